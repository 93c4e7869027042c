package org.fasciaj.study;

import org.fasciaj.measure.Limits;

/**
 * The settings of a run. The number of workers changes how long it takes, never a result.
 *
 * @param limits limits of the flags
 * @param mmPerPixel scale that the user gave for images without one, mm; NaN when none
 * @param workers number of files or parts of loops that are measured at once, 1 to 256
 */
public record RunSettings(Limits limits, double mmPerPixel, int workers) {
  /** Smallest scale that is no slip of the pen, mm: a tenth of the finest probe's pixel. */
  public static final double SMALLEST_MM_PER_PIXEL = 0.001;

  /** Largest scale, mm: a heel would fill fewer than 50 pixels. */
  public static final double LARGEST_MM_PER_PIXEL = 2;

  private static final int MOST_WORKERS = 256;

  /** Checks the ranges. */
  public RunSettings {
    if (!Double.isNaN(mmPerPixel)
        && !(mmPerPixel >= SMALLEST_MM_PER_PIXEL && mmPerPixel <= LARGEST_MM_PER_PIXEL)) {
      throw new IllegalArgumentException(
          "mm per pixel must lie between "
              + SMALLEST_MM_PER_PIXEL
              + " and "
              + LARGEST_MM_PER_PIXEL
              + ", not "
              + mmPerPixel);
    }
    if (workers < 1 || workers > MOST_WORKERS) {
      throw new IllegalArgumentException(
          "the number of threads must lie between 1 and " + MOST_WORKERS + ", not " + workers);
    }
  }

  /** One worker for each processor, no scale of the user. */
  public static RunSettings of(Limits limits) {
    int processors = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
    return new RunSettings(limits, Double.NaN, processors);
  }
}
