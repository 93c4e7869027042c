package org.fasciaj.dicom;

/**
 * Coding parameters of a JPEG-LS scan (ISO 14495-1 A.2.1 and C.2.4.1.1). Immutable.
 *
 * @param maxValue largest sample value
 * @param near allowed deviation; 0 is lossless
 * @param t1 first gradient threshold
 * @param t2 second gradient threshold
 * @param t3 third gradient threshold
 * @param reset occurrences after which the statistics are halved
 */
record JlsParameters(int maxValue, int near, int t1, int t2, int t3, int reset) {
  private static final int DEFAULT_RESET = 64;

  /** Default thresholds of 8 bits. */
  private static final int[] BASE = {3, 7, 21};

  /** Preset values of the stream; 0 means the default. */
  static JlsParameters of(int[] preset, int precision, int near) throws DicomException {
    int max = preset[0] == 0 ? (1 << precision) - 1 : preset[0];
    if (max < 1 || max >= 1 << precision || near > Math.min(255, max / 2)) {
      throw JpegHeader.damaged("the JPEG-LS parameters are out of range");
    }
    int t1 = preset[1] == 0 ? threshold(0, max, near, near + 1) : preset[1];
    int t2 = preset[2] == 0 ? threshold(1, max, near, t1) : preset[2];
    int t3 = preset[3] == 0 ? threshold(2, max, near, t2) : preset[3];
    int reset = preset[4] == 0 ? DEFAULT_RESET : preset[4];
    if (t1 < near + 1 || t2 < t1 || t3 < t2 || t3 > max || reset < 3) {
      throw JpegHeader.damaged("the JPEG-LS parameters are out of range");
    }
    return new JlsParameters(max, near, t1, t2, t3, reset);
  }

  private static int threshold(int number, int max, int near, int lowest) {
    int widened = (3 + 2 * number) * near;
    int value;
    if (max >= 128) {
      int factor = (Math.min(max, 4095) + 128) / 256;
      value = factor * (BASE[number] - 2 - number) + 2 + number + widened;
    } else {
      int factor = 256 / (max + 1);
      value = Math.max(2 + number, BASE[number] / factor + widened);
    }
    return value > max || value < lowest ? lowest : value;
  }

  /** Number of values of a prediction error. */
  int range() {
    return (maxValue + 2 * near) / step() + 1;
  }

  /** Width of a quantised error. */
  int step() {
    return 2 * near + 1;
  }

  /** Bits of a prediction error. */
  int errorBits() {
    return bitsFor(range());
  }

  /** Longest code in bits. */
  int limit() {
    int bits = Math.max(2, bitsFor(maxValue + 1));
    return 2 * (bits + Math.max(8, bits));
  }

  private static int bitsFor(int values) {
    return 32 - Integer.numberOfLeadingZeros(values - 1);
  }
}
