package org.fasciaj.session;

import java.util.Arrays;
import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.anatomy.Spur;

/** Outlines with one thing changed. Stateless and thread-safe; nothing given is changed. */
public final class Outlines {
  /**
   * Standard deviation of an insertion that a person set, along the fascia, mm: no study gives it;
   * half of that of the search, since a person sees the whole picture.
   */
  static final double HAND_INSERTION_SD_MM = 0.4;

  /** Standard deviation of a spur's length between two places that a person set, mm. */
  static final double HAND_SPUR_SD_MM = 0.4;

  /** Where cortex and deep border lie this near, they are one line, pixels. */
  private static final double ONE_LINE_PX = 0.75;

  /** Borders that share fewer columns are no fascia. */
  private static final int LEAST_COLUMNS = 20;

  private Outlines() {}

  /**
   * An outline drawn by a person where nothing was found.
   *
   * @param distal +1 when the toes lie to the right, -1 when they lie to the left
   * @param insertion where the deep border leaves the cortex; it is put onto the deep border
   */
  public static HeelOutline drawn(int distal, Border superficial, Border deep, Point insertion) {
    Point on = onto(deep, insertion.x());
    return new HeelOutline(
        distal,
        Optional.empty(),
        proximalPart(deep, on.x(), distal),
        superficial,
        deep,
        on,
        HAND_INSERTION_SD_MM,
        Optional.empty(),
        null,
        null,
        Double.NaN);
  }

  /**
   * An outline from two borders that a person drew where nothing was found. The insertion is put
   * where a view usually shows it, a quarter of the way, and is in doubt until a person sets it.
   *
   * @return empty when the borders have too few columns in common
   */
  public static Optional<HeelOutline> drawn(int distal, Border superficial, Border deep) {
    int from = Math.max(superficial.x0(), deep.x0());
    int to = Math.min(superficial.x1(), deep.x1());
    if (to - from < LEAST_COLUMNS) {
      return Optional.empty();
    }
    double x = distal > 0 ? from + 0.25 * (to - from) : to - 0.25 * (to - from);
    HeelOutline o = drawn(distal, superficial, deep, onto(deep, x));
    return Optional.of(judged(o, o.spur(), o.spurDoubt(), Reason.AMBIGUOUS_INSERTION));
  }

  /**
   * Another border; the insertion stays in its column, and the cortex goes with the deep border.
   */
  public static HeelOutline with(HeelOutline o, Part part, Border border) {
    if (part == Part.SUPERFICIAL) {
      return of(o, o.cortex(), border, o.deep(), o.insertion(), o.insertionSdMm(), o.spur());
    }
    Point insertion = onto(border, o.insertion().x());
    Border cortex = follow(o.cortex(), o.deep(), border);
    return of(o, cortex, o.superficial(), border, insertion, o.insertionSdMm(), o.spur());
  }

  /** The insertion in another column, on the deep border; where it lies is in doubt no more. */
  public static HeelOutline withInsertion(HeelOutline o, double x) {
    Point at = onto(o.deep(), x);
    HeelOutline set =
        of(o, o.cortex(), o.superficial(), o.deep(), at, HAND_INSERTION_SD_MM, o.spur());
    return o.doubt() == Reason.AMBIGUOUS_INSERTION
        ? judged(set, set.spur(), set.spurDoubt(), null)
        : set;
  }

  /** A spur between two places that a person set; it is no longer in doubt. */
  public static HeelOutline withSpur(HeelOutline o, Point base, Point tip) {
    return judged(o, Optional.of(new Spur(base, tip, HAND_SPUR_SD_MM)), null, o.doubt());
  }

  /** No spur, as a person says. */
  public static HeelOutline withoutSpur(HeelOutline o) {
    return judged(o, Optional.empty(), null, o.doubt());
  }

  /** Without doubt: a person has looked and takes it as it is. */
  public static HeelOutline accepted(HeelOutline o) {
    return judged(o, o.spur(), o.spur().isPresent() ? null : o.spurDoubt(), null);
  }

  /** Without a spur that could be measured, for a reason. */
  static HeelOutline withSpurRefused(HeelOutline o, Reason reason) {
    return judged(o, Optional.empty(), reason, o.doubt());
  }

  private static HeelOutline judged(
      HeelOutline o, Optional<Spur> spur, Reason spurDoubt, Reason doubt) {
    return new HeelOutline(
        o.distal(),
        o.skin(),
        o.cortex(),
        o.superficial(),
        o.deep(),
        o.insertion(),
        o.insertionSdMm(),
        spur,
        spurDoubt,
        doubt,
        doubt == null ? Double.NaN : o.alternativeMm());
  }

  private static HeelOutline of(
      HeelOutline o,
      Border cortex,
      Border superficial,
      Border deep,
      Point insertion,
      double insertionSdMm,
      Optional<Spur> spur) {
    return new HeelOutline(
        o.distal(),
        o.skin(),
        cortex,
        superficial,
        deep,
        insertion,
        insertionSdMm,
        spur,
        o.spurDoubt(),
        o.doubt(),
        o.alternativeMm());
  }

  /** The place of a border in a column, or at its end when it does not reach there. */
  static Point onto(Border border, double x) {
    double held = Math.max(border.x0(), Math.min(border.x1(), x));
    return new Point(held, border.at(held));
  }

  private static Border proximalPart(Border deep, double x, int distal) {
    int at = (int) Math.round(x) - deep.x0();
    int from = distal > 0 ? 0 : Math.min(at, deep.length() - 1);
    int to = distal > 0 ? Math.max(1, at + 1) : deep.length();
    return Borders.slice(deep, from, Math.min(deep.length(), to));
  }

  /** Moves the cortex with the deep border in those columns where both were one line. */
  private static Border follow(Border cortex, Border before, Border after) {
    double[] y = new double[cortex.length()];
    double[] sd = new double[cortex.length()];
    Arrays.setAll(y, cortex::y);
    Arrays.setAll(sd, cortex::sd);
    for (int i = 0; i < y.length; i++) {
      int x = cortex.x0() + i;
      double moved = after.at(x);
      if (Math.abs(before.at(x) - y[i]) <= ONE_LINE_PX && !Double.isNaN(moved)) {
        y[i] = moved;
        sd[i] = after.sdAt(x);
      }
    }
    return new Border(cortex.x0(), y, sd);
  }
}
