package org.fasciaj.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers in every encoding and layout, and what a reader meets in the wild. */
class HeaderTest {
  private static final int PRIVATE_CREATOR = 0x00290010;
  private static final int PRIVATE_VALUE = 0x00291001;

  @TempDir private Path folder;

  private static Attributes sample() {
    Attributes inner = Attributes.builder().text(Tag.FRAME_LATERALITY, "R").build();
    Attributes item = Attributes.builder().items(Tag.FRAME_ANATOMY_SEQUENCE, inner).build();
    return Drawn.header(3, 1, "MONOCHROME2", 16)
        .text(Tag.PATIENT_NAME, "Müller^Jörg=山田")
        .text(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "", "0001")
        .reals(Tag.PIXEL_SPACING, 1 / 3.0, 0.08)
        .integers(Tag.NUMBER_OF_FRAMES, 1)
        .items(Tag.SHARED_FUNCTIONAL_GROUPS, item, Attributes.builder().build())
        .items(Tag.REGIONS, Drawn.region(1, 1, 1, new int[] {0, 0, 2, 0}, 3, 0.01, -0.02))
        .text(PRIVATE_CREATOR, "DRAWN")
        .bytes(PRIVATE_VALUE, Vr.UN, new byte[] {1, 2, 3, 4})
        .build();
  }

  private Path write(TransferSyntax syntax, boolean undefined) throws IOException {
    Path file = folder.resolve("a.dcm");
    PixelFrames frames = PixelFrames.of(new byte[] {1, 2, 3, 4, 5, 6});
    DicomWriter.write(file, syntax, sample(), frames, new WriteOptions(undefined, undefined));
    return file;
  }

  @ParameterizedTest
  @EnumSource(
      value = TransferSyntax.class,
      names = {"IMPLICIT_LE", "EXPLICIT_LE", "EXPLICIT_BE", "DEFLATED_LE", "ENCAPSULATED_LE"})
  void everyEncodingAndLayoutHoldsTheSame(TransferSyntax syntax) throws IOException {
    for (boolean undefined : new boolean[] {false, true}) {
      try (DicomFile file = DicomFile.open(write(syntax, undefined))) {
        Attributes set = file.attributes();
        assertEquals("Müller^Jörg=山田", set.text(Tag.PATIENT_NAME));
        assertEquals(List.of("ORIGINAL", "PRIMARY", "", "0001"), set.texts(Tag.IMAGE_TYPE));
        assertArrayEquals(new double[] {1 / 3.0, 0.08}, set.reals(Tag.PIXEL_SPACING), 1e-14);
        assertEquals(1, set.integer(Tag.NUMBER_OF_FRAMES, 0));
        assertEquals(3, set.integer(Tag.COLUMNS, 0));
        List<Attributes> groups = set.items(Tag.SHARED_FUNCTIONAL_GROUPS);
        assertEquals(2, groups.size());
        assertEquals(
            "R", groups.get(0).items(Tag.FRAME_ANATOMY_SEQUENCE).get(0).text(Tag.FRAME_LATERALITY));
        assertTrue(groups.get(1).elements().isEmpty());
        assertEquals(-0.02, set.items(Tag.REGIONS).get(0).real(Tag.REGION_DELTA_Y));
        assertArrayEquals(new byte[] {1, 2, 3, 4}, set.bytes(PRIVATE_VALUE));
        assertEquals("DRAWN", set.text(PRIVATE_CREATOR));
        assertFalse(set.contains(Tag.PIXEL_DATA));
      }
    }
  }

