package org.fasciaj.study;

import java.util.List;
import java.util.Set;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.HeelFinder;
import org.fasciaj.anatomy.HeelFinding;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.FrameMemory;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.Instance;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.HeelMeasurer;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Status;

/**
 * Turns one frame into one row, whatever happens: a value, a refusal or an error.
 *
 * <p>The status of a row is {@code error} when the file or frame could not be decoded; otherwise it
 * is the status of the primary thickness with its reason. The spur keeps a status of its own and
 * does not touch the row's: a heel without a sure spur still has a sure thickness.
 *
 * <p>Holds work arrays: one per worker, not thread-safe. A row does not depend on what was measured
 * before.
 */
public final class FrameMeasurer {
  /** Readable objects that are not for measuring: a refusal, not a failure of reading. */
  private static final Set<Reason> NOT_FOR_MEASURING =
      Set.of(Reason.NOT_ULTRASOUND, Reason.NO_PIXELS);

  private final HeelFinder finder = new HeelFinder();
  private final FrameMemory memory = new FrameMemory();
  private final Limits limits;
  private final double userMmPerPixel;

  /**
   * Creates a measurer.
   *
   * @param limits limits of the flags
   * @param userMmPerPixel scale for images without one, mm; NaN when none
   */
  public FrameMeasurer(Limits limits, double userMmPerPixel) {
    this.limits = limits;
    this.userMmPerPixel = userMmPerPixel;
  }

  /** Memory to open files with: no row keeps a picture, so one is enough for all files. */
  public FrameMemory memory() {
    return memory;
  }

  /**
   * Measures one frame.
   *
   * @param input the file
   * @param sha256 its SHA-256
   * @param image the same file, open
   * @param index frame, from 0
   * @return the row; never null
   */
  public FrameResult measure(InputFile input, String sha256, DicomImage image, int index) {
    return measure(input, sha256, OpenImage.of(image), index);
  }

  FrameResult measure(InputFile input, String sha256, OpenImage image, int index) {
    Instance instance = image.instance();
    try {
      Frame frame = image.frame(index, userMmPerPixel);
      return measure(input, sha256, instance, index, frame);
    } catch (DicomException e) {
      return failed(input, sha256, instance, index + 1, e.reason(), e.getMessage());
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
      return failed(input, sha256, instance, index + 1, Reason.INTERNAL_ERROR, Unexpected.where(e));
    }
  }

  /**
   * Measures a frame whose pixels are at hand.
   *
   * @param input the file or image that it belongs to
   * @param sha256 the file's SHA-256; "" when the pixels may have changed since
   * @param instance header
   * @param index frame, from 0
   * @param frame the pixels and their scale
   * @return the row; never null
   */
  public FrameResult measure(
      InputFile input, String sha256, Instance instance, int index, Frame frame) {
    HeelOutline outline = null;
    HeelMeasurement measurement;
    if (frame.calibration().known()) {
      TissueImage tissue = tissue(frame);
      HeelFinding finding = finder.find(tissue);
      if (finding instanceof HeelFinding.Found found) {
        outline = found.outline();
        measurement = HeelMeasurer.measure(tissue, outline, limits);
      } else {
        measurement = HeelMeasurement.refused(((HeelFinding.Refused) finding).reason());
      }
    } else {
      measurement = HeelMeasurement.refused(frame.calibration().refusal());
    }
    return new FrameResult(
        input,
        sha256,
        instance,
        index + 1,
        frame.calibration(),
        frame.region(),
        measurement.thickness().status(),
        measurement.thickness().reason(),
        "",
        outline,
        measurement,
        frame.calibration().warnings());
  }

  private static TissueImage tissue(Frame frame) {
    PixelBox r = frame.region();
    return new TissueImage(
        frame.grey(),
        frame.colour(),
        r.x0(),
        r.y0(),
        r.x1(),
        r.y1(),
        frame.calibration().xMm(),
        frame.calibration().yMm());
  }

  /**
   * The row of a file that could not be opened.
   *
   * @param input the file
   * @param sha256 its SHA-256; "" when it could not be read
   * @param reason why
   * @param detail what exactly was found
   */
  public static FrameResult unreadable(
      InputFile input, String sha256, Reason reason, String detail) {
    return failed(input, sha256, null, 0, reason, detail);
  }

  /** The row of a frame, or with frame 0 of a file, that gave nothing. */
  public static FrameResult failed(
      InputFile input, String sha256, Instance instance, int frame, Reason reason, String detail) {
    return new FrameResult(
        input,
        sha256,
        instance,
        frame,
        null,
        null,
        NOT_FOR_MEASURING.contains(reason) ? Status.NOT_ASSESSABLE : Status.ERROR,
        reason,
        detail == null ? "" : detail,
        null,
        HeelMeasurement.refused(reason),
        List.of());
  }
}
