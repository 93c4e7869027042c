package org.fasciaj.imagej.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.io.Opener;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other plugins open, and with which readers, is the same before and after FasciaJ ran. */
class ImageReadersIT {
  @TempDir Path home;

  @Test
  void readersAndPixelsOfPngAndJpegStayTheSame() throws Exception {
    Path png = home.resolve("picture.png");
    Path jpeg = home.resolve("picture.jpg");
    ImageIO.write(ramp(), "png", png.toFile());
    ImageIO.write(ramp(), "jpg", jpeg.toFile());
    String out =
        new SiteInstall(home.resolve("ImageJ"))
            .withTests()
            .run(
                Lister.class.getName(),
                png.toString(),
                jpeg.toString(),
                // JPEG 2000, JPEG and JPEG-LS: each bundled decoder has run by then.
                SiteInstall.IMAGES.resolve("FJ-08").toString(),
                SiteInstall.IMAGES.resolve("FJ-05").toString(),
                SiteInstall.IMAGES.resolve("FJ-07").toString());
    List<String> before = lines(out, "BEFORE ");
    List<String> after = lines(out, "AFTER ");
    assertEquals(3, lines(out, "MEASURED ").size(), out);
    assertEquals(before, after, out);
    // The JDK's own two readers, by name: nothing had crept in before either.
    assertTrue(before.contains("png [com.sun.imageio.plugins.png.PNGImageReader]"), out);
    assertTrue(before.contains("jpg [com.sun.imageio.plugins.jpeg.JPEGImageReader]"), out);
    assertTrue(before.contains("jp2 []"), out);
    // Nothing warned of a module that had to be opened.
    assertTrue(!out.contains("WARNING") && !out.contains("Exception"), out);
  }

  private static List<String> lines(String out, String start) {
    return out.lines()
        .filter(l -> l.startsWith(start))
        .map(l -> l.substring(start.length()))
        .toList();
  }

  private static BufferedImage ramp() {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 64; x++) {
        image.setRGB(x, y, (4 * x) << 16 | (5 * y) << 8 | (x ^ y));
      }
    }
    return image;
  }

  /** Runs in the child: lists readers and pixels, lets FasciaJ work, lists them again. */
  public static final class Lister {
    private Lister() {}

    public static void main(String[] arguments) throws Exception {
      List<String> pictures = List.of(arguments).subList(0, 2);
      list("BEFORE ", pictures);
      Class<?> entry = IJ.getClassLoader().loadClass("org.fasciaj.imagej.FasciaJ");
      for (String study : List.of(arguments).subList(2, arguments.length)) {
        Path out = Files.createTempDirectory("readers").resolve("out");
        Object error =
            entry
                .getMethod("run", String.class, String.class)
                .invoke(null, "Compare folder...", "input=[" + study + "] output=[" + out + "]");
        System.out.println("MEASURED " + error + Files.size(out.resolve("measurements.csv")));
      }
      list("AFTER ", pictures);
      System.exit(0);
    }

    private static void list(String start, List<String> pictures) throws IOException {
      // A plugin that looks for new readers would find those that our jar told of.
      ImageIO.scanForPlugins();
      for (String suffix : new TreeSet<>(Arrays.asList("png", "jpg", "jp2", "tif", "jls", "dcm"))) {
        List<String> readers = new ArrayList<>();
        ImageIO.getImageReadersBySuffix(suffix)
            .forEachRemaining((ImageReader r) -> readers.add(r.getClass().getName()));
        System.out.println(start + suffix + " " + readers);
      }
      System.out.println(start + new TreeSet<>(List.of(ImageIO.getReaderFormatNames())));
      for (String picture : pictures) {
        ImagePlus opened = new Opener().openImage(picture);
        BufferedImage read = ImageIO.read(Path.of(picture).toFile());
        int[] rgb = read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
        System.out.println(
            start
                + opened.getTitle()
                + " "
                + Arrays.hashCode((int[]) opened.getProcessor().convertToRGB().getPixels())
                + " "
                + Arrays.hashCode(rgb));
      }
    }
  }
}
