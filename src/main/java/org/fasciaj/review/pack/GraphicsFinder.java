package org.fasciaj.review.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.fasciaj.dicom.PixelBox;

/**
 * Finds what a scanner or an examiner wrote into the picture: letters, callipers, lines. Ink has
 * one level and ends within two pixels on nearly all of its outline; echoes, blurred by the beam,
 * do neither. Bright ink only: dark letters are not looked for. Not thread-safe.
 */
public final class GraphicsFinder {
  /** Darkest ink, grey levels: yellow and green callipers have a luma above this. */
  private static final float DARKEST_INK = 140;

  /** Largest difference of level within one stroke; lossy compression makes about so much. */
  private static final float SAME_INK = 18;

  /** Fall of level within two pixels that counts as a hard end. */
  private static final float HARD = 70;

  /** Share of a stroke's outline that must be hard. */
  private static final double HARD_SHARE = 0.85;

  private static final int FEWEST_PIXELS = 6;
  private static final int MOST_PIXELS = 4000;

  /** A letter or a calliper mark is at least this high or wide, pixels. */
  private static final int SMALLEST_SIDE = 5;

  /** Letters nearer than this belong to one text, pixels. */
  private static final int GAP = 14;

  private static final int[] DX = {1, -1, 0, 0, 1, 1, -1, -1};
  private static final int[] DY = {0, 0, 1, -1, 1, -1, 1, -1};

  private final int width;
  private final int height;
  private final float[] grey;
  private final int[] label;

  private GraphicsFinder(int width, int height, float[] grey) {
    this.width = width;
    this.height = height;
    this.grey = grey;
    this.label = new int[grey.length];
  }

  /**
   * Finds the boxes around ink.
   *
   * @param grey levels 0 to 255 by rows
   */
  public static List<PixelBox> find(int width, int height, float[] grey) {
    GraphicsFinder finder = new GraphicsFinder(width, height, grey);
    List<PixelBox> marks = new ArrayList<>();
    int next = 1;
    for (int i = 0; i < grey.length; i++) {
      if (grey[i] >= DARKEST_INK && finder.label[i] == 0 && finder.brightest(i)) {
        PixelBox box = finder.stroke(i, next++);
        if (box != null) {
          marks.add(box);
        }
      }
    }
    return merge(marks);
  }

  /** Strokes start at a local maximum, so that an echo's flank does not pass for ink. */
  private boolean brightest(int i) {
    int x = i % width;
    int y = i / width;
    for (int k = 0; k < DX.length; k++) {
      if (at(x + DX[k], y + DY[k]) > grey[i]) {
        return false;
      }
    }
    return true;
  }

  private float at(int x, int y) {
    return x < 0 || y < 0 || x >= width || y >= height ? -1 : grey[y * width + x];
  }

  private PixelBox stroke(int seed, int id) {
    float level = grey[seed];
    Deque<Integer> open = new ArrayDeque<>();
    List<Integer> pixels = new ArrayList<>();
    open.push(seed);
    label[seed] = id;
    while (!open.isEmpty()) {
      int i = open.pop();
      pixels.add(i);
      for (int k = 0; k < DX.length; k++) {
        int x = i % width + DX[k];
        int y = i / width + DY[k];
        // Not upward either: an echo that touches ink must not swallow it.
        if (Math.abs(at(x, y) - level) <= SAME_INK && label[y * width + x] == 0) {
          label[y * width + x] = id;
          open.push(y * width + x);
        }
      }
    }
    if (pixels.size() < FEWEST_PIXELS || pixels.size() > MOST_PIXELS) {
      return null;
    }
    return hard(pixels, level, id) ? box(pixels) : null;
  }

  private boolean hard(List<Integer> pixels, float level, int id) {
    int edges = 0;
    int hard = 0;
    for (int i : pixels) {
      for (int k = 0; k < 4; k++) {
        int x = i % width + DX[k];
        int y = i / width + DY[k];
        if (at(x, y) < 0 || label[y * width + x] == id) {
          continue;
        }
        edges++;
        float beyond = at(x + DX[k], y + DY[k]);
        float least = beyond < 0 ? at(x, y) : Math.min(at(x, y), beyond);
        hard += level - least >= HARD ? 1 : 0;
      }
    }
    return edges > 0 && hard >= HARD_SHARE * edges;
  }

  private PixelBox box(List<Integer> pixels) {
    int x0 = width;
    int y0 = height;
    int x1 = 0;
    int y1 = 0;
    for (int i : pixels) {
      x0 = Math.min(x0, i % width);
      x1 = Math.max(x1, i % width);
      y0 = Math.min(y0, i / width);
      y1 = Math.max(y1, i / width);
    }
    boolean large = Math.max(x1 - x0, y1 - y0) + 1 >= SMALLEST_SIDE;
    return large ? new PixelBox(x0, y0, x1, y1) : null;
  }

  private static List<PixelBox> merge(List<PixelBox> marks) {
    List<PixelBox> out = new ArrayList<>(marks);
    boolean merged = true;
    while (merged) {
      merged = false;
      for (int i = 0; i < out.size(); i++) {
        for (int j = out.size() - 1; j > i; j--) {
          if (near(out.get(i), out.get(j))) {
            out.set(i, union(out.get(i), out.remove(j)));
            merged = true;
          }
        }
      }
    }
    return out;
  }

  private static boolean near(PixelBox a, PixelBox b) {
    return a.x0() - GAP <= b.x1()
        && b.x0() - GAP <= a.x1()
        && a.y0() - GAP / 2 <= b.y1()
        && b.y0() - GAP / 2 <= a.y1();
  }

  private static PixelBox union(PixelBox a, PixelBox b) {
    return new PixelBox(
        Math.min(a.x0(), b.x0()),
        Math.min(a.y0(), b.y0()),
        Math.max(a.x1(), b.x1()),
        Math.max(a.y1(), b.y1()));
  }
}
