package org.fasciaj.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.measure.Quantity;
import org.fasciaj.phantom.Doppler;
import org.fasciaj.phantom.DopplerFile;
import org.fasciaj.phantom.DrawnHeel;
import org.fasciaj.phantom.HeelSpec;
import org.fasciaj.phantom.HeelSpec.Stratum;
import org.fasciaj.phantom.Phantom;

/**
 * Doppler areas, the whole way through a JPEG file with subsampled colour.
 *
 * @param assessed pictures with an area that stands
 * @param meanArea their mean true area, mm2
 * @param meanError mean absolute error, mm2
 * @param ghosts empty boxes that gave an area above 0.1 mm2
 */
record DopplerScores(int assessed, double meanArea, double meanError, int ghosts) {
  private static final long FIRST_SEED = 7_800_000;
  private static final int PICTURES = 24;
  private static final double GHOST_MM2 = 0.1;

  private record One(double truth, Quantity area) {}

  static DopplerScores of(Path folder) {
    List<One> all =
        Engine.map(IntStream.range(0, PICTURES).boxed().toList(), i -> picture(folder, i));
    List<One> stand = all.stream().filter(o -> Trial.trusted(o.area())).toList();
    return new DopplerScores(
        stand.size(),
        stand.stream().mapToDouble(One::truth).average().orElse(Double.NaN),
        stand.stream()
            .mapToDouble(o -> Math.abs(o.area().value() - o.truth()))
            .average()
            .orElse(Double.NaN),
        (int) stand.stream().filter(o -> o.truth() == 0 && o.area().value() > GHOST_MM2).count());
  }

  /** Every fourth box is empty. */
  private static One picture(Path folder, int i) {
    DrawnHeel heel = Phantom.draw(HeelSpec.random(FIRST_SEED + i, Stratum.EASY));
    Doppler doppler = Doppler.draw(heel, i % 4 == 0 ? 0 : 2 + i % 5);
    Path file = folder.resolve("doppler" + i + ".dcm");
    try {
      DopplerFile.write(file, heel.spec(), doppler);
      try (DicomImage image = DicomImage.open(file)) {
        return new One(
            doppler.areaMm2(), Engine.measure(tissue(image.frame(0, Double.NaN))).dopplerArea());
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Doppler picture " + i, e);
    }
  }

  private static TissueImage tissue(Frame frame) {
    PixelBox box = frame.region();
    return new TissueImage(
        frame.grey(),
        frame.colour(),
        box.x0(),
        box.y0(),
        box.x1(),
        box.y1(),
        frame.calibration().xMm(),
        frame.calibration().yMm());
  }
}
