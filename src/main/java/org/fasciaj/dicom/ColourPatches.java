package org.fasciaj.dicom;

import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayU8;
import java.util.Arrays;

/**
 * Sorts connected patches of colour: flow lies in tissue and has ragged edges, whereas letters and
 * logos stand on black, and colour bars and buttons have straight edges. Reused; not thread-safe.
 */
final class ColourPatches {
  /** Grey above which a pixel beside a patch is tissue. */
  private static final float TISSUE_GREY = 20;

  /** Share of a patch's surroundings that must be tissue. */
  private static final double TISSUE_SHARE = 0.15;

  /** Width of the surroundings in pixels. */
  private static final int SURROUNDINGS = 6;

  /** Smallest patch in pixels. */
  private static final int LEAST_PATCH = 9;

  /** Share of a patch's box edges that is coloured in a bar or a button, but not in flow. */
  private static final double EDGE_SHARE = 0.9;

  /** Straight edges that make a bar: one may be notched by a caption or a baseline. */
  private static final int BAR_EDGES = 3;

  /** Smallest and largest narrow side, in pixels, of what may be a bar or a button. */
  private static final int NARROWEST_BAR = 8;

  private static final int WIDEST_BAR = 48;

  private final int columns;
  private final int rows;
  private final int[] stack;

  ColourPatches(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    stack = new int[columns * rows];
  }

  /** A patch: its pixels are the first ones of the stack. */
  private record Patch(int size, int x0, int y0, int x1, int y1) {}

  /**
   * Copies the patches that are flow to the mask.
   *
   * @param grey luma of the picture
   * @param marked 1 on colour, 2 afterwards where it was looked at
   * @param mask receives 1
   * @param area where to look
   * @param least pixels that all patches together need
   * @return the box around them, or null and an empty mask when there are too few
   */
  PixelBox keep(GrayF32 grey, byte[] marked, GrayU8 mask, PixelBox area, int least) {
    int total = 0;
    PixelBox around = null;
    for (int y = area.y0(); y <= area.y1(); y++) {
      for (int x = area.x0(); x <= area.x1(); x++) {
        if (marked[y * columns + x] != 1) {
          continue;
        }
        Patch patch = grow(marked, y * columns + x, area);
        if (isFlow(patch, grey, marked, area)) {
          total += patch.size;
          around = joined(around, patch);
          for (int i = 0; i < patch.size; i++) {
            mask.data[stack[i]] = 1;
          }
        }
      }
    }
    if (total < least) {
      Arrays.fill(mask.data, (byte) 0);
      return null;
    }
    return around;
  }

  private Patch grow(byte[] marked, int start, PixelBox area) {
    int size = 0;
    stack[size++] = start;
    marked[start] = 2;
    int x0 = columns;
    int y0 = rows;
    int x1 = 0;
    int y1 = 0;
    for (int next = 0; next < size; next++) {
      int x = stack[next] % columns;
      int y = stack[next] / columns;
      x0 = Math.min(x0, x);
      x1 = Math.max(x1, x);
      y0 = Math.min(y0, y);
      y1 = Math.max(y1, y);
      for (int v = Math.max(area.y0(), y - 1); v <= Math.min(area.y1(), y + 1); v++) {
        for (int u = Math.max(area.x0(), x - 1); u <= Math.min(area.x1(), x + 1); u++) {
          int i = v * columns + u;
          if (marked[i] == 1) {
            marked[i] = 2;
            stack[size++] = i;
          }
        }
      }
    }
    return new Patch(size, x0, y0, x1, y1);
  }

  private boolean isFlow(Patch p, GrayF32 grey, byte[] marked, PixelBox area) {
    if (p.size < LEAST_PATCH) {
      return false;
    }
    int narrow = Math.min(p.x1 - p.x0, p.y1 - p.y0) + 1;
    boolean bar =
        narrow >= NARROWEST_BAR
            && narrow <= WIDEST_BAR
            && straightEdges(p, marked, area) >= BAR_EDGES;
    return !bar && liesInTissue(p, grey, marked, area);
  }

  /** Edges of the patch's box that are coloured nearly from end to end, and not cut by the area. */
  private int straightEdges(Patch p, byte[] marked, PixelBox area) {
    int straight = 0;
    straight += p.y0 > area.y0() && isRow(p, marked, p.y0, 1) ? 1 : 0;
    straight += p.y1 < area.y1() && isRow(p, marked, p.y1, -1) ? 1 : 0;
    straight += p.x0 > area.x0() && isColumn(p, marked, p.x0, 1) ? 1 : 0;
    straight += p.x1 < area.x1() && isColumn(p, marked, p.x1, -1) ? 1 : 0;
    return straight;
  }

  /** True when one of the two outermost rows is full: compression frays the last one. */
  private boolean isRow(Patch p, byte[] marked, int edge, int inward) {
    for (int y = edge; y != edge + 2 * inward; y += inward) {
      int count = 0;
      for (int x = p.x0; x <= p.x1; x++) {
        count += marked[y * columns + x] == 2 ? 1 : 0;
      }
      if (count >= EDGE_SHARE * (p.x1 - p.x0 + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isColumn(Patch p, byte[] marked, int edge, int inward) {
    for (int x = edge; x != edge + 2 * inward; x += inward) {
      int count = 0;
      for (int y = p.y0; y <= p.y1; y++) {
        count += marked[y * columns + x] == 2 ? 1 : 0;
      }
      if (count >= EDGE_SHARE * (p.y1 - p.y0 + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean liesInTissue(Patch p, GrayF32 grey, byte[] marked, PixelBox area) {
    int all = 0;
    int tissue = 0;
    int left = Math.max(area.x0(), p.x0 - SURROUNDINGS);
    int right = Math.min(area.x1(), p.x1 + SURROUNDINGS);
    for (int y = Math.max(area.y0(), p.y0 - SURROUNDINGS);
        y <= Math.min(area.y1(), p.y1 + SURROUNDINGS);
        y++) {
      for (int i = y * columns + left; i <= y * columns + right; i++) {
        if (marked[i] == 0) {
          all++;
          tissue += grey.data[i] > TISSUE_GREY ? 1 : 0;
        }
      }
    }
    // A patch that leaves nothing around itself fills its box: flow over the whole of it.
    return all == 0 || tissue >= TISSUE_SHARE * all;
  }

  private static PixelBox joined(PixelBox box, Patch p) {
    if (box == null) {
      return new PixelBox(p.x0, p.y0, p.x1, p.y1);
    }
    return new PixelBox(
        Math.min(box.x0(), p.x0),
        Math.min(box.y0(), p.y0),
        Math.max(box.x1(), p.x1),
        Math.max(box.y1(), p.y1));
  }
}
