package org.fasciaj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fasciaj.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken from a header, and which objects are refused for which reason. */
class InstanceTest {
  @TempDir private Path folder;

  private static AttributesBuilder header() {
    return Drawn.header(2, 2, "MONOCHROME2", 8);
  }

  private Path write(Attributes header) throws IOException {
    Path file = folder.resolve("object.dcm");
    DicomWriter.write(file, TransferSyntax.EXPLICIT_LE, header, PixelFrames.of(new byte[4]));
    return file;
  }

  private Instance read(Attributes header) throws IOException {
    try (DicomImage image = DicomImage.open(write(header))) {
      return image.instance();
    }
  }

  private static DicomException refusal(Path file) {
    return assertThrows(DicomException.class, () -> DicomImage.open(file).close());
  }

  @Test
  void identityAndTime() throws IOException {
    AttributesBuilder header =
        header()
            .text(Tag.STUDY_DATE, "2021.03.04")
            .text(Tag.STUDY_TIME, "0910.5")
            .text(Tag.TRIAL_TIME_POINT_ID, "PRE")
            .text(Tag.MANUFACTURER, "Drawn");
    Instance instance = read(header.build());
    assertEquals("1", instance.subject());
    assertEquals("20210304", instance.studyDate());
    assertEquals("091000", instance.studyTime());
    assertEquals("PRE", instance.timepoint());
    assertEquals("Drawn", instance.manufacturer());
    assertEquals("", instance.model());
    assertEquals("1.2.840.10008.1.2.1", instance.transferSyntax());
    header.text(Tag.TRIAL_SUBJECT_ID, "S-07").text(Tag.STUDY_DATE, "yesterday");
    assertEquals("S-07", read(header.build()).subject());
    assertEquals("", read(header.build()).studyDate());
  }

  @ParameterizedTest
  @CsvSource({
    "L, '', '', '', L",
    "'', R, '', '', R",
    "B, '', Heel right, '', R",
    "'', '', '', 'LT HEEL', L",
    "'', '', 'left and right', '', ''",
    "'', '', 'bright upright leftover', '', ''",
    "'', '', 'heel_left_long', '', L",
    "R, L, left, left, R",
    "'', '', '', '', ''"
  })
  void sideIsReadButNeverGuessed(
      String series, String image, String seriesText, String studyText, String side)
      throws IOException {
    Attributes header =
        header()
            .text(Tag.LATERALITY, series)
            .text(Tag.IMAGE_LATERALITY, image)
            .text(Tag.SERIES_DESCRIPTION, seriesText)
            .text(Tag.STUDY_DESCRIPTION, studyText)
            .build();
    assertEquals(side, read(header).laterality());
  }

  @Test
  void frameLateralityMustBeTheSameForAllFrames() throws IOException {
    Attributes left = group("L");
    Attributes right = group("R");
    AttributesBuilder header = header().items(Tag.FRAME_FUNCTIONAL_GROUPS, left, left);
    assertEquals("L", read(header.build()).laterality());
    header.items(Tag.FRAME_FUNCTIONAL_GROUPS, left, right);
    assertEquals("", read(header.build()).laterality());
  }

  private static Attributes group(String side) {
    Attributes anatomy = Attributes.builder().text(Tag.FRAME_LATERALITY, side).build();
    return Attributes.builder().items(Tag.FRAME_ANATOMY_SEQUENCE, anatomy).build();
  }

  @Test
  void onlyUltrasoundIsTaken() throws IOException {
    AttributesBuilder other =
        header().text(Tag.MODALITY, "CT").text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2");
    assertEquals(Reason.NOT_ULTRASOUND, refusal(write(other.build())).reason());
    AttributesBuilder capture =
        header().text(Tag.MODALITY, "OT").text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.7");
    assertEquals(Reason.NOT_ULTRASOUND, refusal(write(capture.build())).reason());
    capture.items(Tag.REGIONS, Drawn.region(1, 1, 0, new int[] {0, 0, 1, 1}, 3, 0.01));
    assertEquals("OT", read(capture.build()).modality());
  }

