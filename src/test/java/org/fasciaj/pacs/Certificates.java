package org.fasciaj.pacs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A self-signed certificate for 127.0.0.1, made with the JDK's keytool. For tests.
 *
 * @param authority the certificate, PEM
 * @param identity key and certificate, PKCS 12
 * @param passphrase file that opens the identity
 */
public record Certificates(Path authority, Path identity, Path passphrase) {
  private static final String SECRET = "correct-horse";

  /** Makes them in a folder. */
  public static Certificates make(Path folder) throws IOException, InterruptedException {
    Path identity = folder.resolve("identity.p12");
    Path authority = folder.resolve("ca.pem");
    keytool(
        "-genkeypair",
        "-alias",
        "a",
        "-keyalg",
        "RSA",
        "-keysize",
        "2048",
        "-dname",
        "CN=127.0.0.1",
        "-ext",
        "SAN=ip:127.0.0.1,dns:localhost",
        "-validity",
        "30",
        "-storetype",
        "PKCS12",
        "-keystore",
        identity.toString(),
        "-storepass",
        SECRET);
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "a",
        "-keystore",
        identity.toString(),
        "-storepass",
        SECRET,
        "-file",
        authority.toString());
    Path passphrase = Files.writeString(folder.resolve("passphrase"), SECRET + "\n");
    return new Certificates(authority, identity, passphrase);
  }

  private static void keytool(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("keytool failed");
    }
  }
}
