package org.fasciaj.review.records;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hex. Thread-safe. */
public final class Digests {
  /** Length of a digest in hex characters. */
  public static final int HEX_LENGTH = 64;

  private Digests() {}

  /** SHA-256 of the bytes, 64 lower-case hex characters. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(raw("SHA-256", bytes));
  }

  /**
   * Digest by a named algorithm that every JDK must offer.
   *
   * @param algorithm MD5, SHA-1 or SHA-256
   */
  public static byte[] raw(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime lacks " + algorithm, e);
    }
  }
}
