package org.fasciaj.pacs.judge;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.io.DicomInputStream;
import org.fasciaj.dicom.DicomFile;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.pacs.FileJudge.Times;

/** Times both readers on one file. Stateless. */
final class Stopwatch {
  /** Runs that only warm the code up, and runs of which the median is taken. */
  private static final int WARM = 50;

  private static final int RUNS = 41;
  private static final double NANOS_PER_MS = 1e6;

  private Stopwatch() {}

  private interface Task {
    void run() throws IOException;
  }

  static Times time(Path file) throws IOException {
    double ourHeader = median(() -> DicomFile.open(file).close());
    double otherHeader =
        median(
            () -> {
              try (DicomInputStream in = new DicomInputStream(file.toFile())) {
                in.readDatasetUntilPixelData();
              }
            });
    if (!plain(Dcm4cheJudge.read(file))) {
      return new Times(ourHeader, otherHeader, Double.NaN, Double.NaN);
    }
    double ourPicture =
        median(
            () -> {
              try (DicomImage image = DicomImage.open(file)) {
                image.frame(0, Double.NaN);
              }
            });
    double otherPicture = median(() -> picture(Dcm4cheJudge.read(file)));
    return new Times(ourHeader, otherHeader, ourPicture, otherPicture);
  }

  /** What dcm4che decodes without native code; of loops it would read all frames for the first. */
  private static boolean plain(Attributes set) {
    boolean packed = set.getValue(Tag.PixelData) instanceof Fragments;
    boolean rle = UID.RLELossless.equals(set.getProperty("syntax", ""));
    return set.getInt(Tag.NumberOfFrames, 1) == 1
        && set.contains(Tag.PixelData)
        && (!packed || rle);
  }

  /** To the grey that a measurement needs, as our reader gives it. */
  private static float[] picture(Attributes set) throws IOException {
    Object value = set.getValue(Tag.PixelData);
    byte[] stored = value instanceof Fragments f ? (byte[]) f.get(1) : (byte[]) value;
    BufferedImage image = Decoded.picture(set, stored);
    int width = image.getWidth();
    int height = image.getHeight();
    float[] grey = new float[width * height];
    if (set.getInt(Tag.SamplesPerPixel, 1) == 1 && Decoded.isPlainGrey(set)) {
      return image.getRaster().getSamples(0, 0, width, height, 0, grey);
    }
    int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < rgb.length; i++) {
      grey[i] = (float) PixelComparer.luma(rgb[i]);
    }
    return grey;
  }

  private static double median(Task task) throws IOException {
    double[] times = new double[RUNS];
    for (int i = -WARM; i < RUNS; i++) {
      long start = System.nanoTime();
      task.run();
      if (i >= 0) {
        times[i] = (System.nanoTime() - start) / NANOS_PER_MS;
      }
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }
}
