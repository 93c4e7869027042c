package org.fasciaj.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Lays the specular lines of a heel: skin, borders, bone, septa and lines that mislead. */
final class Interfaces {
  /** Lines are carried on beyond their end so that the beam's width can fade them out. */
  private static final double OVERHANG_MM = 0.8;

  /** A line deeper than this below bone is in its shadow. */
  private static final double HIDDEN_BEHIND_MM = 0.25;

  /** Ringing of the probe's face against the fat pad. */
  private static final double PROBE_DB = 4;

  /** Septa end this far above the fascia: nearer ones would be part of its border. */
  private static final double SEPTUM_CLEAR_MM = 0.8;

  private final Grid grid;
  private final HeelCurves curves;
  private final HeelSpec spec;
  private final EchoSpec echo;
  private final Rng rng;
  private final List<Line> lines = new ArrayList<>();

  Interfaces(Grid grid, HeelCurves curves, HeelSpec spec) {
    this.grid = grid;
    this.curves = curves;
    this.spec = spec;
    this.echo = spec.echo();
    this.rng = new Rng(spec.anatomy().shape()).fork(3);
  }

  List<Line> lay() {
    double left = grid.x(0);
    double right = grid.x(grid.nx() - 1);
    double edge = curves.insertionX();
    AnatomySpec a = spec.anatomy();
    // the probe's own face: a short ringing at the top of every picture
    add(x -> 0.05, left, right, PROBE_DB, 0, 0.2);
    add(x -> 0.3, left, right, PROBE_DB - 9, 0, 0.2);
    add(curves::skin, left, right, echo.skinLevel() + 12, 0, 0.3);
    add(x -> curves.skin(x) + a.skinThickness(), left, right, echo.skinLevel() + 2, 0, 0.3);
    add(curves.superficial::at, left, right, echo.superficialLine(), echo.gaps(), 0);
    add(curves.deep::at, edge, right, echo.deepLine(), echo.gaps(), 0);
    add(this::boneSurface, left, boneEnd(), echo.cortexLine(), 0, echo.roughness());
    if (curves.spur != null) {
      double visible = Math.min(curves.spurTipX() + 0.3, right - 1);
      add(curves.anterior::at, visible, right, echo.cortexLine(), 0, echo.roughness());
    }
    septa();
    decoys();
    return lines;
  }

  /** Cortex, then the spur's face, or else the anterior surface. */
  private double boneSurface(double x) {
    if (x <= curves.insertionX()) {
      return curves.cortex.at(x);
    }
    return curves.spur != null ? curves.spur.at(x) : curves.anterior.at(x);
  }

  private double boneEnd() {
    return curves.spur != null ? curves.spurTipX() : grid.x(grid.nx() - 1);
  }

  private void add(
      DoubleUnaryOperator depth, double from, double to, double level, int gaps, double rough) {
    Line line = new Line(grid.nx(), spec.machine().tail() * (rough > 0 ? 2 : 1));
    Texture vary = new Texture(rng);
    double[] gapAt = new double[gaps];
    double[] gapHalf = new double[gaps];
    for (int g = 0; g < gaps; g++) {
      gapAt[g] = rng.in(from, to);
      gapHalf[g] = rng.in(0.7, 3);
    }
    for (int ix = 0; ix < grid.nx(); ix++) {
      double x = grid.x(ix);
      double z = extended(depth, x, from, to);
      line.depth[ix] = z;
      if (Double.isNaN(z) || x < from || x > to) {
        continue;
      }
      double db = level + echo.lineVariation() * 0.7 * (vary.at(x / 1.1, 0) + vary.at(x / 4, 9));
      for (int g = 0; g < gaps; g++) {
        double q = (x - gapAt[g]) / gapHalf[g];
        db += echo.gapLevel() * (q * q < 1 ? 1 - q * q * q * q : 0);
      }
      double hidden = z > curves.bone(x) + HIDDEN_BEHIND_MM ? Decibel.amplitude(echo.shadow()) : 1;
      double slope = slope(depth, x, from, to);
      line.amplitude[ix] = (float) (Decibel.amplitude(db) * hidden * fade(slope, rough));
    }
    lines.add(line);
  }

  /** Loss of a tilted interface; roughness scatters some of it back at any angle. */
  private double fade(double slope, double rough) {
    double degrees = StrictMath.toDegrees(StrictMath.atan(slope));
    double q = degrees / echo.fadeAngle();
    double c = StrictMath.cos(StrictMath.atan(slope));
    return (1 - rough) * StrictMath.exp(-q * q) + rough * c * c * c;
  }

  private static double slope(DoubleUnaryOperator depth, double x, double from, double to) {
    double a = Math.max(from, x - 0.1);
    double b = Math.min(to, x + 0.1);
    double slope = b > a ? (depth.applyAsDouble(b) - depth.applyAsDouble(a)) / (b - a) : 0;
    return Double.isNaN(slope) ? 0 : slope;
  }

  /** Depth, carried on along the tangent for a little beyond the ends. */
  private static double extended(DoubleUnaryOperator depth, double x, double from, double to) {
    double end = Math.max(from, Math.min(to, x));
    double beyond = x - end;
    if (Math.abs(beyond) > OVERHANG_MM) {
      return Double.NaN;
    }
    // over 0.8 mm, so that a rounded tip does not send its line straight down
    double inside = beyond > 0 ? Math.max(from, end - 0.8) : Math.min(to, end + 0.8);
    double tangent = (depth.applyAsDouble(end) - depth.applyAsDouble(inside)) / (end - inside);
    return depth.applyAsDouble(end) + (beyond == 0 ? 0 : beyond * tangent);
  }

  /** Short bowed lines between skin and fascia, mostly lying flat. */
  private void septa() {
    for (int i = 0; i < echo.septa(); i++) {
      double x0 = rng.in(0, spec.screen().spanX());
      double half = rng.in(0.8, 4);
      double share = rng.in(0.12, 0.93);
      double tilt = rng.in(-0.5, 0.5) * rng.unit();
      double bow = rng.in(-0.03, 0.03);
      double top = curves.skin(x0) + spec.anatomy().skinThickness();
      double z0 = top + share * (curves.superficial.at(x0) - top);
      DoubleUnaryOperator depth = x -> z0 + (x - x0) * (tilt + bow * (x - x0));
      double level = echo.septaLevel() + rng.in(-4, 3);
      double a = x0 - half;
      double b = x0 + half;
      if (depth.applyAsDouble(a) < curves.superficial.at(a) - SEPTUM_CLEAR_MM
          && depth.applyAsDouble(b) < curves.superficial.at(b) - SEPTUM_CLEAR_MM) {
        add(depth, Math.max(a, grid.x(0)), Math.min(b, grid.x(grid.nx() - 1)), level, 0, 0.2);
      }
    }
  }

  /** Long lines that run along the fascia but are not its borders. */
  private void decoys() {
    for (int i = 0; i < echo.decoys(); i++) {
      boolean above = rng.chance(0.5);
      double offset = above ? -rng.in(1.2, 5) : rng.in(2, 7);
      double from = above ? rng.in(0, 15) : curves.insertionX() + rng.in(1, 8);
      double to = from + rng.in(8, 25);
      double drift = rng.in(-0.08, 0.08);
      double start = from;
      DoubleUnaryOperator depth =
          x -> (above ? curves.superficial : curves.deep).at(x) + offset + drift * (x - start);
      add(depth, from, Math.min(to, grid.x(grid.nx() - 1)), echo.decoyLevel(), 1, 0.1);
    }
  }
}
