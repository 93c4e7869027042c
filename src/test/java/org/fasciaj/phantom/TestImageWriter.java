package org.fasciaj.phantom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fasciaj.dicom.DicomWriter;
import org.fasciaj.dicom.TransferSyntax;
import org.fasciaj.dicom.WriteOptions;

/** Writes test images and their truth. Stateless. */
final class TestImageWriter {
  private static final String DAMAGED = "refused/damaged.dcm";
  private static final String DAMAGED_FROM = "FJ-01/r-pre.dcm";
  private static final double DAMAGED_SHARE = 0.4;

  private TestImageWriter() {}

  /** Draws everything into a folder: files, the damaged copy, the directory and truth.csv. */
  static void writeAll(Path folder) throws IOException {
    List<TruthRow> rows = new ArrayList<>();
    for (TestImages.Job job : TestImages.all()) {
      TestImage image = job.draw();
      write(folder, image);
      rows.addAll(image.rows());
    }
    rows.add(damage(folder));
    MediaDirectory.write(folder.resolve("FJ-10"));
    truth(folder.resolve("truth.csv"), rows);
  }

  /** Writes one file. */
  static void write(Path folder, TestImage image) throws IOException {
    Path target = folder.resolve(image.path());
    Files.createDirectories(target.getParent());
    boolean deflated = image.encoding().syntax() == TransferSyntax.DEFLATED_LE;
    DicomWriter.write(
        target,
        deflated ? TransferSyntax.EXPLICIT_LE : image.encoding().syntax(),
        image.attributes(),
        image.frames(),
        new WriteOptions(image.offsetTable(), image.offsetTable()));
    if (deflated) {
      Files.write(target, DeflatedFile.of(Files.readAllBytes(target)));
    }
  }

  /** A transfer that broke off: the first part of a good file. */
  private static TruthRow damage(Path folder) throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve(DAMAGED_FROM));
    Files.write(
        folder.resolve(DAMAGED), Arrays.copyOf(whole, (int) (whole.length * DAMAGED_SHARE)));
    Visit visit = HeelCases.ALL.get(0).visit(0);
    double no = Double.NaN;
    return new TruthRow(DAMAGED, 1, visit, null, no, no, no, "damaged_file");
  }

  private static void truth(Path file, List<TruthRow> rows) throws IOException {
    StringBuilder text = new StringBuilder(String.join(",", TruthRow.HEADER)).append("\r\n");
    for (TruthRow row : rows) {
      text.append(String.join(",", row.cells())).append("\r\n");
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
