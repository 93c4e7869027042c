package org.fasciaj.benchmark;

import boofcv.struct.image.GrayF32;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.phantom.DrawnHeel;
import org.fasciaj.phantom.HeelSpec;
import org.fasciaj.phantom.Phantom;
import org.fasciaj.phantom.ScreenSpec;

/**
 * A picture to time with: drawn once before the run, then read by every fork.
 *
 * @param width width, px
 * @param height height, px
 * @param region left column, top row, columns and rows of the tissue
 * @param mmPerPixel size of the square pixels, mm
 * @param grey grey 0 to 255, row by row
 */
public record Scene(int width, int height, int[] region, double mmPerPixel, byte[] grey) {
  /** Where the forks find the pictures. */
  static final String FOLDER = "fasciaj.benchmark.scenes";

  public static final String REAL = "real";
  public static final String SPECKLE = "speckle";
  public static final String LARGE = "large";

  /** A heel of the stratum that the engine measures; test images and the bench use other seeds. */
  private static final long SEED = 31_001;

  /** Depth of the drawn tissue, mm; with the region's rows it gives the scale. */
  private static final double DEPTH_MM = 38;

  /** Draws all into a folder. */
  static void drawAll(Path folder) throws IOException {
    Files.createDirectories(folder);
    heel(1024, 768, 640, 620).save(folder.resolve(REAL));
    heel(3840, 2160, 2400, 1744).save(folder.resolve(LARGE));
    heel(1024, 768, 1024, 768).save(folder.resolve(SPECKLE));
  }

  /** Reads one of the drawn pictures. */
  public static Scene load(String name) throws IOException {
    Path file = Path.of(System.getProperty(FOLDER)).resolve(name);
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      int width = in.readInt();
      int height = in.readInt();
      int[] region = {in.readInt(), in.readInt(), in.readInt(), in.readInt()};
      double mm = in.readDouble();
      return new Scene(width, height, region, mm, in.readNBytes(width * height));
    }
  }

  /** The decoded frame as the anatomy sees it. */
  TissueImage tissue() {
    int x1 = region[0] + region[2] - 1;
    int y1 = region[1] + region[3] - 1;
    return new TissueImage(floats(), null, region[0], region[1], x1, y1, mmPerPixel, mmPerPixel);
  }

  /** The grey as floats. */
  public GrayF32 floats() {
    GrayF32 image = new GrayF32(width, height);
    for (int i = 0; i < grey.length; i++) {
      image.data[i] = grey[i] & 0xff;
    }
    return image;
  }

  private void save(Path file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeInt(width);
      out.writeInt(height);
      for (int value : region) {
        out.writeInt(value);
      }
      out.writeDouble(mmPerPixel);
      out.write(grey);
    }
  }

  /**
   * A heel as a scanner shows it: a complex field of scatterers seen through the pulse, its modulus
   * (Rayleigh) log-compressed, so the grain has the pulse's size. Half of a real screen is black;
   * the speckle frame is tissue from edge to edge.
   */
  private static Scene heel(int width, int height, int columns, int rows) {
    int[] region = {(width - columns) / 2, (height - rows) / 2, columns, rows};
    double mm = DEPTH_MM / rows;
    ScreenSpec screen =
        new ScreenSpec(
            width, height, region[0], region[1], columns, rows, mm, mm, false, false);
    HeelSpec spec = HeelSpec.random(SEED, HeelSpec.Stratum.EASY).with(screen);
    DrawnHeel drawn = Phantom.draw(spec);
    return new Scene(width, height, region, mm, drawn.bytes());
  }
}
