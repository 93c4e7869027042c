package org.fasciaj.review.check;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fasciaj.review.records.Digests;

/**
 * Many texts, searched for in bytes at once: as UTF-8, Latin-1 and UTF-16 of both orders, in either
 * case, and as the unsalted MD5, SHA-1 or SHA-256 of each. Immutable and thread-safe.
 */
final class Needles {
  /** Texts from this length on that hold a letter beyond f are found inside words too. */
  private static final int LONG = 6;

  private static final int KEY_BYTES = 4;
  private static final int SIEVE_BITS = 20;

  @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
  private record Needle(byte[] bytes, int unit, boolean bounded, String text) {}

  private final Map<Integer, List<Needle>> byStart = new HashMap<>();
  private final boolean[] sieve = new boolean[1 << SIEVE_BITS];

  Needles(Collection<String> texts) {
    for (String text : texts) {
      boolean bounded = bounded(text);
      add(text, text, bounded);
      for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
        byte[] digest = Digests.raw(algorithm, text.getBytes(StandardCharsets.UTF_8));
        add(HexFormat.of().formatHex(digest), algorithm + " of " + text, false);
        put(new Needle(digest, 1, false, algorithm + " of " + text));
      }
    }
  }

  /** Short texts and numbers count only when they stand alone: digits are everywhere. */
  private static boolean bounded(String text) {
    boolean telling =
        text.chars().anyMatch(c -> Character.isLetter(c) && Character.digit(c, 16) < 0);
    return text.length() < LONG || !telling;
  }

  private void add(String text, String shown, boolean bounded) {
    Set<String> seen = new LinkedHashSet<>();
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE)) {
      byte[] bytes = fold(text.getBytes(charset));
      if (bytes.length >= KEY_BYTES && seen.add(HexFormat.of().formatHex(bytes))) {
        int unit = charset.name().startsWith("UTF-16") ? 2 : 1;
        put(new Needle(bytes, unit, bounded, shown));
      }
    }
  }

  private void put(Needle needle) {
    int key = key(needle.bytes(), 0);
    byStart.computeIfAbsent(key, k -> new ArrayList<>()).add(needle);
    sieve[slot(key)] = true;
  }

  /**
   * Every text that the bytes hold, each once.
   *
   * @param noise true for pixels and compressed bytes, where chance writes every word of four or
   *     five letters: only longer ones are then searched for
   */
  List<String> in(byte[] original, boolean noise) {
    byte[] bytes = fold(original);
    Set<String> found = new LinkedHashSet<>();
    for (int i = 0; i + KEY_BYTES <= bytes.length; i++) {
      int key = key(bytes, i);
      if (sieve[slot(key)] && byStart.containsKey(key)) {
        for (Needle n : byStart.get(key)) {
          if ((!noise || n.bytes().length >= LONG) && matches(bytes, i, n)) {
            found.add(n.text());
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean matches(byte[] bytes, int at, Needle n) {
    if (at + n.bytes().length > bytes.length) {
      return false;
    }
    for (int i = KEY_BYTES; i < n.bytes().length; i++) {
      if (bytes[at + i] != n.bytes()[i]) {
        return false;
      }
    }
    return !n.bounded()
        || (!alphanumeric(bytes, at - n.unit(), n.unit())
            && !alphanumeric(bytes, at + n.bytes().length, n.unit()));
  }

  /** Whether a letter or digit of ASCII stands there. */
  private static boolean alphanumeric(byte[] bytes, int at, int unit) {
    for (int i = at; i < at + unit; i++) {
      if (i >= 0 && i < bytes.length && Character.digit(bytes[i], 36) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static byte[] fold(byte[] bytes) {
    byte[] out = bytes.clone();
    for (int i = 0; i < out.length; i++) {
      if (out[i] >= 'A' && out[i] <= 'Z') {
        out[i] = (byte) (out[i] + 'a' - 'A');
      }
    }
    return out;
  }

  private static int key(byte[] b, int at) {
    return (b[at] & 0xFF) << 24
        | (b[at + 1] & 0xFF) << 16
        | (b[at + 2] & 0xFF) << 8
        | (b[at + 3] & 0xFF);
  }

  private static int slot(int key) {
    return (key * 0x9E3779B1) >>> (32 - SIEVE_BITS);
  }
}
