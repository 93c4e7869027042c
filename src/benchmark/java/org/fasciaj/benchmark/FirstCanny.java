package org.fasciaj.benchmark;

import boofcv.factory.feature.detect.edge.FactoryEdgeDetectors;
import boofcv.struct.image.GrayS16;
import boofcv.struct.image.GrayU8;
import java.io.IOException;

/** A process that runs BoofCV's Canny once. */
public final class FirstCanny {
  private FirstCanny() {}

  /** Runs it on the real-like frame; the argument is the high threshold. */
  public static void main(String[] args) throws IOException {
    Scene scene = Scene.load(Scene.REAL);
    GrayU8 grey = new GrayU8(scene.width(), scene.height());
    grey.data = scene.grey();
    GrayU8 edges = grey.createSameShape();
    float high = Float.parseFloat(args[0]);
    FactoryEdgeDetectors.canny(Frames.RADIUS, false, false, GrayU8.class, GrayS16.class)
        .process(grey, (float) Thresholds.LOW_SHARE * high, high, edges);
  }
}
