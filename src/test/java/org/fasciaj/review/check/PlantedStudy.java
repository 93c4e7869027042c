package org.fasciaj.review.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.DicomWriter;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.PixelFrames;
import org.fasciaj.dicom.Tag;
import org.fasciaj.dicom.TransferSyntax;
import org.fasciaj.dicom.Vr;
import org.fasciaj.measure.Limits;
import org.fasciaj.review.pack.Arms;
import org.fasciaj.review.pack.Design;
import org.fasciaj.review.pack.PackKey;
import org.fasciaj.review.pack.PackSettings;
import org.fasciaj.review.pack.Packer;
import org.fasciaj.review.pack.SealedKey;
import org.fasciaj.review.pack.TruthTable;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.StudyRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A packed study whose sources hold invented identifiers in every place that can be written. */
abstract class PlantedStudy {
  static final String NAME = "Zwiebelhuber";
  static final String ID = "PX778812";
  static final String DATE = "20240317";
  static final String UID = "1.3.6.1.4.1.99999.7.20240317.55";
  static final int SIDE = 140;
  static final char[] PASSPHRASE = "a long passphrase".toCharArray();

  @TempDir Path folder;
  Path pack;
  PackKey key;

  @BeforeEach
  void pack() throws IOException {
    pack = folder.resolve("out").resolve("study.zip");
    build(List.of(source(0, false), source(1, false)));
    key = SealedKey.open(folder.resolve("key"), PASSPHRASE);
  }

  String name(String ending) throws IOException {
    return entries().keySet().stream().filter(n -> n.endsWith(ending)).findFirst().orElseThrow();
  }

  Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> out = new TreeMap<>();
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      for (ZipEntry e : zip.stream().toList()) {
        out.put(e.getName(), zip.getInputStream(e).readAllBytes());
      }
    }
    return out;
  }

  interface Change {
    void on(ZipOutputStream zip);
  }

  void rewrite(Map<String, byte[]> entries, Change change, LocalDateTime time) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(pack))) {
      change.on(zip);
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(e.getKey());
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(e.getValue());
        zip.closeEntry();
      }
    }
    Files.setLastModifiedTime(pack, FileTime.from(Instant.parse("2000-01-01T00:00:00Z")));
  }

  void build(List<InputFile> files) throws IOException {
    build(files, pack, folder);
  }

  static void build(List<InputFile> files, Path out, Path base) throws IOException {
    PackSettings settings =
        new PackSettings(
            Design.SINGLE,
            List.of("R1", "R2"),
            "",
            Arms.UNAIDED,
            0.5,
            false,
            0.5,
            Limits.DEFAULT,
            false,
            7);
    new Packer(settings, TruthTable.none(), Double.NaN)
        .pack(
            StudyRun.measure(files, RunSettings.of(Limits.DEFAULT)),
            out,
            base.resolve("key"),
            PASSPHRASE,
            new CheckedPacking(base.resolve("key").resolve("sheet.html")));
  }

  /**
   * A source with identifiers in every place that the writer can reach, and more behind its end.
   */
  InputFile source(int number, boolean burnedIn) throws IOException {
    Attributes item =
        Attributes.builder()
            .text(Tag.PATIENT_NAME, NAME + "^Deep")
            .items(0x00400275, Attributes.builder().text(0x00400007, "Nested " + NAME).build())
            .build();
    Attributes header =
        Attributes.builder()
            .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.6.1")
            .text(Tag.SOP_INSTANCE_UID, UID + "." + number)
            .text(Tag.STUDY_INSTANCE_UID, UID)
            .text(Tag.SERIES_INSTANCE_UID, UID + ".9")
            .text(Tag.MODALITY, "US")
            .text(Tag.PATIENT_NAME, NAME + "^Anna")
            .text(Tag.PATIENT_ID, ID)
            .text(Tag.STUDY_DATE, DATE)
            .text(Tag.STUDY_TIME, "091533")
            .text(Tag.ACCESSION_NUMBER, "ACC-90210")
            .text(Tag.MODEL_NAME, "Geraet-4711")
            .text(Tag.LATERALITY, "L")
            .items(0x00081140, item)
            .text(0x00290010, Vr.LO, "PrivateNote")
            .text(0x00291001, Vr.LO, "PrivateNote " + NAME)
            .integers(0x60000010, SIDE)
            .integers(0x60000011, SIDE)
            .text(0x60000022, "OverlayNote " + NAME)
            .integers(Tag.SAMPLES_PER_PIXEL, 1)
            .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
            .integers(Tag.ROWS, SIDE)
            .integers(Tag.COLUMNS, SIDE)
            .integers(Tag.BITS_ALLOCATED, 8)
            .integers(Tag.BITS_STORED, 8)
            .integers(Tag.HIGH_BIT, 7)
            .integers(Tag.PIXEL_REPRESENTATION, 0)
            .reals(Tag.PIXEL_SPACING, 0.1, 0.1)
            .build();
    Path file = Files.createDirectories(folder.resolve("in")).resolve(NAME + number + ".dcm");
    DicomWriter.write(
        file, TransferSyntax.EXPLICIT_LE, header, PixelFrames.of(pixels(number, burnedIn)));
    return new InputFile(file, "clinic/" + ID + "/" + NAME + number + ".dcm");
  }

  /** Smooth waves that hold no ink; the letter is a bright, hard-edged L. */
  static byte[] pixels(int number, boolean burnedIn) {
    byte[] out = new byte[SIDE * SIDE];
    for (int i = 0; i < out.length; i++) {
      int column = i % SIDE;
      int row = i / SIDE;
      double wave = Math.sin(column / 9.0 + number) * Math.cos(row / 11.0);
      out[i] = (byte) (90 + 60 * wave);
    }
    for (int k = 0; burnedIn && k < 12; k++) {
      for (int w = 0; w < 2; w++) {
        out[(40 + k) * SIDE + 60 + w] = (byte) 255;
        out[(51 + w) * SIDE + 60 + k] = (byte) 255;
      }
    }
    return out;
  }
}
