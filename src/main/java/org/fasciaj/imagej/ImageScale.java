package org.fasciaj.imagej;

import ij.ImagePlus;
import ij.measure.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.dicom.CalibrationSource;
import org.fasciaj.study.RunSettings;

/**
 * Which scale an ImageJ image is measured with. Of an image that FasciaJ opened: the file's, as
 * long as the image still carries it; then what the user set on it; then what the user typed, as on
 * the command line. Of any other image: what the user typed, then the image's own, both as the
 * user's word. A scale in pixels is no scale. Stateless.
 */
final class ImageScale {
  /** Millimetres in one of ImageJ's units of length. */
  private static final Map<String, Double> MM =
      Map.ofEntries(
          Map.entry("mm", 1.0),
          Map.entry("millimeter", 1.0),
          Map.entry("millimetre", 1.0),
          Map.entry("cm", 10.0),
          Map.entry("centimeter", 10.0),
          Map.entry("m", 1000.0),
          Map.entry("meter", 1000.0),
          Map.entry("\u00b5m", 0.001),
          Map.entry("um", 0.001),
          Map.entry("micron", 0.001),
          Map.entry("microns", 0.001),
          Map.entry("inch", 25.4));

  /** Two scales that differ by less are one scale that went through a TIFF's rational number. */
  private static final double SAME = 1e-3;

  private ImageScale() {}

  /**
   * The scale.
   *
   * @param image the image
   * @param tags what FasciaJ knows of its file
   * @param typedMm scale that the user typed, mm per pixel; NaN when none
   */
  static org.fasciaj.dicom.Calibration of(
      ImagePlus image, Optional<ImageTags> tags, double typedMm) {
    Optional<double[]> own = millimetres(image.getLocalCalibration());
    List<String> warnings = new ArrayList<>();
    if (tags.isPresent()) {
      return ofTagged(tags.get().calibration(), own, typedMm);
    }
    if (!Double.isNaN(typedMm)) {
      own.filter(o -> differs(o, new double[] {typedMm, typedMm}))
          .ifPresent(o -> warnings.add(disagree("typed scale", "image's own", o)));
      return user(typedMm, typedMm, warnings);
    }
    Calibration global = image.getGlobalCalibration();
    if (global != null) {
      own = millimetres(global);
      warnings.add("ImageJ's global scale was used: it may belong to another image.");
    }
    return own.map(o -> user(o[0], o[1], warnings))
        .orElseGet(() -> none(Reason.NO_CALIBRATION, warnings));
  }

  /** The file's scale holds until the user sets another one on the image. */
  private static org.fasciaj.dicom.Calibration ofTagged(
      org.fasciaj.dicom.Calibration file, Optional<double[]> own, double typedMm) {
    List<String> warnings = new ArrayList<>(file.warnings());
    if (own.isEmpty()) {
      return Double.isNaN(typedMm)
          ? file.known() ? none(Reason.NO_CALIBRATION, warnings) : file
          : user(typedMm, typedMm, warnings);
    }
    if (!Double.isNaN(typedMm) && differs(own.get(), new double[] {typedMm, typedMm})) {
      warnings.add("The given scale was not used: the image has its own.");
    }
    double[] read = {file.xMm(), file.yMm()};
    if (file.known() && !differs(own.get(), read)) {
      return new org.fasciaj.dicom.Calibration(
          file.source(), file.xMm(), file.yMm(), null, warnings);
    }
    if (file.known()) {
      warnings.add(disagree("scale set by the user", "file's", read));
    }
    return user(own.get()[0], own.get()[1], warnings);
  }

  private static Optional<double[]> millimetres(Calibration c) {
    Double x = MM.get(c.getXUnit().toLowerCase(Locale.ROOT));
    Double y = MM.get(c.getYUnit().toLowerCase(Locale.ROOT));
    if (x == null || y == null) {
      return Optional.empty();
    }
    double[] mm = {x * c.pixelWidth, y * c.pixelHeight};
    return mm[0] > 0 && mm[1] > 0 ? Optional.of(mm) : Optional.empty();
  }

  private static boolean possible(double mm) {
    return mm >= RunSettings.SMALLEST_MM_PER_PIXEL && mm <= RunSettings.LARGEST_MM_PER_PIXEL;
  }

  private static boolean differs(double[] a, double[] b) {
    return Math.abs(a[0] / b[0] - 1) > SAME || Math.abs(a[1] / b[1] - 1) > SAME;
  }

  private static String disagree(String used, String other, double[] mm) {
    return String.format(
        Locale.ROOT, "The %s differs from the %s, %.5g x %.5g mm.", used, other, mm[0], mm[1]);
  }

  /** A scale that only a person vouches for must be one that an ultrasound picture can have. */
  private static org.fasciaj.dicom.Calibration user(double x, double y, List<String> warnings) {
    return possible(x) && possible(y)
        ? new org.fasciaj.dicom.Calibration(CalibrationSource.USER, x, y, null, warnings)
        : none(Reason.NO_CALIBRATION, warnings);
  }

  private static org.fasciaj.dicom.Calibration none(Reason reason, List<String> warnings) {
    return new org.fasciaj.dicom.Calibration(
        CalibrationSource.NONE, Double.NaN, Double.NaN, reason, warnings);
  }
}
