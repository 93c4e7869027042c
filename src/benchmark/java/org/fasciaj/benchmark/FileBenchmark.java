package org.fasciaj.benchmark;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.FrameMeasurer;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Sha256;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a file of the test images to its decoded frame, and to its row of the table. */
public class FileBenchmark {
  /** Where the test images lie. */
  static final String FOLDER = "fasciaj.benchmark.images";

  static final String RAW = "FJ-01/r-pre.dcm";
  static final String RLE = "FJ-04/r-post.dcm";
  static final String JPEG = "FJ-05/r-pre.dcm";

  /** The file. */
  @State(Scope.Thread)
  public static class Input {
    @Param({RAW, RLE, JPEG})
    public String file;

    Path path;
    final FrameMeasurer measurer = new FrameMeasurer(Limits.DEFAULT, Double.NaN);

    @Setup
    public void find() {
      path = Path.of(System.getProperty(FOLDER)).resolve(file);
    }
  }

  /** The bare JPEG stream inside of the file. */
  @State(Scope.Thread)
  public static class Stream {
    byte[] jpeg;

    @Setup
    public void cut() throws IOException {
      byte[] all = Files.readAllBytes(Path.of(System.getProperty(FOLDER)).resolve(JPEG));
      int at = 0;
      while (all[at] != (byte) 0xFF || all[at + 1] != (byte) 0xD8 || all[at + 2] != (byte) 0xFF) {
        at++;
      }
      jpeg = Arrays.copyOfRange(all, at, all.length);
    }
  }

  @Benchmark
  public Frame decode(Input input) throws DicomException {
    try (DicomImage image = DicomImage.open(input.path)) {
      return image.frame(0, Double.NaN);
    }
  }

  @Benchmark
  public FrameResult row(Input input) throws IOException {
    String sha256 = Sha256.of(input.path);
    try (DicomImage image = DicomImage.open(input.path)) {
      return input.measurer.measure(new InputFile(input.path, input.file), sha256, image, 0);
    }
  }

  @Benchmark
  public Raster jdkJpegRaster(Stream stream) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(stream.jpeg))) {
      reader.setInput(in, true, true);
      return reader.readRaster(0, null);
    } finally {
      reader.dispose();
    }
  }
}
