package org.fasciaj.anatomy;

import org.fasciaj.Reason;
import org.fasciaj.edge.CellGrid;

/**
 * Finds the heel's outline in a picture: bone by its shadow, both fascia borders jointly, the
 * insertion where the bone leaves the deep border; then each border to a fraction of a pixel. What
 * two different searches do not agree on, or what is faint, is marked for review; without bone,
 * edge or borders the picture is refused.
 *
 * <p>Holds all work arrays of a frame, which only grow: one finder per worker, not thread-safe. A
 * frame allocates its outline and less than 1 KB beside it. The result does not depend on what the
 * finder was used for before; it keeps the last picture until the next.
 */
public final class HeelFinder {
  /** Cells of the search: below the lateral speckle, and below the pulse, mm. */
  private static final Scale SCALE = new Scale(0.4, 0.1);

  /** Cortex that is traced, from its edge proximally, mm. */
  private static final double CORTEX_MM = 14;

  /** The soft deep border is its own where the bone lies this far below it, mm. */
  private static final double CLEAR_MM = 1;

  /** Where the superficial border is looked for, about the insertion, mm. */
  private static final double PROXIMAL_MM = 5;

  private static final double DISTAL_MM = 14;

  /** Shortest border that can be traced, mm. */
  private static final double SHORTEST_MM = 2;

  /**
   * Borders are looked for once more about an insertion that went back by more than this: the first
   * time they were looked for about another place, mm.
   */
  private static final double MOVED_MM = 2;

  private static final int PASSES = 2;

  /** Smallest region that can show a heel, mm. */
  private static final double SMALLEST_MM = 8;

  /** An interface's line is 0.1 to 0.3 mm wide: coarser pixels do not show it, mm. */
  private static final double COARSEST_MM = 0.3;

  private final CellGrid grid = new CellGrid();
  private final Noise speckle = new Noise();
  private final BoneSearch boneSearch = new BoneSearch();
  private final BorderSearch borderSearch = new BorderSearch();
  private final ShadowSearch shadowSearch = new ShadowSearch();
  private final DeepBorder deepBorder = new DeepBorder();
  private final LayerSearch superficialSearch = new LayerSearch(LayerLaw.SUPERFICIAL);
  private final LayerSearch deepSearch = new LayerSearch(LayerLaw.DEEP);
  private final Tracer tracer = new Tracer();
  private final Tracer.Trace cortex = new Tracer.Trace();
  private final Tracer.Trace soft = new Tracer.Trace();
  private final Tracer.Trace upper = new Tracer.Trace();
  private final Taper taper = new Taper();
  private LayerSearch.Range range = new LayerSearch.Range(new double[0], new double[0]);
  private int first;
  private int last;
  private double[] near = new double[0];
  private double[] away = new double[0];
  private double[] sure = new double[0];
  private double[] second = new double[0];
  private double[] lower = new double[0];
  private double[] deepSure = new double[0];

  /** Finds the outline, or says why not. */
  public HeelFinding find(TissueImage image) {
    if (Math.max(image.xMm(), image.yMm()) > COARSEST_MM) {
      return new HeelFinding.Refused(Reason.PIXELS_TOO_COARSE);
    }
    int width = image.x1() - image.x0() + 1;
    int height = image.y1() - image.y0() + 1;
    if (width * image.xMm() < SMALLEST_MM || height * image.yMm() < SMALLEST_MM) {
      return new HeelFinding.Refused(Reason.NO_TISSUE);
    }
    grid.fill(
        image.grey().data,
        image.grey().startIndex,
        image.grey().stride,
        image.x0(),
        image.y0(),
        width,
        height,
        (float) (SCALE.columnMm() / image.xMm()),
        (float) (SCALE.rowMm() / image.yMm()));
    float noise = speckle.of(grid);
    if (Float.isNaN(noise)) {
      return new HeelFinding.Refused(Reason.NO_TISSUE);
    }
    BoneSearch.Bone bone = boneSearch.find(grid, SCALE, noise);
    BorderSearch.Pair pair = borderSearch.find(grid, SCALE, bone);
    ShadowEdge shadow = shadowSearch.find(grid, SCALE, bone, pair, noise);
    return outline(image, bone, pair, shadow, noise);
  }

