package org.fasciaj.benchmark;

import boofcv.alg.filter.blur.BlurImageOps;
import boofcv.alg.filter.derivative.GradientSobel;
import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayS16;
import ij.Prefs;
import ij.plugin.filter.GaussianBlur;
import ij.process.ByteProcessor;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * Blur and gradient of the whole frame by the peers, sigma 1.5, one thread each. Ours is in {@link
 * org.fasciaj.edge.EvidenceBenchmark}.
 */
public class GradientBenchmark {
  /** ImageJ's own accuracy for 8-bit pictures. */
  private static final double IMAGEJ_ACCURACY = 0.002;

  /** BoofCV, float. */
  @Benchmark
  public GrayF32 boofGradientFloat(Frames.Boof boof) {
    BlurImageOps.gaussian(boof.grey, boof.blurred, Frames.SIGMA, Frames.RADIUS, boof.work);
    GradientSobel.process(boof.blurred, boof.dx, boof.dy, null);
    return boof.dy;
  }

  /** BoofCV, 8 bits. */
  @Benchmark
  public GrayS16 boofGradient8(Frames.Boof boof) {
    BlurImageOps.gaussian(boof.grey8, boof.blurred8, Frames.SIGMA, Frames.RADIUS, boof.work8);
    GradientSobel.process(boof.blurred8, boof.dx8, boof.dy8, null);
    return boof.dy8;
  }

  /** OpenCV, float. */
  @Benchmark
  public Mat openCvGradientFloat(Frames.Cv cv) {
    Imgproc.GaussianBlur(cv.grey, cv.blurred, cv.kernel, Frames.SIGMA);
    Imgproc.Sobel(cv.blurred, cv.dx, CvType.CV_32F, 1, 0);
    Imgproc.Sobel(cv.blurred, cv.dy, CvType.CV_32F, 0, 1);
    return cv.dy;
  }

  /** OpenCV, 8 bits. */
  @Benchmark
  public Mat openCvGradient8(Frames.Cv cv) {
    Imgproc.GaussianBlur(cv.grey8, cv.blurred, cv.kernel, Frames.SIGMA);
    Imgproc.Sobel(cv.blurred, cv.dx, CvType.CV_16S, 1, 0);
    Imgproc.Sobel(cv.blurred, cv.dy, CvType.CV_16S, 0, 1);
    return cv.dy;
  }

  /** ImageJ works in place: the copy is part of its job. */
  @Benchmark
  public ByteProcessor imageJEdges(Frames.Input input) {
    Prefs.setThreads(1);
    Scene scene = input.scene;
    ByteProcessor copy = new ByteProcessor(scene.width(), scene.height(), scene.grey().clone());
    new GaussianBlur().blurGaussian(copy, Frames.SIGMA, Frames.SIGMA, IMAGEJ_ACCURACY);
    copy.findEdges();
    return copy;
  }
}
