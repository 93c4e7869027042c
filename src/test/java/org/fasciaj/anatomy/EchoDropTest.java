package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boofcv.struct.image.GrayF32;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** A level line whose grey changes where it is drawn to change. */
class EchoDropTest {
  private static final double MM = 0.1;
  private static final int WIDTH = 300;
  private static final int ROW = 30;
  private static final int BONE_END = 180;

  private final ContactCurve curve = new ContactCurve();
  private final EchoDrop echo = new EchoDrop();

  /** Steps of bone, after which likelihoods can be read. */
  private int steps(IntToDoubleFunction grey, IntUnaryOperator mirror) {
    GrayF32 picture = new GrayF32(WIDTH, 60);
    for (int x = 0; x < WIDTH; x++) {
      for (int y = 0; y < 60; y++) {
        double u = (y - ROW) * MM / 0.12;
        double line = grey.applyAsDouble(x) * Math.exp(-0.5 * u * u);
        picture.set(mirror.applyAsInt(x), y, (float) (20 + line));
      }
    }
    TissueImage image = new TissueImage(picture, null, 0, 0, WIDTH - 1, 59, MM, MM);
    boolean mirrored = mirror.applyAsInt(0) > 0;
    Tracer tracer = new Tracer();
    tracer.use(image);
    // Between both traces lies a gap, as between a shadow's edge and the border beyond it.
    Tracer.Trace bone = trace(tracer, 20, BONE_END, mirrored, TracedKind.BONE);
    Tracer.Trace soft = trace(tracer, BONE_END + 8, WIDTH - 10, mirrored, TracedKind.SOFT);
    curve.fill(image, bone, soft, mirrored ? -1 : 1);
    echo.fill(image, curve, bone, soft);
    return curve.bones();
  }

  private static Tracer.Trace trace(
      Tracer tracer, int from, int to, boolean mirrored, TracedKind kind) {
    double[] rows = new double[to - from + 1];
    Arrays.fill(rows, ROW);
    int x0 = mirrored ? WIDTH - 1 - to : from;
    return tracer.trace(x0, rows, rows.length, kind, new Tracer.Trace());
  }

  private int best(int steps) {
    int best = 0;
    for (int k = 0; k < steps; k++) {
      best = echo.likelihood(k) > echo.likelihood(best) ? k : best;
    }
    return best;
  }

  @Test
  void aFallIsFoundToAStep() {
    for (int at : new int[] {100, 131, 160}) {
      int found = best(steps(x -> x <= at ? 220 : 110, x -> x));
      assertEquals(at * MM, curve.column(found) * MM, ContactCurve.CELL_MM, "at " + at);
      assertTrue(echo.likelihood(found) > 10, "as likely as " + echo.likelihood(found));
      found = best(steps(x -> x <= at ? 220 : 110, x -> WIDTH - 1 - x));
      assertEquals(
          at * MM, (WIDTH - 1 - curve.column(found)) * MM, ContactCurve.CELL_MM, "mirrored " + at);
    }
  }

  /** The line keeps its grey, or grows brighter: nothing is said of any place. */
  @Test
  void noFallTellsNothing() {
    int steps = steps(x -> 150, x -> x);
    for (int k = 0; k < steps; k++) {
      assertEquals(0, echo.likelihood(k), 0.01);
    }
    steps = steps(x -> x <= 120 ? 110 : 220, x -> x);
    for (int k = 0; k < steps; k++) {
      assertEquals(0, echo.likelihood(k));
    }
  }

  /** A fall of a line's own patches is far less likely than one of three times their spread. */
  @Test
  void patchesTellLessThanAFall() {
    int steps = steps(x -> 150 + 40 * Math.sin(x * 0.35), x -> x);
    double patches = echo.likelihood(best(steps));
    steps = steps(x -> (x <= 131 ? 210 : 90) + 40 * Math.sin(x * 0.35), x -> x);
    double fall = echo.likelihood(best(steps));
    assertTrue(fall > 4 * patches, fall + " against " + patches);
  }
}
