package org.fasciaj.phantom;

import boofcv.struct.image.GrayU8;
import org.fasciaj.dicom.PixelBox;

/**
 * A colour flow picture: vessels laid over a drawn heel inside a colour box.
 *
 * @param picture the screen in colour
 * @param colour 1 where colour hides the grey
 * @param box the colour box
 * @param areaMm2 coloured area inside the true fascia, 0 to 10 mm
 * @param percent its share of that outline
 */
public record Doppler(
    Picture picture, GrayU8 colour, PixelBox box, double areaMm2, double percent) {
  private static final int GREEN = 190;

  /**
   * Lays vessels.
   *
   * @param heel the grey picture
   * @param vessels number of vessels inside the fascia; as many outside of it; 0 draws the box only
   */
  public static Doppler draw(DrawnHeel heel, int vessels) {
    HeelSpec spec = heel.spec();
    HeelCurves curves = new HeelCurves(spec.anatomy());
    ScreenSpec s = spec.screen();
    PixelBox box = box(curves, s);
    byte[] rgb = Picture.of(heel).rgb();
    int width = heel.grey().width;
    GrayU8 colour = new GrayU8(width, heel.grey().height);
    frame(rgb, width, box);
    bar(rgb, width, s);
    Rng rng = new Rng(spec.seed()).fork(9);
    for (int i = 0; i < 2 * vessels; i++) {
      double[] n = curves.normal(rng.in(0.8, 9.2));
      double depth = i % 2 == 0 ? rng.in(0.15, 0.85) : -rng.in(0.15, 0.3);
      double x = n[0] + depth * (n[2] - n[0]);
      double z = n[1] + depth * (n[3] - n[1]);
      vessel(rgb, colour, box, s, rng, x, z);
    }
    Outline outline = new Outline(spec);
    long inside = 0;
    long coloured = 0;
    for (int y = s.y0(); y < s.y0() + s.rows(); y++) {
      for (int px = s.x0(); px < s.x0() + s.columns(); px++) {
        if (outline.inside(px, y)) {
          inside++;
          coloured += colour.unsafe_get(px, y);
        }
      }
    }
    Picture picture = new Picture(width, heel.grey().height, rgb);
    double area = coloured * s.xMm() * s.yMm();
    return new Doppler(picture, colour, box, area, 100.0 * coloured / inside);
  }

  /** From 2 mm proximal to 12 mm distal and 2 mm beyond both borders. */
  private static PixelBox box(HeelCurves curves, ScreenSpec s) {
    double[] a = curves.normal(-2);
    double[] b = curves.normal(12);
    double left = s.column(Math.min(a[0], a[2]));
    double right = s.column(Math.max(b[0], b[2]));
    double top = s.row(Math.min(a[1], b[1]) - 2);
    double bottom = s.row(Math.max(a[3], b[3]) + 2);
    return new PixelBox(
        (int) Math.max(s.x0() + 2, Math.min(left, right)),
        (int) Math.max(s.y0() + 2, top),
        (int) Math.min(s.x0() + s.columns() - 3, Math.max(left, right)),
        (int) Math.min(s.y0() + s.rows() - 3, bottom));
  }

  /** An ellipse with a ragged edge, fastest in the middle, towards the probe red, away blue. */
  private static void vessel(
      byte[] rgb, GrayU8 colour, PixelBox box, ScreenSpec s, Rng rng, double x, double z) {
    double half = rng.in(0.4, 1.5);
    double thick = rng.in(0.25, 0.5);
    double slope = rng.in(-0.4, 0.4);
    boolean towards = rng.chance(0.5);
    Texture edge = new Texture(rng);
    int reach = (int) (2 * half / Math.min(s.xMm(), s.yMm())) + 2;
    int cx = (int) s.column(x);
    int cy = (int) s.row(z);
    for (int py = Math.max(box.y0(), cy - reach); py <= Math.min(box.y1(), cy + reach); py++) {
      for (int px = Math.max(box.x0(), cx - reach); px <= Math.min(box.x1(), cx + reach); px++) {
        double dx = (px - s.column(x)) * s.xMm();
        double dz = (py - s.row(z)) * s.yMm();
        double u = (dx + slope * dz) / half;
        double v = (dz - slope * dx) / thick;
        double q = u * u + v * v + 0.25 * edge.at(dx / 0.4, dz / 0.4);
        if (q < 1) {
          double speed = Math.min(1, 1 - q);
          int main = (int) (150 + 100 * speed);
          int green = (int) (190 * speed * speed);
          set(rgb, 3 * (py * colour.width + px), towards ? main : 0, green, towards ? 0 : main);
          colour.unsafe_set(px, py, 1);
        }
      }
    }
  }

  /** The box's outline runs just outside of it. */
  private static void frame(byte[] rgb, int width, PixelBox box) {
    for (int x = box.x0() - 1; x <= box.x1() + 1; x++) {
      set(rgb, 3 * ((box.y0() - 1) * width + x), 60, GREEN, 90);
      set(rgb, 3 * ((box.y1() + 1) * width + x), 60, GREEN, 90);
    }
    for (int y = box.y0() - 1; y <= box.y1() + 1; y++) {
      set(rgb, 3 * (y * width + box.x0() - 1), 60, GREEN, 90);
      set(rgb, 3 * (y * width + box.x1() + 1), 60, GREEN, 90);
    }
  }

  /** The colour bar beside the tissue. */
  private static void bar(byte[] rgb, int width, ScreenSpec s) {
    int x0 = s.x0() - 18;
    int y0 = s.y0() + s.rows() / 2;
    int half = s.rows() / 6;
    for (int i = -half; i < half; i++) {
      int main = 120 + 130 * Math.abs(i) / half;
      for (int x = x0; x < x0 + 8; x++) {
        set(rgb, 3 * ((y0 + i) * width + x), i < 0 ? main : 0, 0, i < 0 ? 0 : main);
      }
    }
  }

  private static void set(byte[] rgb, int at, int r, int g, int b) {
    rgb[at] = (byte) r;
    rgb[at + 1] = (byte) g;
    rgb[at + 2] = (byte) b;
  }
}
