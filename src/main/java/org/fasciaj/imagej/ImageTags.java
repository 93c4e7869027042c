package org.fasciaj.imagej;

import ij.ImagePlus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fasciaj.Reason;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.CalibrationSource;
import org.fasciaj.dicom.PixelBox;

/**
 * What an ImageJ image remembers of the file that FasciaJ opened: tissue region, colour box and
 * scale, as image properties. ImageJ keeps them in a saved TIFF; they hold nothing about the
 * person. Immutable.
 *
 * @param region the 2D tissue region
 * @param colourBox the colour Doppler box, if any
 * @param calibration the scale, or why there is none
 */
public record ImageTags(PixelBox region, Optional<PixelBox> colourBox, Calibration calibration) {
  private static final String SIZE = "FasciaJ_size";
  private static final String REGION = "FasciaJ_region";
  private static final String BOX = "FasciaJ_colour_box";
  private static final String SOURCE = "FasciaJ_scale_source";
  private static final String X_MM = "FasciaJ_pixel_x_mm";
  private static final String Y_MM = "FasciaJ_pixel_y_mm";
  private static final String REFUSAL = "FasciaJ_scale_refusal";
  private static final String WARNINGS = "FasciaJ_scale_warnings";

  /** Writes the properties onto an image. */
  public void write(ImagePlus image) {
    image.setProp(SIZE, size(image));
    image.setProp(REGION, text(region));
    image.setProp(BOX, colourBox.map(ImageTags::text).orElse(null));
    image.setProp(SOURCE, calibration.source().name());
    image.setProp(X_MM, Double.toString(calibration.xMm()));
    image.setProp(Y_MM, Double.toString(calibration.yMm()));
    image.setProp(REFUSAL, calibration.refusal() == null ? null : calibration.refusal().name());
    image.setProp(WARNINGS, String.join("\t", calibration.warnings()));
  }

  /**
   * Reads them back; empty for an image that FasciaJ did not open, or that was cropped or scaled
   * since: then the region no longer fits.
   */
  public static Optional<ImageTags> read(ImagePlus image) {
    if (!size(image).equals(image.getProp(SIZE))) {
      return Optional.empty();
    }
    try {
      String refusal = image.getProp(REFUSAL);
      String warnings = image.getProp(WARNINGS);
      return Optional.of(
          new ImageTags(
              box(image.getProp(REGION)),
              Optional.ofNullable(image.getProp(BOX)).map(ImageTags::box),
              new Calibration(
                  CalibrationSource.valueOf(image.getProp(SOURCE)),
                  Double.parseDouble(image.getProp(X_MM)),
                  Double.parseDouble(image.getProp(Y_MM)),
                  refusal == null ? null : Reason.valueOf(refusal),
                  warnings == null ? List.of() : List.of(warnings.split("\t")))));
    } catch (IllegalArgumentException | NullPointerException e) {
      return Optional.empty(); // properties that another program wrote or cut are not ours
    }
  }

  private static String size(ImagePlus image) {
    return String.format(Locale.ROOT, "%d x %d", image.getWidth(), image.getHeight());
  }

  private static String text(PixelBox box) {
    return String.format(Locale.ROOT, "%d %d %d %d", box.x0(), box.y0(), box.x1(), box.y1());
  }

  private static PixelBox box(String text) {
    String[] words = text.split(" ", -1);
    int[] n = IntStream.range(0, 4).map(i -> Integer.parseInt(words[i])).toArray();
    return new PixelBox(n[0], n[1], n[2], n[3]);
  }
}
