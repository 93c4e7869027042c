package org.fasciaj.anatomy;

import org.fasciaj.edge.CellGrid;

/** Gathers what an outline is judged by. Stateless and thread-safe. */
final class OutlineGauge {
  /** From here on, mm distally, the deep border has left the bone. */
  private static final double CLEAR_MM = 0.5;

  /** Where bone that runs on shows beyond the shadow's edge, mm. */
  private static final double BEYOND_MM = 9.6;

  private OutlineGauge() {}

  /** Judges the borders that were found, and compares them with those of the joint search. */
  static OutlineCheck check(
      CellGrid grid,
      Scale scale,
      TissueImage image,
      BoneSearch.Bone bone,
      BorderSearch.Pair pair,
      Candidate found,
      ShadowEdge shadow,
      float noise) {
    double fat = 0;
    double fascia = 0;
    double nearest = 1;
    double deep = 0;
    int clear = 0;
    double gap = 0;
    double odds = 0;
    double evidence = 0;
    int n = 0;
    double towards = found.distal() * image.xMm();
    for (int i = 0; i < found.columns(); i++) {
      int c = found.first() + i;
      double x = grid.x(c);
      double station = (x - found.joined().insertion()) * towards;
      if (station < -0.5 || station > 10.5) {
        continue;
      }
      double up = grid.row(found.upper().at(x));
      odds += found.sure()[i];
      gap += Math.abs(pair.upper(c) - up) * scale.rowMm();
      evidence += found.upper().strengthAt(x);
      if (station > CLEAR_MM && !found.joined().hidden(x)) {
        deep += found.deepSure()[i];
        clear++;
      }
      nearest = Math.abs(station) < 1.5 ? Math.min(nearest, found.sure()[i]) : nearest;
      int top = (int) Math.round(up);
      float above = grid.mean(c, top - scale.rows(2.5), top - scale.rows(0.6));
      fat += Float.isNaN(above) ? 0 : above;
      fascia += grid.mean(c, top, top + scale.rows(1.5));
      n++;
    }
    double q = 0;
    double ends = 0;
    int bones = 0;
    for (int c = bone.first(); c <= bone.last(); c++) {
      double from = (grid.x(c) - found.joined().insertion()) * towards;
      if (from < 0 && from > -14) {
        q += bone.score()[c];
        bones++;
        int r = bone.row(c);
        float near = grid.mean(c, r + scale.rows(1.5), r + scale.rows(4));
        float far = grid.mean(c, r + scale.rows(6), r + scale.rows(12));
        ends += Float.isNaN(far) ? 0 : far - near;
      }
    }
    double m = Math.max(1, n);
    return new OutlineCheck(
        odds / m,
        nearest,
        clear == 0 ? 1 : deep / clear,
        gap / m,
        evidence / m,
        mean(found.soft().strength, found.soft().length()),
        q / Math.max(1, bones),
        beyond(scale, bone, grid.columns(), shadow.edge()),
        shadow.layers().n(),
        bones * scale.columnMm(),
        shadow.contrast(),
        shadow.parted(),
        shadow.share(),
        shadow.muscle() / Math.max(1, fascia / m),
        shadow.lasts() ? 0 : ends / Math.max(1, bones) / noise,
        fat / Math.max(1, fascia),
        shadow
            .darkness()
            .applyAsDouble(found.joined().insertion() - 0.5 * found.distal() / image.xMm()),
        found.joined().contact().sdMm(),
        shift(image, found),
        found.taper().behind(found.joined().insertion()));
  }

  /** Evidence for bone distal of an edge over that proximal of it, means over the same length. */
  private static double beyond(Scale scale, BoneSearch.Bone bone, int columns, int edge) {
    double proximal = 0;
    double distal = 0;
    int n = 0;
    int m = 0;
    for (int k = scale.columns(CLEAR_MM); k <= scale.columns(BEYOND_MM); k++) {
      int before = edge - bone.distal() * k;
      int after = edge + bone.distal() * k;
      if (before >= 0 && before < columns) {
        proximal += bone.score()[before];
        n++;
      }
      if (after >= 0 && after < columns) {
        distal += bone.score()[after];
        m++;
      }
    }
    return n == 0 || m == 0 ? 0 : distal / m / Math.max(1, proximal / n);
  }

  /** Largest change of the thickness within two deviations of the insertion, mm. */
  private static double shift(TissueImage image, Candidate found) {
    double x = found.joined().insertion();
    double reach = 2 * found.joined().contact().sdMm() / image.xMm();
    double here = thickness(image, found, x);
    double proximal = Math.abs(thickness(image, found, x - reach) - here);
    return Math.max(proximal, Math.abs(thickness(image, found, x + reach) - here));
  }

  private static double thickness(TissueImage image, Candidate found, double x) {
    DeepBorder.Level deep = found.joined().line();
    double at = Math.max(deep.x0(), Math.min(deep.x1(), x));
    at = Math.max(found.upper().x0, Math.min(found.upper().x1(), at));
    return (deep.at(at) - found.upper().at(at)) * image.yMm();
  }

  private static double mean(double[] v, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += v[i];
    }
    return sum / Math.max(1, n);
  }

  /** What is checked. */
  @SuppressWarnings("ArrayRecordComponent") // stays inside this package, never changed
  record Candidate(
      int distal,
      int first,
      int columns,
      DeepBorder.Joined joined,
      Tracer.Trace upper,
      Tracer.Trace soft,
      Taper taper,
      double[] sure,
      double[] deepSure) {}
}
