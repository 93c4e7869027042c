package org.fasciaj.session;

import java.util.List;
import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.anatomy.Spur;

/**
 * An outline from the points that a report keeps. A report has no deviations of single columns:
 * where its points are those that the search proposes again, they have the search's, elsewhere a
 * hand's. Stateless and thread-safe.
 */
public final class Restored {
  /** Reports keep 32-bit numbers; nearer than this two places are one, pixels. */
  private static final double SAME_PX = 0.001;

  private Restored() {}

  /**
   * What a report says of an outline, pixels of the whole picture.
   *
   * @param superficial from left to right, two points or more
   * @param deep likewise
   * @param cortex likewise; fewer points when the report has none
   * @param skin likewise
   * @param insertion station 0
   * @param spur base and tip; empty for none
   * @param doubt why the fascia needs review; null when it does not
   * @param spurDoubt why the spur needs review or cannot be assessed; null when it is sure
   */
  public record Points(
      List<Point> superficial,
      List<Point> deep,
      List<Point> cortex,
      List<Point> skin,
      Point insertion,
      Optional<List<Point>> spur,
      Reason doubt,
      Reason spurDoubt) {}

  /**
   * The outline.
   *
   * @param automatic what the search proposes for the same frame; empty for nothing
   * @param yMm height of a pixel, mm
   * @return the proposal itself when the report says the same
   */
  public static HeelOutline outline(Points p, Optional<HeelOutline> automatic, double yMm) {
    HeelOutline a = automatic.orElse(null);
    double hand = Borders.HAND_SD_MM / yMm;
    Border superficial = border(p.superficial(), a == null ? null : a.superficial(), hand);
    Border deep = border(p.deep(), a == null ? null : a.deep(), hand);
    int distal = a != null ? a.distal() : distal(p);
    Point insertion = Outlines.onto(deep, p.insertion().x());
    boolean sameInsertion = a != null && same(a.insertion(), insertion);
    boolean sameSpur =
        a != null
            && a.spur().isPresent() == p.spur().isPresent()
            && (p.spur().isEmpty()
                || (same(a.spur().get().base(), p.spur().get().get(0))
                    && same(a.spur().get().tip(), p.spur().get().get(1))));
    if (a != null
        && superficial.equals(a.superficial())
        && deep.equals(a.deep())
        && sameInsertion
        && sameSpur
        && a.doubt() == p.doubt()
        && a.spurDoubt() == p.spurDoubt()) {
      return a;
    }
    HeelOutline bare = Outlines.drawn(distal, superficial, deep, insertion);
    return new HeelOutline(
        distal,
        p.skin().size() < 2
            ? Optional.empty()
            : Optional.of(border(p.skin(), a == null ? null : a.skin().orElse(null), hand)),
        p.cortex().size() < 2
            ? bare.cortex()
            : border(p.cortex(), a == null ? null : a.cortex(), hand),
        superficial,
        deep,
        insertion,
        sameInsertion ? a.insertionSdMm() : bare.insertionSdMm(),
        sameSpur
            ? a.spur()
            : p.spur().map(s -> new Spur(s.get(0), s.get(1), Outlines.HAND_SPUR_SD_MM)),
        p.spurDoubt(),
        p.doubt(),
        a != null && p.doubt() != null ? a.alternativeMm() : Double.NaN);
  }

  /** The cortex lies towards the heel, so that the toes are on the other side of the insertion. */
  private static int distal(Points p) {
    double heel = p.cortex().stream().mapToDouble(Point::x).average().orElse(p.deep().get(0).x());
    return heel <= p.insertion().x() ? 1 : -1;
  }

  private static boolean same(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y()) <= SAME_PX;
  }

  /** One depth in each column; the given border itself when the points lie on it everywhere. */
  private static Border border(List<Point> points, Border known, double hand) {
    Border drawn = Borders.drawn(points, hand);
    if (drawn == null) {
      throw new IllegalArgumentException("a border of the report has no length");
    }
    double[] y = new double[drawn.length()];
    double[] sd = new double[drawn.length()];
    boolean all = known != null && known.x0() == drawn.x0() && known.x1() == drawn.x1();
    for (int i = 0; i < y.length; i++) {
      int x = drawn.x0() + i;
      boolean same = known != null && Math.abs(known.at(x) - drawn.y(i)) <= SAME_PX;
      all &= same;
      y[i] = drawn.y(i);
      sd[i] = same ? known.sdAt(x) : hand;
    }
    return all ? known : new Border(drawn.x0(), y, sd);
  }
}