  @Test
  void objectsWithoutPixels() throws IOException {
    Path file = folder.resolve("report.dcm");
    AttributesBuilder report =
        Attributes.builder()
            .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.88.33")
            .text(Tag.SOP_INSTANCE_UID, "2.25.1")
            .text(Tag.MODALITY, "SR");
    DicomWriter.write(file, report.build());
    assertEquals(Reason.NO_PIXELS, refusal(file).reason());
    DicomWriter.write(file, header().build());
    assertEquals(Reason.DAMAGED_FILE, refusal(file).reason(), "an image without its pixels");
  }

  @ParameterizedTest
  @CsvSource({
    "MPEG2_MAIN, MPEG2 video",
    "MPEG4, MPEG-4 video",
    "HEVC, HEVC video",
    "JPEG_XL, JPEG XL",
    "HTJ2K, High-Throughput JPEG 2000"
  })
  void syntaxesWithoutDecoderAreRefusedByName(TransferSyntax syntax, String name)
      throws IOException {
    Path file = folder.resolve("video.dcm");
    DicomWriter.write(file, syntax, header().build(), PixelFrames.of(new byte[4]));
    DicomException refusal = refusal(file);
    assertEquals(Reason.UNSUPPORTED_SYNTAX, refusal.reason());
    assertEquals(name, refusal.getMessage());
  }

  @Test
  void hugeDeclarationsAreRefusedBeforeAnythingIsAllocated() throws IOException {
    Attributes wide = header().integers(Tag.ROWS, 65535).integers(Tag.COLUMNS, 65535).build();
    assertEquals(Reason.LIMIT_EXCEEDED, refusal(write(wide)).reason());
    Attributes many = header().integers(Tag.NUMBER_OF_FRAMES, 2_000_000_000).build();
    assertEquals(Reason.LIMIT_EXCEEDED, refusal(write(many)).reason());
    Attributes deep = Attributes.builder().build();
    for (int i = 0; i < 50; i++) {
      deep = Attributes.builder().items(Tag.REGIONS, deep).build();
    }
    Attributes tower = header().items(Tag.REGIONS, deep).build();
    assertEquals(Reason.LIMIT_EXCEEDED, refusal(write(tower)).reason());
  }

  /** A megabyte of zeros packs into a kilobyte; values this long are passed over, not kept. */
  @Test
  void deflatedBombsAreRefused() throws IOException {
    Path file = folder.resolve("bomb.dcm");
    byte[] block = new byte[2 << 20];
    AttributesBuilder header = header();
    for (int i = 0; i < 64; i++) {
      header.bytes(0x00290000 | 0x1000 + i, Vr.UN, block);
    }
    DicomWriter.write(
        file, TransferSyntax.DEFLATED_LE, header.build(), PixelFrames.of(new byte[4]));
    assertTrue(Files.size(file) < 200_000);
    assertEquals(Reason.LIMIT_EXCEEDED, refusal(file).reason());
  }

  @Test
  void longPrivateValuesArePassedOver() throws IOException {
    Attributes header = header().bytes(0x00291000, Vr.OB, new byte[3 << 20]).build();
    Path file = write(header);
    try (DicomFile opened = DicomFile.open(file)) {
      assertEquals(0, opened.attributes().bytes(0x00291000).length);
      assertEquals("US", opened.attributes().text(Tag.MODALITY));
    }
    assertEquals(2, read(header).rows());
  }

  @Test
  void otherFilesAndFolders() throws IOException {
    Path text = folder.resolve("notes.txt");
    Files.writeString(text, "The patient's left heel, measured on Monday.\n");
    assertEquals(Reason.NOT_DICOM, refusal(text).reason());
    Path empty = Files.createFile(folder.resolve("empty"));
    assertEquals(Reason.NOT_DICOM, refusal(empty).reason());
    assertEquals(Reason.FILE_NOT_READABLE, refusal(folder).reason());
    DicomException missing = refusal(folder.resolve("Doe^John.dcm"));
    assertEquals(Reason.FILE_NOT_READABLE, missing.reason());
    assertTrue(!missing.getMessage().contains("Doe"), "the message holds no path");
  }
}
