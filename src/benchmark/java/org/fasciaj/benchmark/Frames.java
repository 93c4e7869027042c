package org.fasciaj.benchmark;

import boofcv.abst.filter.blur.BlurFilter;
import boofcv.alg.feature.detect.edge.CannyEdge;
import boofcv.concurrency.BoofConcurrency;
import boofcv.factory.filter.blur.FactoryBlurFilter;
import boofcv.factory.filter.derivative.FactoryDerivative;
import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayS16;
import boofcv.struct.image.GrayU8;
import boofcv.struct.image.ImageType;
import java.io.IOException;
import nu.pattern.OpenCV;
import org.fasciaj.anatomy.HeelFinder;
import org.fasciaj.anatomy.TissueImage;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the timed calls work on: pictures, work images and thresholds, made before the clock. */
public final class Frames {
  static final double SIGMA = 1.5;

  /** 13 taps for every peer. */
  static final int RADIUS = 6;

  private Frames() {}

  /** The picture. */
  @State(Scope.Thread)
  public static class Input {
    @Param({Scene.REAL, Scene.SPECKLE, Scene.LARGE})
    public String frame;

    Scene scene;
    Thresholds thresholds;

    @Setup
    public void load() throws IOException {
      scene = Scene.load(frame);
      thresholds = Thresholds.load();
    }
  }

  /** Ours: one finder per worker. */
  @State(Scope.Thread)
  public static class Ours {
    final HeelFinder finder = new HeelFinder();
    TissueImage tissue;

    @Setup
    public void prepare(Input input) {
      tissue = input.scene.tissue();
    }
  }

  /** BoofCV's work images. */
  @State(Scope.Thread)
  public static class Boof {
    GrayF32 grey;
    GrayU8 grey8;
    GrayF32 blurred;
    GrayU8 blurred8;
    GrayF32 work;
    GrayU8 work8;
    GrayF32 dx;
    GrayF32 dy;
    GrayS16 dx8;
    GrayS16 dy8;
    GrayU8 edges;
    CannyEdge<GrayF32, GrayF32> canny;
    CannyEdge<GrayU8, GrayS16> canny8;
    double high;
    double high8;

    @Setup
    public void prepare(Input input) {
      BoofConcurrency.USE_CONCURRENT = false;
      high = input.thresholds.of("boofCannyFloat", input.frame);
      high8 = input.thresholds.of("boofCanny8", input.frame);
      int w = input.scene.width();
      int h = input.scene.height();
      grey = input.scene.floats();
      grey8 = new GrayU8(w, h);
      grey8.data = input.scene.grey().clone();
      blurred = new GrayF32(w, h);
      blurred8 = new GrayU8(w, h);
      work = new GrayF32(w, h);
      work8 = new GrayU8(w, h);
      dx = new GrayF32(w, h);
      dy = new GrayF32(w, h);
      dx8 = new GrayS16(w, h);
      dy8 = new GrayS16(w, h);
      edges = new GrayU8(w, h);
      BlurFilter<GrayF32> blur =
          FactoryBlurFilter.gaussian(ImageType.single(GrayF32.class), SIGMA, RADIUS);
      BlurFilter<GrayU8> blur8 =
          FactoryBlurFilter.gaussian(ImageType.single(GrayU8.class), SIGMA, RADIUS);
      canny =
          new CannyEdge<>(
              blur, FactoryDerivative.sobel(GrayF32.class, GrayF32.class), false);
      canny8 =
          new CannyEdge<>(blur8, FactoryDerivative.sobel(GrayU8.class, GrayS16.class), false);
    }
  }

  /** OpenCV's work images. */
  @State(Scope.Thread)
  public static class Cv {
    final Size kernel = new Size(2 * RADIUS + 1, 2 * RADIUS + 1);
    Mat grey;
    Mat grey8;
    Mat blurred;
    Mat dx;
    Mat dy;
    Mat edges;
    double high;

    @Setup
    public void prepare(Input input) {
      OpenCV.loadLocally();
      Core.setNumThreads(1);
      high = input.thresholds.of("openCvCanny", input.frame);
      grey8 = new Mat(input.scene.height(), input.scene.width(), CvType.CV_8UC1);
      grey8.put(0, 0, input.scene.grey());
      grey = new Mat();
      grey8.convertTo(grey, CvType.CV_32F);
      blurred = new Mat();
      dx = new Mat();
      dy = new Mat();
      edges = new Mat();
    }
  }
}
