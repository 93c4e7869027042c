package org.fasciaj.phantom;

import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.AttributesBuilder;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.dicom.Tag;
import org.fasciaj.dicom.Vr;

/** The header of a drawn ultrasound image (PS3.3 A.6, A.7 and A.8). Stateless. */
final class UltrasoundObject {
  private static final String IMAGE = "1.2.840.10008.5.1.4.1.1.6.1";
  private static final String MULTI_FRAME = "1.2.840.10008.5.1.4.1.1.3.1";
  private static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";
  private static final int COLOUR_DATA_PRESENT = 0x00280014;
  private static final int FRAME_TIME = 0x00181063;

  /** How the scale is written. */
  enum Scale {
    /** Regions, as scanners do it. */
    REGION,
    /** Regions whose depth delta is negative: only its size counts. */
    NEGATIVE_REGION,
    /** Regions among which a graphics region comes first. */
    SECOND_REGION,
    /** Pixel Spacing in a secondary capture. */
    PIXEL_SPACING,
    /** None. */
    NONE
  }

  private UltrasoundObject() {}

  static Attributes of(
      Visit visit, String name, Encoding encoding, Scale scale, Picture picture, HeelSpec spec) {
    AttributesBuilder b = Attributes.builder();
    boolean captured = scale == Scale.PIXEL_SPACING || encoding == Encoding.BIG_ENDIAN_12_BIT;
    visit.describe(b, name);
    b.text(Tag.SOP_CLASS_UID, captured ? SECONDARY_CAPTURE : IMAGE)
        .text(Tag.MODALITY, "US")
        .text(Tag.MANUFACTURER, "FasciaJ phantom")
        .text(Tag.MODEL_NAME, "Drawn, no patient");
    if (captured) {
      b.text(Tag.CONVERSION_TYPE, "WSD").text(Tag.IMAGE_TYPE, "DERIVED", "SECONDARY");
    } else {
      b.text(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "MUSCULOSKELETAL", "0001")
          .integers(COLOUR_DATA_PRESENT, Vr.US, 0);
    }
    encoding.describe(b, picture);
    if (encoding.lossy()) {
      b.text(Tag.LOSSY_COMPRESSION, "01").text(0x00282112, "8").text(0x00282114, "ISO_10918_1");
    }
    scale(b, scale, spec.screen());
    return b.build();
  }

  private static void scale(AttributesBuilder b, Scale scale, ScreenSpec s) {
    PixelBox box = box(s);
    switch (scale) {
      case REGION -> b.items(Tag.REGIONS, region(box, s, 1, 1, 1));
      case NEGATIVE_REGION -> b.items(Tag.REGIONS, region(box, s, 1, 1, -1));
      case SECOND_REGION -> {
        PixelBox bar = new PixelBox(s.x0() - 16, s.y0(), s.x0() - 9, s.y0() + 60);
        Attributes graphics =
            region(bar, s, 5, 0xD, 1).toBuilder()
                .integers(Tag.REGION_UNITS_X, 0)
                .integers(Tag.REGION_UNITS_Y, 0)
                .reals(Tag.REGION_DELTA_X, 1)
                .reals(Tag.REGION_DELTA_Y, 1)
                .build();
        b.items(Tag.REGIONS, graphics, region(box, s, 1, 1, 1));
      }
      case PIXEL_SPACING -> b.reals(Tag.PIXEL_SPACING, s.yMm(), s.xMm());
      case NONE -> {}
    }
  }

  static PixelBox box(ScreenSpec s) {
    return new PixelBox(s.x0(), s.y0(), s.x0() + s.columns() - 1, s.y0() + s.rows() - 1);
  }

  /** One ultrasound region with a scale in cm (PS3.3 C.8.5.5). */
  static Attributes region(PixelBox box, ScreenSpec s, int format, int type, int sign) {
    return Attributes.builder()
        .integers(Tag.REGION_SPATIAL_FORMAT, format)
        .integers(Tag.REGION_DATA_TYPE, type)
        .integers(Tag.REGION_FLAGS, type == 2 ? 0 : 1)
        .integers(Tag.REGION_X0, box.x0())
        .integers(Tag.REGION_Y0, box.y0())
        .integers(Tag.REGION_X1, box.x1())
        .integers(Tag.REGION_Y1, box.y1())
        .integers(0x00186020, 0)
        .integers(0x00186022, 0)
        .integers(Tag.REGION_UNITS_X, 3)
        .integers(Tag.REGION_UNITS_Y, 3)
        .reals(0x00186028, 0)
        .reals(0x0018602A, 0)
        .reals(Tag.REGION_DELTA_X, s.xMm() / 10)
        .reals(Tag.REGION_DELTA_Y, sign * s.yMm() / 10)
        .build();
  }

  /** The same header for a loop. */
  static Attributes loop(Attributes single, int frames, double frameTimeMs) {
    return single.toBuilder()
        .text(Tag.SOP_CLASS_UID, MULTI_FRAME)
        .integers(Tag.NUMBER_OF_FRAMES, frames)
        .bytes(Tag.FRAME_INCREMENT_POINTER, Vr.AT, new byte[] {0x18, 0, 0x63, 0x10})
        .reals(FRAME_TIME, frameTimeMs)
        .build();
  }

  /** The same header for a frame with a colour box inside its tissue region. */
  static Attributes doppler(Attributes single, PixelBox box, HeelSpec spec) {
    return single.toBuilder()
        .text(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "MUSCULOSKELETAL", "0011")
        .integers(COLOUR_DATA_PRESENT, Vr.US, 1)
        .items(
            Tag.REGIONS,
            region(box(spec.screen()), spec.screen(), 1, 1, 1),
            region(box, spec.screen(), 1, 2, 1))
        .build();
  }
}
