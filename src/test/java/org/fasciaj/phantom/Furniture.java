package org.fasciaj.phantom;

import boofcv.struct.image.GrayF32;

/** What scanners write around the tissue: depth ticks, a grey bar, lines of text-like marks. */
final class Furniture {
  private static final float WHITE = 220;

  private Furniture() {}

  static void draw(GrayF32 picture, HeelSpec spec) {
    ScreenSpec s = spec.screen();
    depthTicks(picture, s);
    greyBar(picture, s);
    focus(picture, spec);
    Rng rng = new Rng(spec.anatomy().shape()).fork(5);
    if (s.y0() >= 24) {
      marks(picture, rng, s.x0(), 6, 14);
      marks(picture, rng, s.x0(), 15, 9);
    }
    int below = s.y0() + s.rows();
    if (picture.height - below >= 16) {
      marks(picture, rng, s.x0() + s.columns() / 2, below + 6, 12);
    }
  }

  /** A tick every 5 mm, longer every 10. */
  private static void depthTicks(GrayF32 picture, ScreenSpec s) {
    int x = s.x0() + s.columns() + 3;
    for (int k = 0; k * 5 <= s.spanY(); k++) {
      int y = (int) (s.row(k * 5.0) + 0.5);
      box(picture, x, y, k % 2 == 0 ? 8 : 4, 1, WHITE);
    }
  }

  private static void greyBar(GrayF32 picture, ScreenSpec s) {
    int x = s.x0() - 16;
    int height = Math.min(120, s.rows() / 3);
    for (int i = 0; i < height; i++) {
      int grey = 255 * (height - 1 - i) / (height - 1);
      box(picture, x, s.y0() + i, 8, 1, grey);
    }
  }

  private static void focus(GrayF32 picture, HeelSpec spec) {
    ScreenSpec s = spec.screen();
    int x = s.x0() + s.columns() + 14;
    int y = (int) s.row(spec.machine().focus());
    for (int i = 0; i < 5; i++) {
      box(picture, x + i, y - i, 1, 2 * i + 1, WHITE);
    }
  }

  /** Random 5 by 7 glyphs: text to the eye, no information to anyone. */
  private static void marks(GrayF32 picture, Rng rng, int x, int y, int count) {
    for (int c = 0; c < count; c++) {
      if (rng.chance(0.2)) {
        continue;
      }
      for (int i = 0; i < 35; i++) {
        if (rng.chance(0.45)) {
          box(picture, x + 6 * c + i % 5, y + i / 5, 1, 1, WHITE);
        }
      }
    }
  }

  private static void box(GrayF32 picture, int x, int y, int width, int height, float grey) {
    for (int j = Math.max(0, y); j < Math.min(picture.height, y + height); j++) {
      for (int i = Math.max(0, x); i < Math.min(picture.width, x + width); i++) {
        picture.unsafe_set(i, j, grey);
      }
    }
  }
}
