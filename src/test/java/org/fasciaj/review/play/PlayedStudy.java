package org.fasciaj.review.play;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.measure.Limits;
import org.fasciaj.review.check.CheckedPacking;
import org.fasciaj.review.pack.Arms;
import org.fasciaj.review.pack.Design;
import org.fasciaj.review.pack.KeyImage;
import org.fasciaj.review.pack.PackKey;
import org.fasciaj.review.pack.PackSettings;
import org.fasciaj.review.pack.Packer;
import org.fasciaj.review.pack.SealedKey;
import org.fasciaj.review.pack.TruthTable;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.StudyRun;

/**
 * The phantoms of test-images as a blinded study with training, hidden repeats, hidden phantoms and
 * both arms, and what their generator wrote down of them.
 */
final class PlayedStudy {
  static final String PASSPHRASE = "a long passphrase";

  /** One reader cannot judge this image. */
  static final String REFUSED = "FJ-05/r-post.dcm";

  private static final Path IMAGES = Path.of("test-images");
  private static final List<String> TRUTH =
      List.of(
          "file,role,thickness_mm,spur_mm",
          "FJ-01/r-pre.dcm,training,5.3968,0",
          "FJ-02/l-pre.dcm,calibration,4.1143,3.1906",
          "FJ-02/l-post.dcm,calibration,3.4257,3.2067");

  private final Path folder;
  private final PackKey key;
  private final Map<String, CSVRecord> truth = new HashMap<>();

  private PlayedStudy(Path folder, PackKey key) throws IOException {
    this.folder = folder;
    this.key = key;
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(IMAGES.resolve("truth.csv"))) {
      format.parse(in).forEach(r -> truth.putIfAbsent(r.get("file"), r));
    }
  }

  static PlayedStudy pack(Path folder) throws IOException {
    Path table = folder.resolve("roles.csv");
    Files.writeString(table, String.join("\r\n", TRUTH) + "\r\n");
    List<FrameResult> rows =
        StudyRun.measure(DicomInputs.list(List.of(IMAGES)), RunSettings.of(Limits.DEFAULT)).stream()
            // Pictures without a heel have no true thickness to err from.
            .filter(r -> !r.input().relative().contains("refused"))
            .toList();
    MarkKeeper.pack(
        folder.resolve("key"),
        folder.resolve("out").resolve("study.zip"),
        () -> pack(folder, rows, table));
    return new PlayedStudy(folder, SealedKey.open(folder.resolve("key"), PASSPHRASE.toCharArray()));
  }

  private static void pack(Path folder, List<FrameResult> rows, Path table) throws IOException {
    PackSettings settings =
        new PackSettings(
            Design.SINGLE,
            List.of("R1", "R2", "R3"),
            "A",
            Arms.BOTH,
            0.5,
            false,
            PackSettings.ADJUDICATE_MM,
            Limits.DEFAULT,
            false,
            20260101);
    new Packer(settings, TruthTable.read(table), Double.NaN)
        .pack(
            rows,
            folder.resolve("out").resolve("study.zip"),
            folder.resolve("key"),
            PASSPHRASE.toCharArray(),
            new CheckedPacking(folder.resolve("key").resolve("sheet.html")));
  }

  Path file() {
    return folder.resolve("out").resolve("study.zip");
  }

  Path records() {
    return folder.resolve("readings");
  }

  Path keyFolder() {
    return folder.resolve("key");
  }

  PackKey key() {
    return key;
  }

  double thicknessMm(KeyImage image) {
    return Double.parseDouble(row(image).get("fascia_thickness_mm"));
  }

  double spurMm(KeyImage image) {
    String mm = row(image).get("spur_length_mm");
    return mm.isEmpty() ? 0 : Double.parseDouble(mm);
  }

  private CSVRecord row(KeyImage image) {
    CSVRecord row = truth.get(image.source());
    if (row == null) {
      throw new IllegalStateException("no truth for " + image.source());
    }
    return row;
  }
}
