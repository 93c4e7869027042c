package org.fasciaj.study;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files (FIPS 180-4), by which a run names its inputs. Stateless and thread-safe. */
public final class Sha256 {
  /** Bytes read at once: large enough that the read is not the cost, small beside a picture. */
  private static final int BLOCK_BYTES = 1 << 16;

  private Sha256() {}

  /**
   * Hashes a file without holding it in memory.
   *
   * @return 64 lower-case hexadecimal digits
   * @throws IOException when it cannot be read
   */
  public static String of(Path file) throws IOException {
    MessageDigest digest = newDigest();
    byte[] block = new byte[BLOCK_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        digest.update(block, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
