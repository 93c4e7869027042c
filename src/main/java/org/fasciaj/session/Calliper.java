package org.fasciaj.session;

import java.util.Locale;
import org.fasciaj.anatomy.Point;

/**
 * A straight calliper that a person laid.
 *
 * @param mode which direction it was forced into
 * @param stationMm distance of its middle from the insertion along the fascia, mm; NaN when no
 *     insertion is known
 * @param from where it starts, pixels
 * @param to where it ends, pixels
 * @param mm its length, mm
 */
public record Calliper(Mode mode, double stationMm, Point from, Point to, double mm) {
  /** The direction that a calliper is forced into. */
  public enum Mode {
    /** Along the normal to the fascia's mid-line, as the automatic thickness. */
    NORMAL,
    /** Straight down the screen, as most published work. */
    VERTICAL;

    /** The word that files use. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
