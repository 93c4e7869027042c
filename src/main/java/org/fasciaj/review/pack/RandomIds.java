package org.fasciaj.review.pack;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/**
 * Identifiers from the system's secure generator: no hash, no counter, no clock, so that nothing
 * can be computed back or put in order. Not thread-safe.
 */
public final class RandomIds {
  private static final int BYTES = 8;

  private final SecureRandom random = new SecureRandom();
  private final Set<String> given = new HashSet<>();

  /**
   * A new identifier of 16 hex characters, with a letter first so that no table takes it as a
   * number.
   */
  public String next() {
    while (true) {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      String id = HexFormat.of().formatHex(bytes);
      if (id.charAt(0) >= 'a' && given.add(id)) {
        return id;
      }
    }
  }

  /** A new DICOM UID, derived from a random UUID (PS3.5 B.2). */
  static String uid() {
    UUID uuid = UUID.randomUUID();
    String hex = uuid.toString().replace("-", "");
    return "2.25." + new BigInteger(hex, 16);
  }

  /** A whole number from 0 below the bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }
}
