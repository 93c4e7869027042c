package org.fasciaj.edge;

import java.io.IOException;
import java.util.Arrays;
import org.fasciaj.benchmark.Scene;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The stages of our kernel that stand where others compute gradient planes. They work on the tissue
 * region only, and neither gives two gradient planes of the frame: the engine has none.
 */
public class EvidenceBenchmark {
  /** Blur along the band, pixels: the sigma of the peers. */
  private static final double SIGMA = 1.5;

  /** A cell of the first look at a picture, pixels: about what the engine takes at 0.06 mm. */
  private static final float CELL_WIDTH = 8;

  private static final float CELL_HEIGHT = 2;

  /** A picture and the work arrays. */
  @State(Scope.Thread)
  public static class Work {
    @Param({Scene.REAL, Scene.SPECKLE, Scene.LARGE})
    public String frame;

    final StraightBand band = new StraightBand();
    final CellGrid grid = new CellGrid();
    float[] grey;
    double[] path;
    int width;
    int height;
    int[] region;

    @Setup
    public void load() throws IOException {
      Scene scene = Scene.load(frame);
      grey = scene.floats().data;
      width = scene.width();
      height = scene.height();
      region = scene.region();
      path = new double[region[2]];
      Arrays.fill(path, region[1] + region[3] / 2.0);
    }
  }

  /** Mean grey of every cell of the region. */
  @Benchmark
  public CellGrid ourCells(Work w) {
    int[] r = w.region;
    w.grid.fill(w.grey, 0, w.width, r[0], r[1], r[2], r[3], CELL_WIDTH, CELL_HEIGHT);
    return w.grid;
  }

  /** A band as high as the whole region, blurred along its path: the engine's are a fifth of it. */
  @Benchmark
  public StraightBand ourBand(Work w) {
    int[] r = w.region;
    w.band.cut(w.grey, 0, w.width, w.width, w.height, r[0], w.path, r[2], r[3] / 2 - 1, 1);
    w.band.average(SIGMA);
    return w.band;
  }

  /** Both: what stands beside the peers' gradient of the whole frame. */
  @Benchmark
  public StraightBand ourStages(Work w) {
    ourCells(w);
    return ourBand(w);
  }

  // PLACE FOR THE REFERENCE IMPLEMENTATION (test sources of this package, comes with the tuned
  // kernel): a @Benchmark "referenceBand" that calls Reference.band(picture, region[0], path,
  // region[2], region[3] / 2 - 1, 1, SIGMA) on the same Work, and one "referenceCells" over all
  // cells with Reference.cell. Their rows appear in the table by themselves.
}
