package org.fasciaj.review.pack;

import java.util.HashSet;
import java.util.List;
import org.fasciaj.measure.Limits;
import org.fasciaj.review.records.ChainIdentity;

/**
 * The settings of a blinded package. Immutable.
 *
 * @param design what is shown together
 * @param readers codes of the readers, at least one
 * @param adjudicator code of the adjudicator, "" for none
 * @param arms with or without the automatic outline
 * @param repeatShare share of the cases that come twice, 0 to 0.5
 * @param sameLook whether every image is brought to one mm per pixel and one frame size
 * @param adjudicateMm difference of two readers beyond which a case is adjudicated, mm
 * @param limits limits of the flags
 * @param drawBorders whether readers draw both borders
 * @param seed seed of the readers' orders and sides; kept in the key
 */
public record PackSettings(
    Design design,
    List<String> readers,
    String adjudicator,
    Arms arms,
    double repeatShare,
    boolean sameLook,
    double adjudicateMm,
    Limits limits,
    boolean drawBorders,
    long seed) {
  /** Difference beyond which two readings are adjudicated, mm: about the readers' own error. */
  public static final double ADJUDICATE_MM = 0.5;

  /** Share of hidden repeats. */
  public static final double REPEAT_SHARE = 0.1;

  private static final double MOST_REPEATS = 0.5;

  /** Checks ranges and codes. */
  public PackSettings {
    readers = List.copyOf(readers);
    readers.forEach(ChainIdentity::requireCode);
    if (!adjudicator.isEmpty()) {
      ChainIdentity.requireCode(adjudicator);
    }
    if (readers.isEmpty()
        || new HashSet<>(readers).size() != readers.size()
        || readers.contains(adjudicator)) {
      throw new IllegalArgumentException(
          "a package needs one or more readers, each once, and an adjudicator who is none of them");
    }
    if (!(repeatShare >= 0 && repeatShare <= MOST_REPEATS)) {
      throw new IllegalArgumentException("the share of repeats must lie between 0 and 0.5");
    }
    if (!(adjudicateMm > 0 && adjudicateMm < 100)) {
      throw new IllegalArgumentException("the limit of adjudication must lie between 0 and 100 mm");
    }
  }
}
