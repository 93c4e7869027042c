package org.fasciaj.study;

import java.util.List;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.Instance;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Status;

/**
 * One row of a run: a frame, or a file that could not be read. Immutable.
 *
 * @param input the file
 * @param sha256 SHA-256 of the file, lower-case hex; "" when it could not be read
 * @param instance header; null when the file could not be read
 * @param frame frame number from 1; 0 when the file could not be read
 * @param calibration scale; null when the file could not be read
 * @param region tissue region; null when the file could not be read
 * @param status over-all status of the row
 * @param reason over-all reason; null when measured
 * @param detail what exactly went wrong, "" when nothing did
 * @param outline the outline; null when none was found
 * @param measurement the quantities; every one refused when there is no outline
 * @param warnings short sentences
 */
public record FrameResult(
    InputFile input,
    String sha256,
    Instance instance,
    int frame,
    Calibration calibration,
    PixelBox region,
    Status status,
    Reason reason,
    String detail,
    HeelOutline outline,
    HeelMeasurement measurement,
    List<String> warnings) {
  /** Copies the list. */
  public FrameResult {
    warnings = List.copyOf(warnings);
  }

  /** The same row with the file's hash. */
  FrameResult hashed(String hash) {
    return new FrameResult(
        input,
        hash,
        instance,
        frame,
        calibration,
        region,
        status,
        reason,
        detail,
        outline,
        measurement,
        warnings);
  }
}
