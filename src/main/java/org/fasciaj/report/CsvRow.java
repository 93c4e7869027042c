package org.fasciaj.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fasciaj.Reason;
import org.fasciaj.measure.Status;

/**
 * One row of a table, cell by cell with the name of its column, so that the two cannot drift apart.
 * Numbers are written with a point and as few digits as give the same double back; what is missing
 * is empty. Not thread-safe.
 */
final class CsvRow {
  /** Digits that any double survives; some need two more. */
  private static final int DIGITS = 15;

  private static final int MOST_DIGITS = 17;

  /** Spreadsheets take a cell that starts so for a formula, wide forms included. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final List<String> names = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  List<String> names() {
    return names;
  }

  List<String> values() {
    return values;
  }

  /**
   * A text from a file or the user. One that a spreadsheet would run gets a leading apostrophe;
   * control characters become spaces.
   */
  CsvRow text(String name, String value) {
    boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    String plain = value.replaceAll("\\p{Cntrl}", " ");
    return word(name, formula ? "'" + plain : plain);
  }

  /** A word of our own. */
  CsvRow word(String name, String value) {
    names.add(name);
    values.add(value);
    return this;
  }

  CsvRow number(String name, double value) {
    return word(name, exact(value));
  }

  CsvRow count(String name, int value) {
    return word(name, Integer.toString(value));
  }

  CsvRow flag(String name, Boolean value) {
    return word(name, value == null ? "" : value.toString().toLowerCase(Locale.ROOT));
  }

  CsvRow status(String name, Status value) {
    return word(name, value == null ? "" : value.code());
  }

  CsvRow reason(String name, Reason value) {
    return word(name, value == null ? "" : value.code());
  }

  /**
   * The shortest plain decimal that is read back as the same double; "" for NaN. Not
   * Double.toString: before Java 19 that gives superfluous digits for some values, and it writes
   * small ones with an exponent.
   */
  static String exact(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    BigDecimal whole = new BigDecimal(value);
    for (int digits = DIGITS; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = whole.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return plain(rounded);
      }
    }
    return plain(whole.round(new MathContext(MOST_DIGITS)));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
