package org.fasciaj.review.pack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.AttributesBuilder;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.dicom.Tag;
import org.fasciaj.dicom.Vr;

/**
 * The header of a blinded image: the closed list of attributes and the only values that each may
 * have (PS3.3 A.6, A.7; PS3.15 Annex E with the options Clean Pixel Data, Clean Graphics and Clean
 * Descriptors, and no date option). Stateless.
 */
public final class BlindDicom {
  private static final String IMAGE = "1.2.840.10008.5.1.4.1.1.6.1";
  private static final String MULTI_FRAME = "1.2.840.10008.5.1.4.1.1.3.1";
  private static final int FRAME_TIME = 0x00181063;
  private static final int COLOUR_DATA_PRESENT = 0x00280014;
  private static final int TRIAL_SPONSOR = 0x00120010;
  private static final int TRIAL_PROTOCOL = 0x00120020;
  private static final int TRIAL_PROTOCOL_NAME = 0x00120021;
  private static final int TRIAL_SITE = 0x00120030;
  private static final int TRIAL_SITE_NAME = 0x00120031;
  private static final int TRIAL_READING_ID = 0x00120042;
  private static final int IDENTITY_REMOVED = 0x00120062;
  private static final int METHOD = 0x00120063;
  private static final int METHOD_CODES = 0x00120064;
  private static final int CODE_VALUE = 0x00080100;
  private static final int CODE_SCHEME = 0x00080102;
  private static final int CODE_MEANING = 0x00080104;
  private static final int TEMPORAL_REMOVED = 0x00280303;
  private static final int REGION_REFERENCE_X = 0x00186020;
  private static final int REGION_REFERENCE_Y = 0x00186022;

  /** Every loop is shown at one pace: its own would tell the scanner and the preset. */
  private static final int FRAME_MS = 50;

  private static final String ID = "[a-f][0-9a-f]{15}";
  private static final String UID = "2\\.25\\.[0-9]{1,39}";
  private static final String NUMBER = "[0-9.eE+\\\\ -]*";

  private BlindDicom() {}

  /** The header of an image. */
  static Attributes of(ImageInfo image, PixelBox filled, boolean annotationsKept) {
    AttributesBuilder b = Attributes.builder();
    boolean loop = image.frames() > 1;
    b.text(Tag.IMAGE_TYPE, "DERIVED", "PRIMARY")
        .text(Tag.SOP_CLASS_UID, loop ? MULTI_FRAME : IMAGE)
        .text(Tag.SOP_INSTANCE_UID, RandomIds.uid())
        .text(Tag.STUDY_INSTANCE_UID, RandomIds.uid())
        .text(Tag.SERIES_INSTANCE_UID, RandomIds.uid())
        .text(Tag.MODALITY, "US")
        .text(Tag.PATIENT_NAME)
        .text(Tag.PATIENT_ID, image.id())
        .text(TRIAL_SPONSOR, "BLINDED")
        .text(TRIAL_PROTOCOL, "BLINDED")
        .text(TRIAL_READING_ID, image.id())
        .text(IDENTITY_REMOVED, "YES")
        .text(METHOD, "Built new from decoded pixels of the tissue region")
        .items(
            METHOD_CODES,
            code("113100", "Basic Application Confidentiality Profile"),
            code("113101", "Clean Pixel Data Option"),
            code("113103", "Clean Graphics Option"),
            code("113105", "Clean Descriptors Option"))
        .text(Tag.BURNED_IN_ANNOTATION, annotationsKept ? "YES" : "NO")
        .text(TEMPORAL_REMOVED, "REMOVED");
    for (int empty :
        List.of(
            Tag.STUDY_DATE,
            Tag.STUDY_TIME,
            Tag.ACCESSION_NUMBER,
            Tag.MANUFACTURER,
            Tag.REFERRING_PHYSICIAN,
            Tag.PATIENT_BIRTH_DATE,
            Tag.PATIENT_SEX,
            Tag.STUDY_ID,
            Tag.SERIES_NUMBER,
            Tag.INSTANCE_NUMBER,
            Tag.PATIENT_ORIENTATION,
            Tag.LATERALITY,
            TRIAL_PROTOCOL_NAME,
            TRIAL_SITE,
            TRIAL_SITE_NAME)) {
      b.text(empty);
    }
    pixels(b, image);
    b.items(Tag.REGIONS, region(image, filled));
    if (loop) {
      b.integers(Tag.NUMBER_OF_FRAMES, image.frames())
          .bytes(Tag.FRAME_INCREMENT_POINTER, Vr.AT, new byte[] {0x18, 0, 0x63, 0x10})
          .integers(FRAME_TIME, FRAME_MS);
    }
    return b.build();
  }

  private static void pixels(AttributesBuilder b, ImageInfo image) {
    b.integers(Tag.SAMPLES_PER_PIXEL, image.colour() ? 3 : 1)
        .text(Tag.PHOTOMETRIC_INTERPRETATION, image.colour() ? "RGB" : "MONOCHROME2")
        .integers(Tag.ROWS, image.height())
        .integers(Tag.COLUMNS, image.width())
        .integers(Tag.BITS_ALLOCATED, 8)
        .integers(Tag.BITS_STORED, 8)
        .integers(Tag.HIGH_BIT, 7)
        .integers(Tag.PIXEL_REPRESENTATION, 0)
        .integers(COLOUR_DATA_PRESENT, Vr.US, image.colour() ? 1 : 0);
    if (image.colour()) {
      b.integers(Tag.PLANAR_CONFIGURATION, 0);
    }
  }