  private HeelFinding outline(
      TissueImage image,
      BoneSearch.Bone bone,
      BorderSearch.Pair pair,
      ShadowEdge shadow,
      float noise) {
    int distal = bone.distal();
    int edge = shadow.edge();
    int back = edge - distal * SCALE.columns(CORTEX_MM);
    int from = distal > 0 ? Math.max(0, back) : edge;
    int to = distal > 0 ? edge : Math.min(grid.columns() - 1, back);
    if (to - from < SCALE.columns(SHORTEST_MM)) {
      return new HeelFinding.Refused(Reason.NO_INSERTION);
    }
    tracer.use(image);
    tracer.trace(grid, from, to, bone::row, TracedKind.BONE, cortex);
    int clear = pair.clear(bone, edge, SCALE.rows(CLEAR_MM));
    from = distal > 0 ? clear : pair.first();
    to = distal > 0 ? pair.last() : clear;
    if (to - from < SCALE.columns(SHORTEST_MM)) {
      return new HeelFinding.Refused(Reason.FASCIA_CUT_OFF);
    }
    tracer.trace(grid, from, to, pair::lower, TracedKind.DEEP, soft);
    taper.clear();
    DeepBorder.Joined joined = deepBorder.join(image, tracer, cortex, soft, distal, shadow, taper);
    double before;
    int passes = 0;
    do {
      before = joined.insertion();
      window(pair, joined, distal);
      int left = Math.max(from, first);
      int right = Math.min(to, last);
      if (right - left < SCALE.columns(SHORTEST_MM)) {
        return new HeelFinding.Refused(Reason.FASCIA_CUT_OFF);
      }
      superficial(joined);
      if (passes == 0) {
        taper.fill(image, joined.line(), upper, distal);
      }
      deep(image, bone, joined);
      tracer.trace(grid, left, right, c -> lower[c - first], TracedKind.DEEP, soft);
      joined = deepBorder.join(image, tracer, cortex, soft, distal, shadow, taper);
      passes++;
    } while (passes < PASSES && (before - joined.insertion()) * distal * image.xMm() > MOVED_MM);
    taper.fill(image, joined.line(), upper, distal);
    OutlineGauge.Candidate found =
        new OutlineGauge.Candidate(
            distal, first, last - first + 1, joined, upper, soft, taper, sure, deepSure);
    OutlineCheck check = OutlineGauge.check(grid, SCALE, image, bone, pair, found, shadow, noise);
    if (check.refusal() != null) {
      return new HeelFinding.Refused(check.refusal());
    }
    Border under = deepBorder.border();
    OutlineParts parts =
        new OutlineParts(
            image,
            distal,
            cortex,
            upper,
            under,
            joined,
            SpurSearch.find(image, cortex, under, joined, deepBorder.hangs(joined), distal),
            check,
            second(joined.insertion()),
            taper.thickest(joined.insertion()));
    return new HeelFinding.Found(parts.outline());
  }

  /** Depth of the second plausible superficial border at a column, pixels. */
  private double second(double x) {
    int c = (int) Math.round(grid.column(x));
    return grid.y(second[Math.max(first, Math.min(last, c)) - first]);
  }

  /** Columns about the insertion in which borders are looked for. */
  private void window(BorderSearch.Pair pair, DeepBorder.Joined joined, int distal) {
    int at = (int) Math.round(grid.column(joined.insertion()));
    int behind = at - distal * SCALE.columns(PROXIMAL_MM);
    int ahead = at + distal * SCALE.columns(DISTAL_MM);
    first = Math.max(Math.min(behind, ahead), pair.first());
    first = Math.max(first, (int) Math.ceil(grid.column(joined.line().x0())));
    last = Math.min(Math.max(behind, ahead), pair.last());
    last = Math.min(last, (int) Math.floor(grid.column(joined.line().x1())));
    reserve(last - first + 1);
  }

  private void reserve(int n) {
    if (near.length < n) {
      near = new double[n];
      away = new double[n];
      sure = new double[n];
      second = new double[n];
      lower = new double[n];
      deepSure = new double[n];
    }
  }

  private void superficial(DeepBorder.Joined joined) {
    int n = last - first + 1;
    range = range.open(n);
    for (int i = 0; i < n; i++) {
      near[i] = grid.row(joined.level().at(grid.x(first + i)));
      range.most()[i] = near[i] - SCALE.rows(BorderSearch.SKIN_MM);
    }
    superficialSearch.find(grid, SCALE, near, n, first, range, away, sure);
    superficialSearch.second(SCALE, n, second);
    tracer.trace(
        grid, first, last, c -> near[c - first] - away[c - first], TracedKind.SUPERFICIAL, upper);
    for (int i = 0; i < n; i++) {
      second[i] = near[i] - second[i];
    }
  }

  /** The deep border looked for anew from the superficial one, grid rows. */
  private void deep(TissueImage image, BoneSearch.Bone bone, DeepBorder.Joined joined) {
    int n = last - first + 1;
    range = range.open(n);
    int tolerance = SCALE.rows(0.3);
    for (int i = 0; i < n; i++) {
      int c = first + i;
      near[i] = grid.row(upper.at(grid.x(c)));
      if (c >= bone.first() && c <= bone.last()) {
        double h = bone.row(c) - near[i];
        double past = (grid.x(c) - joined.insertion()) * bone.distal() * image.xMm();
        range.most()[i] = h + tolerance;
        range.least()[i] = past < -0.8 ? h - tolerance : 0;
      }
      // A spur hides the border behind it.
      if (joined.hidden(grid.x(c))) {
        double h = grid.row(joined.line().at(grid.x(c))) - near[i];
        range.least()[i] = h - tolerance;
        range.most()[i] = h + tolerance;
      }
    }
    deepSearch.find(grid, SCALE, near, n, first, range, away, deepSure);
    for (int i = 0; i < n; i++) {
      lower[i] = near[i] + away[i];
    }
  }
}
