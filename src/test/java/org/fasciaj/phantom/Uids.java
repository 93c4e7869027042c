package org.fasciaj.phantom;

import java.math.BigInteger;

/**
 * Unique identifiers that come from a seed: UUID-derived ones (PS3.5 B.2), version 4 by its bits.
 */
final class Uids {
  private Uids() {}

  static String of(String name) {
    long seed = 0;
    for (int i = 0; i < name.length(); i++) {
      seed = seed * 1000003 + name.charAt(i);
    }
    Rng rng = new Rng(seed);
    long high = (rng.bits() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
    long low = (rng.bits() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    BigInteger value =
        new BigInteger(Long.toUnsignedString(high))
            .shiftLeft(64)
            .add(new BigInteger(Long.toUnsignedString(low)));
    return "2.25." + value;
  }
}
