package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boofcv.struct.image.GrayF32;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Bright bones drawn on noise, whose shadow ends upright or slopes. */
class InsertionSearchTest {
  private static final double MM = 0.08;
  private static final int WIDTH = 500;
  private static final int HEIGHT = 120;
  private static final int DEPTH = 60;
  private static final int INSERTION = 220;
  private static final int TIP = 320;

  /** The column in which the traced bone leaves the border, less the drawn one, mm distally. */
  private static final double NEAR_MM = 1;

  /** Log odds of 20 to 1. */
  private static final double SURE = 3;

  private final Tracer tracer = new Tracer();

  private TissueImage drawn(IntToDoubleFunction line) {
    GrayF32 grey = new GrayF32(WIDTH, HEIGHT);
    Random r = new Random(3);
    for (int x = 0; x < WIDTH; x++) {
      for (int y = 0; y < HEIGHT; y++) {
        double u = (y - line.applyAsDouble(x)) * MM / 0.15;
        grey.set(x, y, (float) (60 + 140 * Math.exp(-0.5 * u * u) + 6 * r.nextGaussian()));
      }
    }
    return new TissueImage(grey, null, 0, 0, WIDTH - 1, HEIGHT - 1, MM, MM);
  }

  /**
   * A bone up to the tip that sinks at the insertion to a level of its own.
   *
   * @param frontSlope how far its shadow runs on, mm distally per mm of depth
   */
  private InsertionSearch.Found found(double sinksMm, double frontSlope) {
    return found(sinksMm, frontSlope, new Taper());
  }

  private InsertionSearch.Found found(double sinksMm, double frontSlope, Taper taper) {
    IntToDoubleFunction bone =
        x -> DEPTH + Math.max(0, Math.min(1, (x - INSERTION) * MM)) * sinksMm / MM;
    TissueImage image = drawn(x -> x <= TIP ? bone.applyAsDouble(x) : DEPTH);
    tracer.use(image);
    Tracer.Trace cortex = traced(60, TIP, bone, TracedKind.BONE);
    Tracer.Trace soft = traced(TIP + 1, WIDTH - 1, x -> DEPTH, TracedKind.SOFT);
    double[] edges = new double[11];
    double[] depths = new double[11];
    Arrays.setAll(depths, k -> 2 + 0.75 * k);
    Arrays.setAll(edges, k -> TIP + frontSlope * depths[k] / MM);
    ShadowEdge shadow =
        new ShadowEdge(
            0, 5, 5, 0, 80, new ShadowEdge.Layers(11, edges, depths), x -> x <= TIP ? 1.0 : 0.0);
    return new InsertionSearch().find(image, cortex, soft, 1, shadow, taper);
  }

  private Tracer.Trace traced(int x0, int x1, IntToDoubleFunction line, TracedKind kind) {
    double[] rough = new double[x1 - x0 + 1];
    Arrays.setAll(rough, k -> line.applyAsDouble(x0 + k));
    return tracer.trace(x0, rough, rough.length, kind, new Tracer.Trace());
  }

  @Test
  void boneThatSinksToALevelOfItsOwnIsASpur() {
    InsertionSearch.Found found = found(0.8, 0);
    assertTrue(found.spur() && found.odds() > SURE, found.toString());
    assertEquals(0, (found.column() - INSERTION) * MM, NEAR_MM, found.toString());
  }

  @Test
  void boneOnTheBorderAllAlongIsNone() {
    InsertionSearch.Found found = found(0, 0.4);
    assertFalse(found.spur(), found.toString());
    assertEquals(0, (found.column() - TIP) * MM, NEAR_MM, found.toString());
  }

  @Test
  void boneOnTheBorderWithAnUprightFrontIsNotCertain() {
    InsertionSearch.Found found = found(0, 0);
    assertTrue(found.odds() < SURE, found.toString());
  }

  @Test
  void aFasciaThatThinsAlongTheBoneIsInsertedWhereItIsThickest() {
    // The bone sinks by little more than a pulse, and its shadow is that of a front.
    assertEquals(0, (found(0.4, 0.7).column() - TIP) * MM, NEAR_MM);
    Taper taper =
        DrawnTaper.of(
            MM,
            1,
            WIDTH,
            x -> DEPTH - (4 - 0.15 * Math.max(0, x - INSERTION) * MM) / MM,
            x -> DEPTH);
    InsertionSearch.Found found = found(0.4, 0.7, taper);
    assertEquals(0, (found.column() - INSERTION) * MM, NEAR_MM, found.toString());
  }
}
