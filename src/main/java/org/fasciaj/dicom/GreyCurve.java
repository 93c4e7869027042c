package org.fasciaj.dicom;

/**
 * The chroma that a picture's own grey map gives to each luma: neutral for a grey map, a curve for
 * a sepia or blue one. It is followed from black upward, because a tint grows slowly with luma,
 * whereas Doppler colours stand apart at every luma. Immutable.
 */
final class GreyCurve {
  private static final int BINS = 16;
  private static final int BIN_SHIFT = 4;

  /** Coarse chroma cells of 4 x 4 in which the commonest chroma is sought. */
  private static final int CELL_SHIFT = 2;

  private static final int CELLS = 256 >> CELL_SHIFT;

  /** How far the curve may move from one bin to the next, in chroma units. */
  private static final int REACH = 20;

  /** Pixels that a peak needs to move the curve. */
  private static final int LEAST = 40;

  private final float[] blue = new float[256];
  private final float[] red = new float[256];

  /** Follows the curve of the pixels inside a box. */
  GreyCurve(Picture picture, PixelBox box) {
    int[][] histogram = new int[BINS][CELLS * CELLS];
    float[] grey = picture.grey().data;
    int width = picture.grey().width;
    for (int y = box.y0(); y <= box.y1(); y++) {
      for (int i = y * width + box.x0(); i <= y * width + box.x1(); i++) {
        int cell = ((picture.blue()[i] & 0xFF) >> CELL_SHIFT) * CELLS;
        cell += (picture.red()[i] & 0xFF) >> CELL_SHIFT;
        histogram[(int) grey[i] >> BIN_SHIFT][cell]++;
      }
    }
    float[] blueAt = new float[BINS];
    float[] redAt = new float[BINS];
    float lastBlue = Luma.NEUTRAL;
    float lastRed = Luma.NEUTRAL;
    for (int bin = 0; bin < BINS; bin++) {
      float[] peak = peak(histogram[bin], lastBlue, lastRed);
      lastBlue = peak[0];
      lastRed = peak[1];
      blueAt[bin] = lastBlue;
      redAt[bin] = lastRed;
    }
    for (int luma = 0; luma < 256; luma++) {
      float position = (luma + 0.5f) / (1 << BIN_SHIFT) - 0.5f;
      int low = Math.max(0, Math.min(BINS - 2, (int) Math.floor(position)));
      float part = Math.max(0, Math.min(1, position - low));
      blue[luma] = blueAt[low] + part * (blueAt[low + 1] - blueAt[low]);
      red[luma] = redAt[low] + part * (redAt[low + 1] - redAt[low]);
    }
  }

  /** Mean chroma around the commonest one within reach; the last one where there is too little. */
  private static float[] peak(int[] cells, float lastBlue, float lastRed) {
    int reach = REACH >> CELL_SHIFT;
    int atBlue = (int) lastBlue >> CELL_SHIFT;
    int atRed = (int) lastRed >> CELL_SHIFT;
    int best = -1;
    int bestCount = 0;
    for (int b = Math.max(0, atBlue - reach); b <= Math.min(CELLS - 1, atBlue + reach); b++) {
      for (int r = Math.max(0, atRed - reach); r <= Math.min(CELLS - 1, atRed + reach); r++) {
        if (cells[b * CELLS + r] > bestCount) {
          best = b * CELLS + r;
          bestCount = cells[best];
        }
      }
    }
    if (bestCount < LEAST) {
      return new float[] {lastBlue, lastRed};
    }
    double sum = 0;
    double sumBlue = 0;
    double sumRed = 0;
    for (int b = Math.max(0, best / CELLS - 1); b <= Math.min(CELLS - 1, best / CELLS + 1); b++) {
      for (int r = Math.max(0, best % CELLS - 1); r <= Math.min(CELLS - 1, best % CELLS + 1); r++) {
        int count = cells[b * CELLS + r];
        sum += count;
        sumBlue += (double) count * b;
        sumRed += (double) count * r;
      }
    }
    float size = 1 << CELL_SHIFT;
    float middle = (size - 1) / 2;
    return new float[] {
      (float) (sumBlue / sum) * size + middle, (float) (sumRed / sum) * size + middle
    };
  }

  /** Distance of a pixel's chroma from the curve, in chroma units. */
  float distance(int luma, int b, int r) {
    float db = b - blue[luma];
    float dr = r - red[luma];
    return (float) Math.sqrt(db * db + dr * dr);
  }
}
