package org.fasciaj.phantom;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Writes random heels as PNG to look at: {@code PhantomSketch FOLDER FIRST COUNT [truth]}. */
public final class PhantomSketch {
  private PhantomSketch() {}

  /** Draws COUNT heels of each stratum, from seed FIRST on. */
  public static void main(String[] args) throws IOException {
    int first = Integer.parseInt(args[1]);
    for (int seed = first; seed < first + Integer.parseInt(args[2]); seed++) {
      for (HeelSpec.Stratum stratum : HeelSpec.Stratum.values()) {
        DrawnHeel heel = Phantom.draw(HeelSpec.random(seed, stratum));
        File file = new File(args[0], stratum.name().charAt(0) + "_" + seed + ".png");
        ImageIO.write(image(heel, args.length > 3), "png", file);
      }
    }
  }

  /** The picture, with the true borders on it if wanted. */
  static BufferedImage image(DrawnHeel heel, boolean truth) {
    int w = heel.grey().width;
    int h = heel.grey().height;
    BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int g = (int) heel.grey().unsafe_get(x, y);
        image.setRGB(x, y, g << 16 | g << 8 | g);
      }
    }
    if (truth) {
      Truth t = heel.truth();
      for (int i = 0; i < t.deep().length; i++) {
        dot(image, heel.spec().screen().x0() + i, t.superficial()[i], 0x00FF00);
        dot(image, heel.spec().screen().x0() + i, t.deep()[i], 0xFF4040);
      }
      dot(image, t.insertion().x(), t.insertion().y() + 3, 0xFFFF00);
      if (t.spurTip() != null) {
        dot(image, t.spurTip().x(), t.spurTip().y() + 3, 0x00FFFF);
      }
    }
    return image;
  }

  private static void dot(BufferedImage image, double x, double y, int rgb) {
    int px = (int) (x + 0.5);
    int py = (int) (y + 0.5);
    if (px >= 0 && py >= 0 && px < image.getWidth() && py < image.getHeight()) {
      image.setRGB(px, py, rgb);
    }
  }
}
