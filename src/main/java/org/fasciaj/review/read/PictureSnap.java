package org.fasciaj.review.read;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.fasciaj.anatomy.Point;
import org.fasciaj.anatomy.TracedKind;
import org.fasciaj.edge.BorderProfile;
import org.fasciaj.edge.BorderRefiner;
import org.fasciaj.edge.Picture;
import org.fasciaj.review.pack.ImageInfo;
import org.fasciaj.review.pack.StudyPackage;

/**
 * Snaps to the interface above or below a point in a package's own picture, with the edge finder
 * and the profile by which the automatic measurement traces soft tissue, so that a reader's border
 * and the program's follow one convention. It looks at a small piece of the picture around the
 * point only and knows nothing of the heel. Thread-safe.
 */
final class PictureSnap implements EdgeSnap {
  /** Half length of the piece of border that is looked at, mm. */
  private static final double ALONG_MM = 1.5;

  /** How far an interface may lie from the point: a hand is that steady, mm. */
  private static final double REACH_MM = TracedKind.SOFT.reach();

  private static final BorderProfile PROFILE = TracedKind.SOFT.first(REACH_MM);

  /** Evidence below which there is no edge, in standard deviations of the picture's noise. */
  private static final double LEAST_EVIDENCE = 6;

  /** Weights of red, green and blue in grey (ITU-R BT.601). */
  private static final double[] LUMA = {0.299, 0.587, 0.114};

  private final StudyPackage pack;
  private final BorderRefiner refiner = new BorderRefiner();
  private String loaded = "";
  private Picture picture;

  private PictureSnap(StudyPackage pack) {
    this.pack = pack;
  }

  static EdgeSnap of(StudyPackage pack) {
    return new PictureSnap(pack);
  }

  @Override
  public synchronized Point snap(String image, int frame, Point point) throws IOException {
    ImageInfo info =
        pack.manifest()
            .image(image)
            .orElseThrow(() -> new IllegalArgumentException("no such image"));
    if (!(point.x() >= 0
        && point.y() >= 0
        && point.x() <= info.width() - 1
        && point.y() <= info.height() - 1)) {
      return point;
    }
    String key = image + "/" + frame;
    if (!loaded.equals(key)) {
      picture = decode(pack.png(info, frame));
      loaded = key;
    }
    return snap(picture, info.xMm(), info.yMm(), point, refiner);
  }

  /** Snaps in a picture with pixels of this width and height, mm. */
  static Point snap(Picture picture, double xMm, double yMm, Point point, BorderRefiner refiner) {
    int half = (int) Math.ceil(ALONG_MM / xMm);
    int x0 = (int) Math.max(0, Math.round(point.x()) - half);
    int x1 = (int) Math.min(picture.width() - 1L, Math.round(point.x()) + half);
    int n = x1 - x0 + 1;
    double[] path = new double[n];
    Arrays.fill(path, point.y());
    double[] y = new double[n];
    double[] weight = new double[n];
    double[] strength = new double[n];
    refiner.refine(picture, x0, path, n, PROFILE, xMm, yMm, y, weight, strength);
    int at = (int) Math.max(0, Math.min(n - 1, Math.round(point.x()) - x0));
    boolean found =
        strength[at] >= LEAST_EVIDENCE
            && weight[at] > 0
            && Math.abs(y[at] - point.y()) * yMm <= REACH_MM
            && y[at] >= 0
            && y[at] <= picture.height() - 1;
    return found ? new Point(point.x(), y[at]) : point;
  }

  private static Picture decode(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    if (image == null) {
      throw new IOException("the picture cannot be decoded: ask for the package again");
    }
    Raster raster = image.getRaster();
    int bands = raster.getNumBands();
    int width = raster.getWidth();
    int height = raster.getHeight();
    int[] samples = raster.getPixels(0, 0, width, height, (int[]) null);
    float[] grey = new float[width * height];
    for (int i = 0; i < grey.length; i++) {
      grey[i] =
          bands < LUMA.length
              ? samples[i * bands]
              : (float)
                  (LUMA[0] * samples[i * bands]
                      + LUMA[1] * samples[i * bands + 1]
                      + LUMA[2] * samples[i * bands + 2]);
    }
    return new Picture(grey, 0, width, width, height);
  }
}