  /** DCMTK is no friend of ours: what it prints of our file is what we wrote. */
  @Test
  void dcmtkReadsWhatWasWritten() throws Exception {
    Path tool = Path.of("/usr/bin/dcmdump");
    if (!Files.isExecutable(tool)) {
      System.out.println("HeaderTest: dcmdump is absent, comparison skipped");
      return;
    }
    for (TransferSyntax syntax : List.of(TransferSyntax.EXPLICIT_BE, TransferSyntax.DEFLATED_LE)) {
      Process process =
          new ProcessBuilder(tool.toString(), write(syntax, true).toString())
              .redirectErrorStream(true)
              .start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.waitFor(), text);
      assertTrue(text.contains("[Müller^Jörg=山田]"), text);
      assertTrue(text.contains("ORIGINAL\\PRIMARY\\\\0001"), text);
      assertTrue(text.contains("0201\\0403\\0605"), text);
      assertFalse(text.contains("W: ") || text.contains("E: "), text);
    }
  }

  @Test
  void preambleIsZeroAndTheSameInputGivesTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(write(TransferSyntax.EXPLICIT_LE, false));
    byte[] second = Files.readAllBytes(write(TransferSyntax.EXPLICIT_LE, false));
    assertArrayEquals(first, second);
    assertArrayEquals(new byte[128], Arrays.copyOf(first, 128));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(1, left.count(), "no temporary file stays behind");
    }
  }

  @Test
  void aFailedWriteLeavesTheOldFile() throws IOException {
    Path file = write(TransferSyntax.EXPLICIT_LE, false);
    byte[] before = Files.readAllBytes(file);
    PixelFrames uneven = PixelFrames.of(new byte[6], new byte[5]);
    assertThrows(
        IOException.class,
        () -> DicomWriter.write(file, TransferSyntax.EXPLICIT_LE, sample(), uneven));
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  private DicomFile open(String hex) throws IOException {
    Path file = folder.resolve("bytes");
    Files.write(file, HexFormat.of().parseHex(hex.replace(" ", "")));
    return DicomFile.open(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0800 6000 4353 0200 5553  1000 2000 4c4f 0200 4142", // explicit little-endian
        "0800 6000 02000000 5553  1000 2000 02000000 4142", // implicit
        "0008 0060 4353 0002 5553  0010 0020 4c4f 0002 4142", // explicit big-endian
        "0200 1000 5549 1400 312e322e3834302e31303030382e312e322e3100"
            + "0800 6000 4353 0200 5553 1000 2000 4c4f 0200 4142" // meta without preamble
      })
  void filesWithoutPreambleAreRecognised(String hex) throws IOException {
    try (DicomFile file = open(hex)) {
      assertEquals("US", file.attributes().text(Tag.MODALITY));
      assertEquals("AB", file.attributes().text(Tag.PATIENT_ID));
    }
  }

  @Test
  void unknownRepresentationsAreResolved() throws IOException {
    // A known tag stored as UN; a UN sequence of undefined length with implicit content;
    // a representation from the future with the long form.
    String hex =
        "0800 6000 554e 0000 02000000 5553"
            + "1800 1160 554e 0000 ffffffff feff00e0 ffffffff 1800 1260 02000000 0100"
            + "feff0de0 00000000 feffdde0 00000000"
            + "1000 2000 5a5a 0000 04000000 41424344 2000 1000 5348 0200 4142";
    try (DicomFile file = open(hex)) {
      Attributes set = file.attributes();
      assertEquals("US", set.text(Tag.MODALITY));
      assertEquals(1, set.items(Tag.REGIONS).get(0).integer(Tag.REGION_SPATIAL_FORMAT, 0));
      assertEquals("ABCD", set.text(Tag.PATIENT_ID));
      assertEquals("AB", set.text(Tag.STUDY_ID));
    }
  }

  @Test
  void decimalStringsKeepSixteenCharacters() {
    for (double value : new double[] {0.08, -1 / 3.0, 1e-300, 12345678.912345678, 5e300, 0}) {
      String text = Numbers.decimal(value);
      assertTrue(text.length() <= 16, text);
      assertEquals(value, Double.parseDouble(text), Math.abs(value) * 1e-9);
    }
    assertThrows(IllegalArgumentException.class, () -> Numbers.decimal(Double.NaN));
  }

  @Test
  void numbersThatAreNoneAreMissing() {
    Attributes set =
        Attributes.builder()
            .text(Tag.PIXEL_SPACING, "0.08", "NaN")
            .text(Tag.NUMBER_OF_FRAMES, "1.5")
            .build();
    assertEquals(0, set.reals(Tag.PIXEL_SPACING).length);
    assertEquals(7, set.integer(Tag.NUMBER_OF_FRAMES, 7));
    AttributesBuilder builder = Attributes.builder();
    assertThrows(IllegalArgumentException.class, () -> builder.integers(Tag.ROWS, 70_000));
  }
}
