package org.fasciaj.dicom;

/** Pictures that tests draw in code, so that every pixel's truth is known. */
final class Drawn {
  static final int WIDTH = 41;
  static final int HEIGHT = 30;

  private Drawn() {}

  /** Smooth waves with grain, flat black and flat white patches: all modes of the decoders. */
  static int value(int x, int y, int channel, int max) {
    int patch = x / 10 + y / 7;
    if (patch % 5 == 0) {
      return max;
    }
    if (patch % 7 == 3) {
      return 0;
    }
    int wave = triangle(3 * x + 5 * channel) + triangle(4 * y - 2 * x + 9 * channel);
    int grain = (x * 7 + y * 13 + channel * 5 + x * y) % 8;
    return Math.min(max, (wave * max + grain * (max / 64)) / 64);
  }

  /** 0 to 31 and back. */
  private static int triangle(int t) {
    int phase = Math.floorMod(t, 62);
    return Math.min(phase, 62 - phase);
  }

  /** All samples, colour by pixel. */
  static int[] samples(int channels, int max) {
    int[] result = new int[WIDTH * HEIGHT * channels];
    int at = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        for (int c = 0; c < channels; c++) {
          result[at++] = value(x, y, c, max);
        }
      }
    }
    return result;
  }

  /** Samples as an uncompressed frame, little-endian. */
  static byte[] pack(int[] samples, int bytes) {
    byte[] result = new byte[samples.length * bytes];
    for (int i = 0; i < samples.length; i++) {
      for (int b = 0; b < bytes; b++) {
        result[i * bytes + b] = (byte) (samples[i] >> (8 * b));
      }
    }
    return result;
  }

  /** A header without calibration. */
  static AttributesBuilder header(int columns, int rows, String photometric, int bits) {
    int channels = photometric.startsWith("MONO") || photometric.startsWith("PAL") ? 1 : 3;
    AttributesBuilder builder =
        Attributes.builder()
            .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.6.1")
            .text(Tag.SOP_INSTANCE_UID, "2.25.1")
            .text(Tag.MODALITY, "US")
            .text(Tag.PATIENT_NAME, "Drawn")
            .text(Tag.PATIENT_ID, "1")
            .text(Tag.STUDY_INSTANCE_UID, "2.25.2")
            .text(Tag.SERIES_INSTANCE_UID, "2.25.3")
            .integers(Tag.ROWS, rows)
            .integers(Tag.COLUMNS, columns)
            .integers(Tag.BITS_ALLOCATED, bits > 8 ? 16 : 8)
            .integers(Tag.BITS_STORED, bits)
            .integers(Tag.HIGH_BIT, bits - 1)
            .integers(Tag.PIXEL_REPRESENTATION, 0)
            .integers(Tag.SAMPLES_PER_PIXEL, channels)
            .text(Tag.PHOTOMETRIC_INTERPRETATION, photometric);
    return channels == 3 ? builder.integers(Tag.PLANAR_CONFIGURATION, 0) : builder;
  }

  /** A header for the picture of this class. */
  static AttributesBuilder header(String photometric, int bits) {
    return header(WIDTH, HEIGHT, photometric, bits);
  }

  /** One region of the Sequence of Ultrasound Regions. */
  static Attributes region(int format, int type, int flags, int[] box, int units, double... delta) {
    return Attributes.builder()
        .integers(Tag.REGION_SPATIAL_FORMAT, format)
        .integers(Tag.REGION_DATA_TYPE, type)
        .integers(Tag.REGION_FLAGS, flags)
        .integers(Tag.REGION_X0, box[0])
        .integers(Tag.REGION_Y0, box[1])
        .integers(Tag.REGION_X1, box[2])
        .integers(Tag.REGION_Y1, box[3])
        .integers(Tag.REGION_UNITS_X, units)
        .integers(Tag.REGION_UNITS_Y, units)
        .reals(Tag.REGION_DELTA_X, delta[0])
        .reals(Tag.REGION_DELTA_Y, delta[delta.length - 1])
        .build();
  }
}
