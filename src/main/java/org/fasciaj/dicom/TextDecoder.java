package org.fasciaj.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Decodes text in the Specific Character Set of a data set (PS3.3 C.12.1.1.2, PS3.5 6.1). Letters
 * that cannot be decoded become U+FFFD. Immutable and thread-safe.
 */
final class TextDecoder {
  /**
   * Without a character set only ASCII is allowed; Latin 1 keeps two ids that differ in a stray
   * byte apart, where replacement characters would make them equal.
   */
  static final TextDecoder DEFAULT = new TextDecoder(StandardCharsets.ISO_8859_1, false);

  private static final Map<String, String> CHARSETS =
      Map.ofEntries(
          Map.entry("6", "ISO-8859-1"),
          Map.entry("100", "ISO-8859-1"),
          Map.entry("101", "ISO-8859-2"),
          Map.entry("109", "ISO-8859-3"),
          Map.entry("110", "ISO-8859-4"),
          Map.entry("144", "ISO-8859-5"),
          Map.entry("127", "ISO-8859-6"),
          Map.entry("126", "ISO-8859-7"),
          Map.entry("138", "ISO-8859-8"),
          Map.entry("148", "ISO-8859-9"),
          Map.entry("203", "ISO-8859-15"),
          Map.entry("13", "JIS_X0201"),
          Map.entry("166", "TIS-620"),
          Map.entry("192", "UTF-8"));

  private final Charset first;
  private final boolean extended;

  private TextDecoder(Charset first, boolean extended) {
    this.first = first;
    this.extended = extended;
  }

  /** The decoder for the values of Specific Character Set. */
  static TextDecoder of(List<String> terms) {
    String term = terms.isEmpty() ? "" : terms.get(0).strip().toUpperCase(Locale.ROOT);
    boolean extended = terms.size() > 1 || term.startsWith("ISO 2022");
    return new TextDecoder(charset(term), extended);
  }

  private static Charset charset(String term) {
    if (term.equals("GB18030") || term.equals("GBK")) {
      return supported(term);
    }
    String number = term.substring(term.lastIndexOf(' ') + 1);
    boolean iso = term.startsWith("ISO_IR ") || term.startsWith("ISO 2022 IR ");
    return supported(iso ? CHARSETS.getOrDefault(number, "ISO-8859-1") : "ISO-8859-1");
  }

  /** A charset that a trimmed-down runtime may lack. */
  static Charset supported(String name) {
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
  }

  /** Decodes a whole value; backslashes between values stay. */
  String decode(byte[] bytes, int length) {
    if (extended) {
      for (int i = 0; i < length; i++) {
        if (bytes[i] == Iso2022.ESCAPE) {
          return new Iso2022(first).decode(bytes, length);
        }
      }
    }
    return new String(bytes, 0, length, first);
  }
}
