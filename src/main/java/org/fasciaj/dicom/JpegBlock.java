package org.fasciaj.dicom;

import java.util.Arrays;

/** Decodes blocks of 8 x 8 coefficients and turns them back into samples. Not thread-safe. */
final class JpegBlock {
  private static final int SIZE = 8;

  /** Basis of the inverse transform (ISO 10918-1 A.3.3): by sample, then by frequency. */
  private static final float[] BASIS = basis();

  private final int[] coefficients = new int[SIZE * SIZE];
  private final float[] half = new float[SIZE * SIZE];
  private int lastDc;

  private static float[] basis() {
    float[] table = new float[SIZE * SIZE];
    for (int x = 0; x < SIZE; x++) {
      for (int u = 0; u < SIZE; u++) {
        double scale = u == 0 ? Math.sqrt(0.125) : 0.5;
        table[x * SIZE + u] = (float) (scale * Math.cos((2 * x + 1) * u * Math.PI / 16));
      }
    }
    return table;
  }

  /** Starts a scan or a restart interval. */
  void reset() {
    lastDc = 0;
  }

  void decode(JpegBits bits, HuffmanTable dc, HuffmanTable ac, int[] steps) throws DicomException {
    Arrays.fill(coefficients, 0);
    int size = dc.read(bits);
    if (size > 15) {
      throw JpegHeader.damaged("a JPEG coefficient is too large");
    }
    lastDc += bits.takeSigned(size);
    coefficients[0] = lastDc * steps[0];
    int i = 1;
    while (i < SIZE * SIZE) {
      int symbol = ac.read(bits);
      int zeros = symbol >> 4;
      size = symbol & 15;
      if (size == 0 && zeros != 15) {
        return;
      }
      i += zeros;
      if (i >= SIZE * SIZE) {
        throw JpegHeader.damaged("a JPEG block is too long");
      }
      coefficients[JpegTables.place(i)] = bits.takeSigned(size) * steps[i];
      i++;
    }
  }

  /** Transforms the block and stores it around the middle of the range. */
  void store(short[] target, int start, int stride, int precision) {
    for (int v = 0; v < SIZE; v++) {
      for (int x = 0; x < SIZE; x++) {
        float sum = 0;
        for (int u = 0; u < SIZE; u++) {
          sum += BASIS[x * SIZE + u] * coefficients[v * SIZE + u];
        }
        half[v * SIZE + x] = sum;
      }
    }
    int max = (1 << precision) - 1;
    int middle = 1 << (precision - 1);
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        float sum = middle;
        for (int v = 0; v < SIZE; v++) {
          sum += BASIS[y * SIZE + v] * half[v * SIZE + x];
        }
        target[start + y * stride + x] = (short) Math.max(0, Math.min(max, Math.round(sum)));
      }
    }
  }
}
