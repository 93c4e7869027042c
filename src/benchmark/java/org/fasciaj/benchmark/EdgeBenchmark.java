package org.fasciaj.benchmark;

import boofcv.abst.filter.blur.BlurFilter;
import boofcv.alg.feature.detect.edge.CannyEdge;
import boofcv.alg.filter.blur.BlurImageOps;
import boofcv.alg.filter.derivative.GradientSobel;
import boofcv.concurrency.BoofConcurrency;
import boofcv.factory.filter.blur.FactoryBlurFilter;
import boofcv.factory.filter.derivative.FactoryDerivative;
import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayS16;
import boofcv.struct.image.GrayU8;
import boofcv.struct.image.ImageType;
import ij.Prefs;
import ij.plugin.filter.GaussianBlur;
import ij.process.ByteProcessor;
import java.io.IOException;
import nu.pattern.OpenCV;
import org.fasciaj.anatomy.HeelFinder;
import org.fasciaj.anatomy.HeelFinding;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.measure.HeelMeasurer;
import org.fasciaj.measure.Limits;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One decoded frame: ours and its peers, one thread each, sigma 1.5 with 13 taps for the peers. */
public class EdgeBenchmark {
  private static final double SIGMA = 1.5;
  private static final int RADIUS = 6;

  /** Hysteresis of every Canny, in units of a Sobel mask's L2 magnitude. */
  private static final int LOW = 60;

  private static final int HIGH = 150;

  /** ImageJ's own accuracy for 8-bit pictures. */
  private static final double IMAGEJ_ACCURACY = 0.002;

  /** The picture. */
  @State(Scope.Thread)
  public static class Input {
    @Param({Scene.REAL, Scene.SPECKLE, Scene.LARGE})
    public String frame;

    Scene scene;

    @Setup
    public void load() throws IOException {
      scene = Scene.load(frame);
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

    @Setup
    public void prepare(Input input) {
      BoofConcurrency.USE_CONCURRENT = false;
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

    @Setup
    public void prepare(Input input) {
      OpenCV.loadLocally();
      Core.setNumThreads(1);
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

  @Benchmark
  public HeelFinding find(Ours ours) {
    return ours.finder.find(ours.tissue);
  }

  @Benchmark
  public Object measure(Ours ours) {
    HeelFinding finding = ours.finder.find(ours.tissue);
    return finding instanceof HeelFinding.Found found
        ? HeelMeasurer.measure(ours.tissue, found.outline(), Limits.DEFAULT)
        : finding;
  }

  @Benchmark
  public GrayF32 boofGradientFloat(Boof boof) {
    BlurImageOps.gaussian(boof.grey, boof.blurred, SIGMA, RADIUS, boof.work);
    GradientSobel.process(boof.blurred, boof.dx, boof.dy, null);
    return boof.dy;
  }

  @Benchmark
  public GrayS16 boofGradient8(Boof boof) {
    BlurImageOps.gaussian(boof.grey8, boof.blurred8, SIGMA, RADIUS, boof.work8);
    GradientSobel.process(boof.blurred8, boof.dx8, boof.dy8, null);
    return boof.dy8;
  }

  @Benchmark
  public GrayU8 boofCannyFloat(Boof boof) {
    boof.canny.process(boof.grey, LOW, HIGH, boof.edges);
    return boof.edges;
  }

  @Benchmark
  public GrayU8 boofCanny8(Boof boof) {
    boof.canny8.process(boof.grey8, LOW, HIGH, boof.edges);
    return boof.edges;
  }

  @Benchmark
  public Mat openCvGradientFloat(Cv cv) {
    Imgproc.GaussianBlur(cv.grey, cv.blurred, cv.kernel, SIGMA);
    Imgproc.Sobel(cv.blurred, cv.dx, CvType.CV_32F, 1, 0);
    Imgproc.Sobel(cv.blurred, cv.dy, CvType.CV_32F, 0, 1);
    return cv.dy;
  }

  @Benchmark
  public Mat openCvCanny(Cv cv) {
    Imgproc.GaussianBlur(cv.grey8, cv.blurred, cv.kernel, SIGMA);
    Imgproc.Canny(cv.blurred, cv.edges, LOW, HIGH, 3, true);
    return cv.edges;
  }

  /** ImageJ works in place: the copy is part of its job. */
  @Benchmark
  public ByteProcessor imageJEdges(Input input) {
    Prefs.setThreads(1);
    Scene scene = input.scene;
    ByteProcessor copy = new ByteProcessor(scene.width(), scene.height(), scene.grey().clone());
    new GaussianBlur().blurGaussian(copy, SIGMA, SIGMA, IMAGEJ_ACCURACY);
    copy.findEdges();
    return copy;
  }
}
