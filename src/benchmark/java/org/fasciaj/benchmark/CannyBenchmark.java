package org.fasciaj.benchmark;

import boofcv.struct.image.GrayU8;
import org.fasciaj.anatomy.HeelFinding;
import org.fasciaj.measure.HeelMeasurer;
import org.fasciaj.measure.Limits;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * From a decoded frame to edges: our outline, and the Canny of the peers, one thread each. Every
 * Canny has the threshold at which it finds as many edge pixels as the others.
 */
public class CannyBenchmark {
  /** The outline of the heel: what our kernel is for. */
  @Benchmark
  public HeelFinding find(Frames.Ours ours) {
    return ours.finder.find(ours.tissue);
  }

  /** Outline and all quantities. */
  @Benchmark
  public Object measure(Frames.Ours ours) {
    HeelFinding finding = ours.finder.find(ours.tissue);
    return finding instanceof HeelFinding.Found found
        ? HeelMeasurer.measure(ours.tissue, found.outline(), Limits.DEFAULT)
        : finding;
  }

  /** BoofCV, float. */
  @Benchmark
  public GrayU8 boofCannyFloat(Frames.Boof boof) {
    float high = (float) boof.high;
    boof.canny.process(boof.grey, (float) Thresholds.LOW_SHARE * high, high, boof.edges);
    return boof.edges;
  }

  /** BoofCV, 8 bits. */
  @Benchmark
  public GrayU8 boofCanny8(Frames.Boof boof) {
    float high = (float) boof.high8;
    boof.canny8.process(boof.grey8, (float) Thresholds.LOW_SHARE * high, high, boof.edges);
    return boof.edges;
  }

  /** OpenCV, 8 bits, L2 magnitude. */
  @Benchmark
  public Mat openCvCanny(Frames.Cv cv) {
    Imgproc.GaussianBlur(cv.grey8, cv.blurred, cv.kernel, Frames.SIGMA);
    Imgproc.Canny(cv.blurred, cv.edges, Thresholds.LOW_SHARE * cv.high, cv.high, 3, true);
    return cv.edges;
  }
}
