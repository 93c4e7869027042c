package org.fasciaj.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boofcv.alg.filter.convolve.ConvolveImageNormalized;
import boofcv.alg.filter.derivative.DerivativeType;
import boofcv.alg.filter.derivative.GImageDerivativeOps;
import boofcv.struct.border.BorderType;
import boofcv.struct.convolve.Kernel1D_F32;
import boofcv.struct.image.GrayF32;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The straightened band against BoofCV's filters on the same picture. */
class StraightBandTest {
  private static final int WIDTH = 61;
  private static final int HEIGHT = 40;
  private static final int LEVEL = 19;
  private static final int HALF = 12;
  private static final double SIGMA = 2.3;

  /** Largest difference from BoofCV, grey levels. */
  private static final float TOLERANCE = 1e-4f;

  private static GrayF32 noise() {
    GrayF32 image = new GrayF32(WIDTH, HEIGHT);
    Random random = new Random(5);
    for (int i = 0; i < image.data.length; i++) {
      image.data[i] = random.nextInt(256);
    }
    return image;
  }

  private static StraightBand level(GrayF32 image, double depth, float step) {
    double[] path = new double[image.width];
    Arrays.fill(path, depth);
    StraightBand band = new StraightBand();
    band.cut(
        image.data,
        image.startIndex,
        image.stride,
        image.width,
        image.height,
        0,
        path,
        image.width,
        HALF,
        step);
    return band;
  }

  /** Unnormalised Gaussian cut at 2.5 standard deviations; BoofCV divides by its sum. */
  private static Kernel1D_F32 gaussian() {
    int radius = (int) Math.ceil(2.5 * SIGMA);
    Kernel1D_F32 kernel = new Kernel1D_F32(2 * radius + 1);
    for (int i = -radius; i <= radius; i++) {
      kernel.data[i + radius] = (float) Math.exp(-0.5 * (i / SIGMA) * (i / SIGMA));
    }
    return kernel;
  }

  private static GrayF32 blurred(GrayF32 image) {
    GrayF32 out = image.createSameShape();
    ConvolveImageNormalized.horizontal(gaussian(), image, out);
    return out;
  }

  @Test
  void averageAlongALevelPathIsBoofcvsNormalisedConvolution() {
    GrayF32 image = noise();
    StraightBand band = level(image, LEVEL, 1);
    band.average(SIGMA);
    GrayF32 expected = blurred(image);
    assertEquals(2 * HALF + 1, band.rows());
    for (int j = 0; j < band.rows(); j++) {
      for (int k = 0; k < WIDTH; k++) {
        assertEquals(expected.get(k, LEVEL - HALF + j), band.at(k, j), TOLERANCE);
      }
    }
  }

  @Test
  void differenceAcrossIsBoofcvsVerticalGradient() {
    GrayF32 image = noise();
    StraightBand band = level(image, LEVEL, 1);
    band.average(SIGMA);
    GrayF32 smooth = blurred(image);
    GrayF32 dx = smooth.createSameShape();
    GrayF32 dy = smooth.createSameShape();
    GImageDerivativeOps.gradient(DerivativeType.THREE, smooth, dx, dy, BorderType.EXTENDED);
    for (int j = 1; j < band.rows() - 1; j++) {
      for (int k = 0; k < WIDTH; k++) {
        float across = 0.5f * (band.at(k, j + 1) - band.at(k, j - 1));
        assertEquals(dy.get(k, LEVEL - HALF + j), across, TOLERANCE);
      }
    }
  }

  @Test
  void aSteepLinearPictureIsReadExactlyBetweenTheRows() {
    GrayF32 image = new GrayF32(WIDTH, HEIGHT);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.set(x, y, 3 * y + 0.5f * x);
      }
    }
    double depth = 17.37;
    StraightBand band = level(image, depth, 0.25f);
    for (int j = 0; j < band.rows(); j++) {
      assertEquals((j - HALF) * 0.25, band.offset(j), 1e-9);
      for (int k = 0; k < WIDTH; k++) {
        assertEquals(3 * (depth + band.offset(j)) + 0.5 * k, band.at(k, j), TOLERANCE);
      }
    }
  }

  @Test
  void aTiltedPathStraightensATiltedPicture() {
    GrayF32 image = new GrayF32(WIDTH, HEIGHT);
    double[] path = new double[30];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.set(x, y, (float) (100 + 4 * (y - 0.3 * x)));
      }
    }
    int x0 = 20;
    for (int k = 0; k < path.length; k++) {
      path[k] = 8 + 0.3 * (x0 + k);
    }
    StraightBand band = new StraightBand();
    band.cut(image.data, 0, image.stride, WIDTH, HEIGHT, x0, path, path.length, 6, 1);
    band.average(SIGMA);
    for (int j = 0; j < band.rows(); j++) {
      for (int k = 0; k < path.length; k++) {
        assertEquals(100 + 4 * (8 + j - 6), band.at(k, j), TOLERANCE);
      }
    }
  }

  @Test
  void aSubImageGivesWhatItsCopyGives() {
    GrayF32 whole = noise();
    GrayF32 sub = whole.subimage(7, 3, 55, 37);
    GrayF32 copy = new GrayF32(sub.width, sub.height);
    copy.setTo(sub);
    StraightBand a = level(sub, 15.4, 1);
    StraightBand b = level(copy, 15.4, 1);
    for (int j = 0; j < a.rows(); j++) {
      for (int k = 0; k < sub.width; k++) {
        assertEquals(b.at(k, j), a.at(k, j), 0f);
      }
    }
  }
}
