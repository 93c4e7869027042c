package org.fasciaj.anatomy;

/** Locates the border near a path to a fraction of a pixel. */
interface LineSettler {
  /** Columns beyond each end of a line that help to locate its ends. */
  int beyond();

  /**
   * Locates.
   *
   * @param x0 first column
   * @param path depth near the border in each column, pixels
   * @param hand the line that was drawn, which has the border's shape
   * @param kind which border it is
   * @return the border over the same columns; null when too little of it can be seen
   */
  Border settle(int x0, double[] path, double[] hand, TracedKind kind);
}
