package org.fasciaj.anatomy;

/**
 * Size of the search grid's cells.
 *
 * @param columnMm width of a cell, mm
 * @param rowMm height of a cell, mm
 */
record Scale(double columnMm, double rowMm) {
  int rows(double mm) {
    return (int) Math.round(mm / rowMm);
  }

  int columns(double mm) {
    return (int) Math.round(mm / columnMm);
  }
}
