package org.fasciaj;

import java.util.Locale;

/**
 * Why a file, a frame or one quantity has no result, or needs a second look. Every refusal of
 * FasciaJ carries exactly one of these; the code (lower case) is what tables hold, cause and remedy
 * are what a person reads. Immutable and thread-safe.
 */
public enum Reason {
  // Files
  NOT_DICOM("The file is not DICOM.", "Remove it from the input, or export it again as DICOM."),
  DAMAGED_FILE("The file is cut off or its structure is broken.", "Export or transfer it again."),
  FILE_NOT_READABLE("The file cannot be opened.", "Check that it exists and may be read."),
  UNSUPPORTED_SYNTAX(
      "The transfer syntax has no decoder here.", "Export it as Explicit VR Little Endian."),
  UNSUPPORTED_PIXELS(
      "The pixel format is not one that ultrasound uses.", "Export it as 8-bit grey or RGB."),
  LIMIT_EXCEEDED("A declared size is beyond the safety limits.", "Check the file's origin."),
  NO_PIXELS("The object holds no image.", "Leave it out: only images are measured."),
  NOT_ULTRASOUND("The image is not ultrasound.", "Leave it out, or check Modality in its header."),
  INTERNAL_ERROR("An unexpected error occurred in FasciaJ.", "Report it with the row of the log."),
  // Scale
  NO_CALIBRATION(
      "The image carries no millimetre scale.", "Give the scale, e.g. --mm-per-pixel 0.08."),
  CALIBRATION_NOT_TRUSTED(
      "The region reaches beyond the image: it was cropped or rescaled after the scan.",
      "Use the original, or confirm a scale with --mm-per-pixel."),
  PIXELS_TOO_COARSE(
      "The pixels are too coarse for borders a few millimetres apart.",
      "Scan at smaller depth with a linear transducer."),
  // Anatomy
  NO_TISSUE("The picture is empty or has no ultrasound texture.", "Choose another frame."),
  NO_CORTEX(
      "No bone surface with shadow was found.",
      "Show the calcaneus: longitudinal view over the medial tubercle."),
  NO_FASCIA(
      "No pair of fascia borders was found.", "Improve contact and gain, or draw the borders."),
  NO_INSERTION(
      "The insertion is outside the picture or hidden.",
      "Move the probe so that the anterior edge of the calcaneus is inside the picture."),
  FASCIA_CUT_OFF(
      "The fascia leaves the picture before the station.", "Move the probe distally and repeat."),
  AMBIGUOUS_BORDER(
      "A second pair of borders fits almost as well.", "Check the outline, correct it by hand."),
  WEAK_BORDER("A border is too faint over much of its length.", "Check the outline by hand."),
  AMBIGUOUS_INSERTION(
      "The insertion could lie at more than one place.", "Check the insertion by hand."),
  SPUR_HIDDEN("The cortex at the insertion is too faint to judge a spur.", "Raise gain, repeat."),
  // Doppler and echogenicity
  NO_COLOUR_BOX("The frame has no colour Doppler box.", "Use a colour or power Doppler frame."),
  COLOUR_OUTSIDE_FASCIA(
      "The colour box does not cover the fascia from 0 to 10 mm.", "Place the box on the fascia."),
  NO_FAT_PAD("The fat pad above the fascia is not in the picture.", "Lift the probe slightly."),
  // Pairs
  NO_PRE("No earlier visit of this heel was measured.", "Add its files or a mapping file."),
  NO_POST("No later visit of this heel was measured.", "Add its files or a mapping file."),
  UNKNOWN_SUBJECT("The person is not recorded.", "Name the subject in the mapping file."),
  UNKNOWN_LATERALITY("The side of the heel is not recorded.", "Name it in the mapping file."),
  UNKNOWN_TIMEPOINT("The visit is not recorded.", "Name it in the mapping file.");

  private final String cause;
  private final String remedy;

  Reason(String cause, String remedy) {
    this.cause = cause;
    this.remedy = remedy;
  }

  /** The code that tables hold: lower-case words joined by underscores. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is the matter: one short sentence. */
  public String cause() {
    return cause;
  }

  /** What the user can do about it: one short sentence. */
  public String remedy() {
    return remedy;
  }
}
