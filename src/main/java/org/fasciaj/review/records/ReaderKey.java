package org.fasciaj.review.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * A reader's Ed25519 key pair (RFC 8032, by the JDK). The private half stays in the reader's own
 * folder and never in the package or beside the readings. Immutable and thread-safe.
 */
public final class ReaderKey {
  private static final String ALGORITHM = "Ed25519";
  private static final int FINGERPRINT_CHARS = 16;

  private final PrivateKey privateKey;
  private final String publicKey;

  private ReaderKey(PrivateKey privateKey, String publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /**
   * The key in a folder, created at first use.
   *
   * @param folder the reader's own folder
   * @throws IOException when the folder cannot be read or written
   */
  public static ReaderKey in(Path folder) throws IOException {
    Path file = folder.resolve("reader.key");
    try {
      if (!Files.exists(file)) {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        String text =
            encode(pair.getPrivate().getEncoded())
                + "\n"
                + encode(pair.getPublic().getEncoded())
                + "\n";
        Durable.replacePrivate(file, text.getBytes(StandardCharsets.US_ASCII));
      }
      String[] lines = Files.readString(file, StandardCharsets.US_ASCII).split("\n", -1);
      if (lines.length < 2) {
        throw new IOException(file + " is damaged: restore it from a backup");
      }
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(decode(lines[0])));
      return new ReaderKey(key, lines[1]);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException(file + " is no usable key: restore it from a backup", e);
    }
  }

  /** The public half, Base64 of its X.509 encoding. */
  public String publicKey() {
    return publicKey;
  }

  /** The first characters of the public key's SHA-256: what two people compare by telephone. */
  public static String fingerprint(String publicKey) {
    return Digests.sha256(publicKey.getBytes(StandardCharsets.US_ASCII))
        .substring(0, FINGERPRINT_CHARS);
  }

  String sign(String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 is missing from this Java runtime", e);
    }
  }

  /** Whether a signature over the text was made by the private half of this public key. */
  static boolean verify(String publicKey, String text, String signature) {
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(decode(publicKey)));
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.US_ASCII));
      return check.verify(decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // A key or signature that cannot even be decoded verifies nothing.
      return false;
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] decode(String text) {
    return Base64.getDecoder().decode(text);
  }
}
