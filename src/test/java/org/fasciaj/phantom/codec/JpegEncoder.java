package org.fasciaj.phantom.codec;

import java.io.ByteArrayOutputStream;

/**
 * Baseline JPEG (ITU T.81): grey, or YCbCr with 4:2:2 sampling (DICOM's YBR_FULL_422). Stateless.
 */
public final class JpegEncoder {
  private static final int[] ZIGZAG = {
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59,
    52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63
  };

  /** Table K.1, in rows. */
  private static final int[] LUMA = {
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
    92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99
  };

  /** Table K.2, in rows. */
  private static final int[] CHROMA = {
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99,
    47, 66, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99
  };

  private static final double[] COSINE = cosine();

  private JpegEncoder() {}

  /** Encodes grey bytes at a quality of 1 to 100 (the scale of the Independent JPEG Group). */
  public static byte[] grey(byte[] grey, int width, int height, int quality) {
    int[][] planes = {new int[grey.length]};
    for (int i = 0; i < grey.length; i++) {
      planes[0][i] = grey[i] & 255;
    }
    return encode(planes, width, height, quality);
  }

  /** Encodes RGB bytes by pixel as YCbCr 4:2:2. */
  public static byte[] rgb(byte[] rgb, int width, int height, int quality) {
    int half = (width + 1) / 2;
    int[][] planes = {new int[width * height], new int[half * height], new int[half * height]};
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < 2 * half; x += 2) {
        int cb = 0;
        int cr = 0;
        for (int k = 0; k < 2; k++) {
          int column = Math.min(width - 1, x + k);
          int at = 3 * (y * width + column);
          int r = rgb[at] & 255;
          int g = rgb[at + 1] & 255;
          int b = rgb[at + 2] & 255;
          // ITU T.871, in 16-bit fixed point
          planes[0][y * width + column] = (19595 * r + 38470 * g + 7471 * b + 32768) >> 16;
          cb += (-11059 * r - 21709 * g + 32768 * b + (128 << 16)) >> 8;
          cr += (32768 * r - 27439 * g - 5329 * b + (128 << 16)) >> 8;
        }
        planes[1][y * half + x / 2] = Math.min(255, (cb + 256) >> 9);
        planes[2][y * half + x / 2] = Math.min(255, (cr + 256) >> 9);
      }
    }
    return encode(planes, width, height, quality);
  }

  private static byte[] encode(int[][] planes, int width, int height, int quality) {
    int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    int[] luma = scaled(LUMA, scale);
    int[] chroma = scaled(CHROMA, scale);
    boolean colour = planes.length == 3;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JpegBits.marker(out, 0xD8);
    JpegBits.segment(out, 0xDB, quantisation(0, luma));
    if (colour) {
      JpegBits.segment(out, 0xDB, quantisation(1, chroma));
      JpegBits.segment(
          out,
          0xC0,
          8,
          height >> 8,
          height,
          width >> 8,
          width,
          3,
          1,
          0x21,
          0,
          2,
          0x11,
          1,
          3,
          0x11,
          1);
    } else {
      JpegBits.segment(out, 0xC0, 8, height >> 8, height, width >> 8, width, 1, 1, 0x11, 0);
    }
    JpegBits.segment(out, 0xC4, HuffmanTable.DC.body(0));
    JpegBits.segment(out, 0xC4, HuffmanTable.AC.body(0x10));
    if (colour) {
      JpegBits.segment(out, 0xDA, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0);
    } else {
      JpegBits.segment(out, 0xDA, 1, 1, 0, 0, 63, 0);
    }
    scan(new JpegBits(out), planes, width, height, luma, chroma);
    JpegBits.marker(out, 0xD9);
    return out.toByteArray();
  }

  private static void scan(
      JpegBits bits, int[][] planes, int width, int height, int[] luma, int[] chroma) {
    boolean colour = planes.length == 3;
    int half = (width + 1) / 2;
    int[] last = new int[3];
    int step = colour ? 16 : 8;
    for (int y = 0; y < height; y += 8) {
      for (int x = 0; x < width; x += step) {
        last[0] = block(bits, planes[0], width, height, x, y, luma, last[0]);
        if (colour) {
          last[0] = block(bits, planes[0], width, height, x + 8, y, luma, last[0]);
          last[1] = block(bits, planes[1], half, height, x / 2, y, chroma, last[1]);
          last[2] = block(bits, planes[2], half, height, x / 2, y, chroma, last[2]);
        }
      }
    }
    bits.finish();
  }

  private static int block(
      JpegBits bits, int[] plane, int width, int height, int x0, int y0, int[] table, int last) {
    double[] samples = new double[64];
    for (int i = 0; i < 64; i++) {
      int x = Math.min(width - 1, x0 + i % 8);
      int y = Math.min(height - 1, y0 + i / 8);
      samples[i] = plane[y * width + x] - 128;
    }
    double[] frequency = transform(transform(samples));
    int[] values = new int[64];
    for (int k = 0; k < 64; k++) {
      values[k] = (int) Math.rint(frequency[ZIGZAG[k]] / table[ZIGZAG[k]]);
    }
    int category = JpegBits.category(values[0] - last);
    HuffmanTable.DC.write(bits, category);
    bits.magnitude(values[0] - last, category);
    int run = 0;
    for (int k = 1; k < 64; k++) {
      if (values[k] == 0) {
        run++;
        continue;
      }
      for (; run > 15; run -= 16) {
        HuffmanTable.AC.write(bits, 0xF0);
      }
      int size = JpegBits.category(values[k]);
      HuffmanTable.AC.write(bits, run << 4 | size);
      bits.magnitude(values[k], size);
      run = 0;
    }
    if (run > 0) {
      HuffmanTable.AC.write(bits, 0);
    }
    return values[0];
  }

  /** Cosine transform of each row, transposed: twice is the whole transform. */
  private static double[] transform(double[] in) {
    double[] out = new double[64];
    for (int row = 0; row < 8; row++) {
      for (int u = 0; u < 8; u++) {
        double sum = 0;
        for (int x = 0; x < 8; x++) {
          sum += in[row * 8 + x] * COSINE[u * 8 + x];
        }
        out[u * 8 + row] = sum;
      }
    }
    return out;
  }

  private static double[] cosine() {
    double[] c = new double[64];
    for (int u = 0; u < 8; u++) {
      for (int x = 0; x < 8; x++) {
        double scale = u == 0 ? Math.sqrt(0.125) : 0.5;
        c[u * 8 + x] = scale * StrictMath.cos((2 * x + 1) * u * StrictMath.PI / 16);
      }
    }
    return c;
  }

  private static int[] scaled(int[] table, int scale) {
    int[] out = new int[64];
    for (int i = 0; i < 64; i++) {
      out[i] = Math.max(1, Math.min(255, (table[i] * scale + 50) / 100));
    }
    return out;
  }

  private static int[] quantisation(int id, int[] table) {
    int[] body = new int[65];
    body[0] = id;
    for (int k = 0; k < 64; k++) {
      body[k + 1] = table[ZIGZAG[k]];
    }
    return body;
  }
}
