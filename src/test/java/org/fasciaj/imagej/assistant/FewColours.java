package org.fasciaj.imagej.assistant;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Writes a screenshot as a small PNG: greys in a few steps, so that speckle packs well, and colours
 * to four bits. The difference is below what an eye sees beside the original.
 */
final class FewColours {
  /** Steps from black to white. */
  private static final int GREYS = 22;

  /** Channels that differ by less are grey. */
  private static final int GREY_SPREAD = 10;

  private static final int COLOUR_STEP = 17;
  private static final int MOST = 256;

  private FewColours() {}

  static void write(BufferedImage picture, Path file) throws IOException {
    int w = picture.getWidth();
    int h = picture.getHeight();
    int[] rgb = picture.getRGB(0, 0, w, h, null, 0, w);
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = snap(rgb[i]);
      counts.merge(rgb[i], 1, Integer::sum);
    }
    int[] map =
        counts.keySet().stream()
            .sorted(Comparator.comparing((Integer c) -> -counts.get(c)).thenComparing(c -> c))
            .limit(MOST)
            .mapToInt(Integer::intValue)
            .toArray();
    byte[] index = new byte[w * h];
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < index.length; i++) {
      index[i] = (byte) (int) places.computeIfAbsent(rgb[i], c -> nearest(c, map));
    }
    IndexColorModel model =
        new IndexColorModel(8, map.length, map, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage small = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_INDEXED, model);
    small.getRaster().setDataElements(0, 0, w, h, index);
    ImageIO.write(small, "png", file.toFile());
  }

  private static int nearest(int rgb, int[] map) {
    int best = 0;
    for (int i = 1; i < map.length; i++) {
      if (distance(rgb, map[i]) < distance(rgb, map[best])) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    return Math.abs((a >> 16 & 255) - (b >> 16 & 255))
        + Math.abs((a >> 8 & 255) - (b >> 8 & 255))
        + Math.abs((a & 255) - (b & 255));
  }

  private static int snap(int rgb) {
    int r = rgb >> 16 & 255;
    int g = rgb >> 8 & 255;
    int b = rgb & 255;
    int high = Math.max(r, Math.max(g, b));
    int low = Math.min(r, Math.min(g, b));
    if (high - low < GREY_SPREAD) {
      int grey = Math.round(Math.round((r + g + b) / 765f * GREYS) * 255f / GREYS);
      return grey * 0x010101;
    }
    return four(r) << 16 | four(g) << 8 | four(b);
  }

  private static int four(int channel) {
    return Math.round(channel / (float) COLOUR_STEP) * COLOUR_STEP;
  }
}
