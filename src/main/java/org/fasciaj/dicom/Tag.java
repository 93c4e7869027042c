package org.fasciaj.dicom;

import java.util.Locale;

/**
 * Attribute tags that FasciaJ reads or writes, group in the upper 16 bits and element in the lower.
 * Compare tags as unsigned numbers.
 */
public final class Tag {
  // File meta and directory
  public static final int TRANSFER_SYNTAX_UID = 0x00020010;
  public static final int DIRECTORY_RECORD_SEQUENCE = 0x00041220;
  public static final int DIRECTORY_RECORD_TYPE = 0x00041430;
  public static final int REFERENCED_FILE_ID = 0x00041500;
  // Identification
  public static final int SPECIFIC_CHARACTER_SET = 0x00080005;
  public static final int IMAGE_TYPE = 0x00080008;
  public static final int SOP_CLASS_UID = 0x00080016;
  public static final int SOP_INSTANCE_UID = 0x00080018;
  public static final int STUDY_DATE = 0x00080020;
  public static final int SERIES_DATE = 0x00080021;
  public static final int CONTENT_DATE = 0x00080023;
  public static final int STUDY_TIME = 0x00080030;
  public static final int CONTENT_TIME = 0x00080033;
  public static final int ACCESSION_NUMBER = 0x00080050;
  public static final int MODALITY = 0x00080060;
  public static final int CONVERSION_TYPE = 0x00080064;
  public static final int MANUFACTURER = 0x00080070;
  public static final int REFERRING_PHYSICIAN = 0x00080090;
  public static final int STUDY_DESCRIPTION = 0x00081030;
  public static final int SERIES_DESCRIPTION = 0x0008103E;
  public static final int MODEL_NAME = 0x00081090;
  public static final int PATIENT_NAME = 0x00100010;
  public static final int PATIENT_ID = 0x00100020;
  public static final int PATIENT_BIRTH_DATE = 0x00100030;
  public static final int PATIENT_SEX = 0x00100040;
  public static final int TRIAL_SUBJECT_ID = 0x00120040;
  public static final int TRIAL_TIME_POINT_ID = 0x00120050;
  // Acquisition and ultrasound calibration
  public static final int IMAGER_PIXEL_SPACING = 0x00181164;
  public static final int REGIONS = 0x00186011;
  public static final int REGION_SPATIAL_FORMAT = 0x00186012;
  public static final int REGION_DATA_TYPE = 0x00186014;
  public static final int REGION_FLAGS = 0x00186016;
  public static final int REGION_X0 = 0x00186018;
  public static final int REGION_Y0 = 0x0018601A;
  public static final int REGION_X1 = 0x0018601C;
  public static final int REGION_Y1 = 0x0018601E;
  public static final int REGION_UNITS_X = 0x00186024;
  public static final int REGION_UNITS_Y = 0x00186026;
  public static final int REGION_DELTA_X = 0x0018602C;
  public static final int REGION_DELTA_Y = 0x0018602E;
  // Relationship
  public static final int STUDY_INSTANCE_UID = 0x0020000D;
  public static final int SERIES_INSTANCE_UID = 0x0020000E;
  public static final int STUDY_ID = 0x00200010;
  public static final int SERIES_NUMBER = 0x00200011;
  public static final int INSTANCE_NUMBER = 0x00200013;
  public static final int PATIENT_ORIENTATION = 0x00200020;
  public static final int LATERALITY = 0x00200060;
  public static final int IMAGE_LATERALITY = 0x00200062;
  public static final int FRAME_ANATOMY_SEQUENCE = 0x00209071;
  public static final int FRAME_LATERALITY = 0x00209072;
  // Image pixels
  public static final int SAMPLES_PER_PIXEL = 0x00280002;
  public static final int PHOTOMETRIC_INTERPRETATION = 0x00280004;
  public static final int PLANAR_CONFIGURATION = 0x00280006;
  public static final int NUMBER_OF_FRAMES = 0x00280008;
  public static final int FRAME_INCREMENT_POINTER = 0x00280009;
  public static final int ROWS = 0x00280010;
  public static final int COLUMNS = 0x00280011;
  public static final int PIXEL_SPACING = 0x00280030;
  public static final int BITS_ALLOCATED = 0x00280100;
  public static final int BITS_STORED = 0x00280101;
  public static final int HIGH_BIT = 0x00280102;
  public static final int PIXEL_REPRESENTATION = 0x00280103;
  public static final int BURNED_IN_ANNOTATION = 0x00280301;
  public static final int WINDOW_CENTER = 0x00281050;
  public static final int WINDOW_WIDTH = 0x00281051;
  public static final int RESCALE_INTERCEPT = 0x00281052;
  public static final int RESCALE_SLOPE = 0x00281053;
  public static final int VOI_LUT_FUNCTION = 0x00281056;
  public static final int RED_LUT_DESCRIPTOR = 0x00281101;
  public static final int GREEN_LUT_DESCRIPTOR = 0x00281102;
  public static final int BLUE_LUT_DESCRIPTOR = 0x00281103;
  public static final int RED_LUT = 0x00281201;
  public static final int GREEN_LUT = 0x00281202;
  public static final int BLUE_LUT = 0x00281203;
  public static final int RED_SEGMENTED_LUT = 0x00281221;
  public static final int GREEN_SEGMENTED_LUT = 0x00281222;
  public static final int BLUE_SEGMENTED_LUT = 0x00281223;
  public static final int LOSSY_COMPRESSION = 0x00282110;
  public static final int PIXEL_MEASURES_SEQUENCE = 0x00289110;
  public static final int SHARED_FUNCTIONAL_GROUPS = 0x52009229;
  public static final int FRAME_FUNCTIONAL_GROUPS = 0x52009230;
  public static final int EXTENDED_OFFSETS = 0x7FE00001;
  public static final int EXTENDED_LENGTHS = 0x7FE00002;
  public static final int PIXEL_DATA = 0x7FE00010;
  // Items and their ends
  static final int ITEM = 0xFFFEE000;
  static final int ITEM_END = 0xFFFEE00D;
  static final int SEQUENCE_END = 0xFFFEE0DD;

  private Tag() {}

  /** The group number, 0 to 0xFFFF. */
  public static int group(int tag) {
    return tag >>> 16;
  }

  /** True for a private tag (odd group, PS3.5 7.8). */
  public static boolean isPrivate(int tag) {
    return (tag & 0x10000) != 0;
  }

  /** The tag as people write it, such as (0028,0010). */
  public static String format(int tag) {
    return String.format(Locale.ROOT, "(%04X,%04X)", tag >>> 16, tag & 0xFFFF);
  }
}
