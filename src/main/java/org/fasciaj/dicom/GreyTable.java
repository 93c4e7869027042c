package org.fasciaj.dicom;

/**
 * From stored numbers to displayed grey, 0 to 255. Up to 8 stored bits are shown as they are,
 * stretched to 255 when fewer; more bits go through the rescale and the first window of the header
 * where there is one (PS3.3 C.11.1, C.11.2), else the whole range of the stored bits is shown. VOI
 * look-up tables are not applied. MONOCHROME1 is inverted last.
 */
final class GreyTable {
  private static final float WHITE = 255;

  private GreyTable() {}

  /** Grey by stored sample, 256 or 65 536 entries. */
  static float[] of(PixelFormat format, Attributes set) {
    int stored = format.bitsStored();
    int shift = format.highBit() + 1 - stored;
    int mask = (1 << stored) - 1;
    int half = 1 << (stored - 1);
    Window window = stored > 8 ? Window.of(set) : null;
    float[] table = new float[1 << format.bitsAllocated()];
    for (int i = 0; i < table.length; i++) {
      int value = i >> shift & mask;
      if (format.signed() && value >= half) {
        value -= mask + 1;
      }
      float grey =
          window != null
              ? window.apply(value)
              : WHITE * (format.signed() ? value + half : value) / mask;
      table[i] = format.photometric() == Photometric.MONOCHROME1 ? WHITE - grey : grey;
    }
    return table;
  }

  /** Rescale and window. */
  private record Window(
      double slope, double intercept, double center, double width, String function) {

    static Window of(Attributes set) {
      double center = set.real(Tag.WINDOW_CENTER);
      double width = set.real(Tag.WINDOW_WIDTH);
      String function = set.text(Tag.VOI_LUT_FUNCTION);
      double least = function.isEmpty() || function.equals("LINEAR") ? 1 : Double.MIN_VALUE;
      if (!Double.isFinite(center) || !(width >= least && width < Double.POSITIVE_INFINITY)) {
        return null;
      }
      double slope = set.real(Tag.RESCALE_SLOPE);
      double intercept = set.real(Tag.RESCALE_INTERCEPT);
      boolean usable = Double.isFinite(slope) && slope != 0 && Double.isFinite(intercept);
      return new Window(usable ? slope : 1, usable ? intercept : 0, center, width, function);
    }

    float apply(int stored) {
      double x = slope * stored + intercept;
      double share =
          switch (function) {
            case "SIGMOID" -> 1 / (1 + Math.exp(-4 * (x - center) / width));
            case "LINEAR_EXACT" -> (x - center) / width + 0.5;
            // A width of 1 is a threshold, which the division below would not survive.
            default ->
                width == 1 ? (x > center - 0.5 ? 1 : 0) : (x - (center - 0.5)) / (width - 1) + 0.5;
          };
      return (float) (WHITE * Math.max(0, Math.min(1, share)));
    }
  }
}
