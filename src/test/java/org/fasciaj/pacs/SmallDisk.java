package org.fasciaj.pacs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.fasciaj.pacs.Namespace.Ended;

/**
 * A disk of {@value #KIB} KiB that is really full soon: a file system in memory, which Linux gives
 * without root in a namespace of its own. Only for tests.
 */
public final class SmallDisk {
  private static final int KIB = 1500;

  private SmallDisk() {}

  /** Whether one can be made here; where not, a line says so. */
  public static boolean possible(Path folder) throws IOException, InterruptedException {
    boolean possible =
        run(folder, Files.createDirectories(folder.resolve("try")), "true").code() == 0;
    if (!possible) {
      System.out.println("SKIPPED: no small file system can be made here");
    }
    return possible;
  }

  /** Runs a line of shell where the disk is mounted. */
  public static Ended run(Path folder, Path disk, String line)
      throws IOException, InterruptedException {
    return run("-rm", folder, disk, line);
  }

  /** The same with a loopback network of its own, where nobody else reaches a listener. */
  public static Ended alone(Path folder, Path disk, String line)
      throws IOException, InterruptedException {
    return run("-rmn", folder, disk, "ip link set lo up; " + line);
  }

  private static Ended run(String namespaces, Path folder, Path disk, String line)
      throws IOException, InterruptedException {
    Path log = folder.resolve("disk.log");
    String mount = "mount -t tmpfs -o size=" + KIB + "k none '" + disk + "' && " + line;
    Process process;
    try {
      process =
          new ProcessBuilder("unshare", namespaces, "sh", "-c", mount)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      return new Ended(1, "");
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return new Ended(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
  }

  /** A command as the shell takes it. */
  public static String quoted(String... command) {
    return Arrays.stream(command).map(part -> "'" + part + "'").collect(Collectors.joining(" "));
  }
}
