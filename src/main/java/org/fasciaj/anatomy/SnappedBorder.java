package org.fasciaj.anatomy;

import org.fasciaj.Reason;

/**
 * A border that settled on a layer near a rough line.
 *
 * @param border depth and standard deviation of each column, pixels
 * @param doubt why a person must look ({@link Reason#AMBIGUOUS_BORDER} when another layer fits
 *     about as well, {@link Reason#WEAK_BORDER} when there is hardly a line); null when it stands
 */
public record SnappedBorder(Border border, Reason doubt) {
  /** Standard deviation of a depth, root mean square over the columns, pixels. */
  public double sdPx() {
    double sum = 0;
    for (int i = 0; i < border.length(); i++) {
      sum += border.sd(i) * border.sd(i);
    }
    return Math.sqrt(sum / border.length());
  }

  /** True when the border stands without a second look. */
  public boolean sure() {
    return doubt == null;
  }
}
