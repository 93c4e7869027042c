package org.fasciaj.review.pack;

import java.util.List;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.study.FrameResult;

/**
 * Decides the common look of a package: the finest pixel size among the images, so that nothing is
 * lost, and the frame that holds the largest. Immutable.
 */
final class CropPlan {
  /** A frame this large fills every screen; larger ones get coarser pixels. */
  private static final int MOST_SIDE = 2048;

  private final double pitchMm;
  private final int width;
  private final int height;

  private CropPlan(double pitchMm, int width, int height) {
    this.pitchMm = pitchMm;
    this.width = width;
    this.height = height;
  }

  static CropPlan of(PackSettings settings, List<Source> sources) {
    if (!settings.sameLook() || sources.isEmpty()) {
      return new CropPlan(Double.NaN, 0, 0);
    }
    double finest = Double.POSITIVE_INFINITY;
    double widest = 0;
    double deepest = 0;
    for (Source s : sources) {
      finest =
          Math.min(finest, Math.min(s.first().calibration().xMm(), s.first().calibration().yMm()));
      widest = Math.max(widest, s.widthMm());
      deepest = Math.max(deepest, s.depthMm());
    }
    double pitch = Math.max(finest, Math.max(widest, deepest) / MOST_SIDE);
    return new CropPlan(pitch, (int) Math.ceil(widest / pitch), (int) Math.ceil(deepest / pitch));
  }

  Crop crop(Source source, RandomIds random) {
    FrameResult row = source.first();
    PixelBox region = row.region();
    return Double.isNaN(pitchMm)
        ? Crop.plain(region, random)
        : Crop.sampled(
            region,
            row.calibration().xMm(),
            row.calibration().yMm(),
            pitchMm,
            width,
            height,
            random);
  }

  double xMm(Source source) {
    return Double.isNaN(pitchMm) ? source.first().calibration().xMm() : pitchMm;
  }

  double yMm(Source source) {
    return Double.isNaN(pitchMm) ? source.first().calibration().yMm() : pitchMm;
  }
}