  private static Attributes region(ImageInfo image, PixelBox box) {
    return Attributes.builder()
        .integers(Tag.REGION_SPATIAL_FORMAT, 1)
        .integers(Tag.REGION_DATA_TYPE, 1)
        .integers(Tag.REGION_FLAGS, 0)
        .integers(Tag.REGION_X0, box.x0())
        .integers(Tag.REGION_Y0, box.y0())
        .integers(Tag.REGION_X1, box.x1())
        .integers(Tag.REGION_Y1, box.y1())
        .integers(REGION_REFERENCE_X, 0)
        .integers(REGION_REFERENCE_Y, 0)
        .integers(Tag.REGION_UNITS_X, 3)
        .integers(Tag.REGION_UNITS_Y, 3)
        .reals(0x00186028, 0)
        .reals(0x0018602A, 0)
        .reals(Tag.REGION_DELTA_X, image.xMm() / 10)
        .reals(Tag.REGION_DELTA_Y, image.yMm() / 10)
        .build();
  }

  private static Attributes code(String value, String meaning) {
    return Attributes.builder()
        .text(CODE_VALUE, value)
        .text(CODE_SCHEME, "DCM")
        .text(CODE_MEANING, meaning)
        .build();
  }

  /**
   * The closed list: every tag that a blinded file may hold at any depth, with a pattern that its
   * text must match; "*" for binary values.
   */
  public static Map<Integer, String> allowed() {
    Map<Integer, String> map = new TreeMap<>(Integer::compareUnsigned);
    for (int fixed :
        new int[] {
          0x00020000,
          0x00020001,
          Tag.SAMPLES_PER_PIXEL,
          Tag.PLANAR_CONFIGURATION,
          Tag.FRAME_INCREMENT_POINTER,
          Tag.ROWS,
          Tag.COLUMNS,
          COLOUR_DATA_PRESENT,
          Tag.BITS_ALLOCATED,
          Tag.BITS_STORED,
          Tag.HIGH_BIT,
          Tag.PIXEL_REPRESENTATION,
          Tag.REGION_SPATIAL_FORMAT,
          Tag.REGION_DATA_TYPE,
          Tag.REGION_FLAGS,
          Tag.REGION_X0,
          Tag.REGION_Y0,
          Tag.REGION_X1,
          Tag.REGION_Y1,
          REGION_REFERENCE_X,
          REGION_REFERENCE_Y,
          Tag.REGION_UNITS_X,
          Tag.REGION_UNITS_Y,
          0x00186028,
          0x0018602A,
          Tag.REGION_DELTA_X,
          Tag.REGION_DELTA_Y,
          Tag.REGIONS,
          METHOD_CODES,
          Tag.PIXEL_DATA
        }) {
      map.put(fixed, "*");
    }
    for (int empty :
        new int[] {
          Tag.STUDY_DATE, Tag.STUDY_TIME, Tag.ACCESSION_NUMBER, Tag.MANUFACTURER,
          Tag.REFERRING_PHYSICIAN, Tag.PATIENT_NAME, Tag.PATIENT_BIRTH_DATE, Tag.PATIENT_SEX,
          Tag.STUDY_ID, Tag.SERIES_NUMBER, Tag.INSTANCE_NUMBER, Tag.PATIENT_ORIENTATION,
          Tag.LATERALITY, TRIAL_PROTOCOL_NAME, TRIAL_SITE, TRIAL_SITE_NAME
        }) {
      map.put(empty, "");
    }
    map.put(0x00020002, "1\\.2\\.840\\.10008\\.5\\.1\\.4\\.1\\.1\\.(6|3)\\.1");
    map.put(Tag.SOP_CLASS_UID, map.get(0x00020002));
    map.put(0x00020003, UID);
    map.put(Tag.TRANSFER_SYNTAX_UID, "1\\.2\\.840\\.10008\\.1\\.2\\.1");
    map.put(0x00020012, UID);
    map.put(0x00020013, "FASCIAJ");
    map.put(Tag.SOP_INSTANCE_UID, UID);
    map.put(Tag.STUDY_INSTANCE_UID, UID);
    map.put(Tag.SERIES_INSTANCE_UID, UID);
    map.put(Tag.IMAGE_TYPE, "DERIVED\\\\PRIMARY");
    map.put(Tag.MODALITY, "US");
    map.put(Tag.PATIENT_ID, ID);
    map.put(TRIAL_READING_ID, ID);
    map.put(TRIAL_SPONSOR, "BLINDED");
    map.put(TRIAL_PROTOCOL, "BLINDED");
    map.put(IDENTITY_REMOVED, "YES");
    map.put(METHOD, "Built new from decoded pixels of the tissue region");
    map.put(CODE_VALUE, "11310[0135]");
    map.put(CODE_SCHEME, "DCM");
    map.put(
        CODE_MEANING,
        "(Basic Application Confidentiality Profile|Clean (Pixel Data|Graphics|Descriptors) Option)");
    map.put(Tag.BURNED_IN_ANNOTATION, "YES|NO");
    map.put(TEMPORAL_REMOVED, "REMOVED");
    map.put(Tag.PHOTOMETRIC_INTERPRETATION, "RGB|MONOCHROME2");
    map.put(Tag.NUMBER_OF_FRAMES, NUMBER);
    map.put(FRAME_TIME, NUMBER);
    return map;
  }
}
