package org.fasciaj.dicom;

import boofcv.struct.image.GrayU8;
import java.util.Arrays;

/**
 * Separates Doppler colour from the B-mode picture under it. Colour means chroma far from the
 * picture's own grey map, in coherent patches that are wider than a line, lie in tissue and are no
 * colour bar: single noisy pixels, calliper lines and coloured letters are none. Work arrays are
 * reused; not thread-safe.
 */
final class ColourFinder {
  /**
   * Least distance from the grey map that counts as colour: JPEG chroma noise stays below 10, the
   * darkest Doppler red (60, 0, 0) lies at 32.
   */
  private static final float LEAST_DISTANCE = 16;

  /** Largest distance that the noise of a poor picture may ask for. */
  private static final float MOST_DISTANCE = 36;

  /** The threshold as a multiple of the chroma noise, its 95th percentile. */
  private static final float NOISE_FACTOR = 2.5f;

  /** Chroma within this distance of the grey map is noise of grey pixels. */
  private static final int NOISE_REACH = 24;

  /** Coloured pixels below which a quick look finds none. */
  private static final int LEAST_PIXELS = 9;

  /**
   * Coloured pixels that a picture needs whose header names no colour box: arrows and orientation
   * marks drawn in colour have 20 to 200.
   */
  private static final int LEAST_WITHOUT_BOX = 250;

  private final int columns;
  private final int rows;
  private final byte[] marked;
  private final byte[] work;
  private final ColourPatches patches;

  /**
   * What was found.
   *
   * @param mask 1 on colour; null when the frame has no colour box
   * @param box the colour box; null when there is none
   */
  record Found(GrayU8 mask, PixelBox box) {
    static final Found NONE = new Found(null, null);
  }

  ColourFinder(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    marked = new byte[columns * rows];
    work = new byte[columns * rows];
    patches = new ColourPatches(columns, rows);
  }

  /** Whether its arrays are those of a picture's size. */
  boolean fits(int pictureColumns, int pictureRows) {
    return columns == pictureColumns && rows == pictureRows;
  }

  /**
   * Finds colour.
   *
   * @param mask of the picture's size, receives 1 on colour and 0 elsewhere
   * @param picture luma and chroma
   * @param tissue where to look
   * @param flow the colour box of the header; null when it names none
   */
  Found find(Picture picture, GrayU8 mask, PixelBox tissue, PixelBox flow) {
    PixelBox area = flow == null ? tissue : flow;
    Arrays.fill(mask.data, (byte) 0);
    int least = flow == null ? LEAST_WITHOUT_BOX : 0;
    PixelBox found = hasChroma(picture, area) ? separate(picture, area, mask, least) : null;
    if (flow != null) {
      return new Found(mask, flow);
    }
    return found == null ? Found.NONE : new Found(mask, found);
  }

  /** A quick look that settles most pictures: enough pixels away from neutral grey? */
  private boolean hasChroma(Picture picture, PixelBox area) {
    int count = 0;
    for (int y = area.y0(); y <= area.y1() && count < LEAST_PIXELS; y++) {
      int from = y * columns + area.x0();
      count += NeutralGrey.count(picture.blue(), picture.red(), from, from + area.width());
    }
    return count >= LEAST_PIXELS;
  }

  private PixelBox separate(Picture picture, PixelBox area, GrayU8 mask, int least) {
    mark(picture, area);
    // Where chroma has half the resolution a drawn line of one pixel smears over four.
    open(area, picture.coarse() ? 2 : 1);
    return patches.keep(picture.grey(), work, mask, area, least);
  }

  private void mark(Picture picture, PixelBox area) {
    GreyCurve curve = new GreyCurve(picture, area);
    float[] grey = picture.grey().data;
    int[] noise = new int[NOISE_REACH];
    float[] distances = new float[area.width() * area.height()];
    int at = 0;
    int total = 0;
    for (int y = area.y0(); y <= area.y1(); y++) {
      for (int i = y * columns + area.x0(); i <= y * columns + area.x1(); i++) {
        float d = curve.distance((int) grey[i], picture.blue()[i] & 0xFF, picture.red()[i] & 0xFF);
        distances[at++] = d;
        if (d < NOISE_REACH) {
          noise[(int) d]++;
          total++;
        }
      }
    }
    int level = 0;
    for (int sum = 0; level < NOISE_REACH - 1; level++) {
      sum += noise[level];
      if (sum >= 0.95 * total) {
        break;
      }
    }
    float threshold = Math.max(LEAST_DISTANCE, Math.min(MOST_DISTANCE, NOISE_FACTOR * (level + 1)));
    at = 0;
    for (int y = area.y0(); y <= area.y1(); y++) {
      for (int i = y * columns + area.x0(); i <= y * columns + area.x1(); i++) {
        marked[i] = (byte) (distances[at++] > threshold ? 1 : 0);
      }
    }
  }

  /**
   * Takes out what is thinner than a square of 2 * radius + 1 and gives back to the rest its marked
   * pixels within the radius: the result is in the work array.
   */
  private void open(PixelBox area, int radius) {
    for (int y = area.y0(); y <= area.y1(); y++) {
      for (int x = area.x0(); x <= area.x1(); x++) {
        work[y * columns + x] = 0;
      }
    }
    for (int y = area.y0() + radius; y <= area.y1() - radius; y++) {
      for (int x = area.x0() + radius; x <= area.x1() - radius; x++) {
        if (isFull(x, y, radius)) {
          spread(area, x, y, 2 * radius);
        }
      }
    }
  }

  private boolean isFull(int x, int y, int radius) {
    if (marked[y * columns + x] == 0) {
      return false;
    }
    for (int dy = -radius; dy <= radius; dy++) {
      for (int dx = -radius; dx <= radius; dx++) {
        if (marked[(y + dy) * columns + x + dx] == 0) {
          return false;
        }
      }
    }
    return true;
  }

  private void spread(PixelBox area, int x, int y, int reach) {
    for (int v = Math.max(area.y0(), y - reach); v <= Math.min(area.y1(), y + reach); v++) {
      for (int u = Math.max(area.x0(), x - reach); u <= Math.min(area.x1(), x + reach); u++) {
        work[v * columns + u] = marked[v * columns + u];
      }
    }
  }
}
