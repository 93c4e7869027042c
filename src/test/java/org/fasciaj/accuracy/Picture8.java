package org.fasciaj.accuracy;

import boofcv.struct.image.GrayF32;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.phantom.codec.JpegEncoder;

/** Things that happen to a picture between a scanner and FasciaJ. Stateless. */
final class Picture8 {
  private Picture8() {}

  private interface Map {
    double at(int x, int y);
  }

  private static GrayF32 grey(int width, int height, Map map) {
    GrayF32 out = new GrayF32(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out.unsafe_set(x, y, (float) Math.rint(Math.max(0, Math.min(255, map.at(x, y)))));
      }
    }
    return out;
  }

  private static TissueImage with(TissueImage t, GrayF32 grey) {
    return new TissueImage(grey, null, t.x0(), t.y0(), t.x1(), t.y1(), t.xMm(), t.yMm());
  }

  /** Through a baseline JPEG. */
  static TissueImage jpeg(TissueImage t, int quality) {
    byte[] bytes = new byte[t.grey().width * t.grey().height];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (int) t.grey().data[i];
    }
    byte[] file = JpegEncoder.grey(bytes, t.grey().width, t.grey().height, quality);
    try {
      Raster back = ImageIO.read(new ByteArrayInputStream(file)).getRaster();
      return with(t, grey(back.getWidth(), back.getHeight(), (x, y) -> back.getSample(x, y, 0)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another grey map. */
  static TissueImage gamma(TissueImage t, double gamma) {
    GrayF32 g = t.grey();
    return with(
        t, grey(g.width, g.height, (x, y) -> 255 * Math.pow(g.unsafe_get(x, y) / 255.0, gamma)));
  }

  /** Left and right exchanged. */
  static TissueImage mirrored(TissueImage t) {
    GrayF32 g = t.grey();
    int last = g.width - 1;
    GrayF32 flipped = grey(g.width, g.height, (x, y) -> g.unsafe_get(last - x, y));
    return new TissueImage(
        flipped, null, last - t.x1(), t.y0(), last - t.x0(), t.y1(), t.xMm(), t.yMm());
  }

  /** Half as many pixels each way, each the mean of four. */
  static TissueImage halved(TissueImage t) {
    GrayF32 g = t.grey();
    int width = (t.x1() - t.x0() + 1) / 2;
    int height = (t.y1() - t.y0() + 1) / 2;
    GrayF32 small =
        grey(
            width,
            height,
            (x, y) -> {
              int sx = t.x0() + 2 * x;
              int sy = t.y0() + 2 * y;
              return (g.unsafe_get(sx, sy)
                      + g.unsafe_get(sx + 1, sy)
                      + g.unsafe_get(sx, sy + 1)
                      + g.unsafe_get(sx + 1, sy + 1))
                  / 4;
            });
    return new TissueImage(small, null, 0, 0, width - 1, height - 1, 2 * t.xMm(), 2 * t.yMm());
  }

  /** A border of screen furniture around the same tissue region. */
  static TissueImage bordered(TissueImage t) {
    GrayF32 g = t.grey();
    int wide = 60;
    GrayF32 out =
        grey(
            g.width + 2 * wide,
            g.height + 2 * wide,
            (x, y) -> {
              boolean inside = x >= wide && y >= wide && x < g.width + wide && y < g.height + wide;
              return inside ? g.unsafe_get(x - wide, y - wide) : (x / 6 + y / 9) % 4 == 0 ? 230 : 0;
            });
    return new TissueImage(
        out, null, t.x0() + wide, t.y0() + wide, t.x1() + wide, t.y1() + wide, t.xMm(), t.yMm());
  }
}
