package org.fasciaj.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.FrameMemory;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.measure.Limits;
import org.fasciaj.report.StudyFolder;
import org.fasciaj.study.FrameMeasurer;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Sha256;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From a file of the test images to its decoded frame, and to its row in the table. */
public class FileBenchmark {
  /** Where the test images lie. */
  static final String FOLDER = "fasciaj.benchmark.images";

  public static final String RAW = "FJ-01/r-pre.dcm";
  public static final String RLE = "FJ-04/r-post.dcm";
  public static final String JPEG = "FJ-05/r-pre.dcm";

  /** One of the test images. */
  public static Path image(String name) {
    return Path.of(System.getProperty(FOLDER)).resolve(name);
  }

  /** The file, and a worker's arrays and tables. */
  @State(Scope.Thread)
  public static class Input {
    @Param({RAW, RLE, JPEG})
    public String file;

    Path path;
    FrameMemory memory;
    FrameMeasurer measurer;
    Path out;
    StudyFolder folder;

    @Setup
    public void find() throws IOException {
      path = image(file);
      memory = new FrameMemory();
      measurer = new FrameMeasurer(Limits.DEFAULT, Double.NaN);
      out = Files.createTempDirectory("fasciaj-benchmark");
      folder = StudyFolder.create(out, true);
    }

    @TearDown
    public void remove() throws IOException {
      folder.close();
      Files.delete(out);
    }
  }

  /** Opened, decoded, closed. */
  @Benchmark
  public Frame decode(Input input) throws DicomException {
    try (DicomImage image = DicomImage.open(input.path, input.memory)) {
      return image.frame(0, Double.NaN);
    }
  }

  /** Hashed, opened, decoded, measured, and written to both tables. */
  @Benchmark
  public FrameResult row(Input input) throws IOException {
    String sha256 = Sha256.of(input.path);
    FrameResult row;
    try (DicomImage image = DicomImage.open(input.path, input.measurer.memory())) {
      row = input.measurer.measure(new InputFile(input.path, input.file), sha256, image, 0);
    }
    input.folder.add(row);
    return row;
  }
}
