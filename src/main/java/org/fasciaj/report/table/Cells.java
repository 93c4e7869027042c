package org.fasciaj.report.table;

/** Cells of the CSV tables in other spellings. */
final class Cells {
  private Cells() {}

  /** YYYYMMDD as YYYY-MM-DD (ISO 8601). */
  static String date(String cell) {
    return cell.isEmpty()
        ? ""
        : cell.substring(0, 4) + "-" + cell.substring(4, 6) + "-" + cell.substring(6);
  }
}
