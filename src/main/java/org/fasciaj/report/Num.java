package org.fasciaj.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as the report prints them: always with a point, never a negative zero. */
final class Num {
  private Num() {}

  /** A number with a fixed count of decimals, halves away from zero. */
  static String fixed(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString();
  }

  /** The same with its sign, also when positive. */
  static String signed(double value, int decimals) {
    String text = fixed(value, decimals);
    return text.startsWith("-") || Double.parseDouble(text) == 0 ? text : "+" + text;
  }

  /** As many decimals as the number has: for settings, 4.5 and 6. */
  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** A coordinate in SVG: two decimals, which in mm is a hundredth of a millimetre. */
  static String svg(double value) {
    String text = fixed(value, 2);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  /** A whole number with a noun, in the plural where needed. */
  static String count(long n, String noun) {
    return String.format(Locale.ROOT, "%d %s%s", n, noun, n == 1 ? "" : "s");
  }

  /** YYYYMMDD as YYYY-MM-DD; anything else as it is. */
  static String date(String dicomDate) {
    return dicomDate.matches("\\d{8}")
        ? dicomDate.substring(0, 4)
            + "-"
            + dicomDate.substring(4, 6)
            + "-"
            + dicomDate.substring(6, 8)
        : dicomDate;
  }
}
