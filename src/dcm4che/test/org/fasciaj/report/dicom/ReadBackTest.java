package org.fasciaj.report.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.io.DicomInputStream;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.measure.Limits;
import org.fasciaj.pacs.FileJudge.Comparison;
import org.fasciaj.pacs.FileJudge.Verdict;
import org.fasciaj.pacs.judge.Dcm4cheJudge;
import org.fasciaj.report.MeasurementsCsv;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.HeelPairing;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.StudyRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The objects of all test images as dcm4che reads them: attribute by attribute as we do, and by
 * value what the table and the outline say.
 */
class ReadBackTest {
  private static final String GROUP = "125007 DCM";

  @TempDir static Path out;
  private static final List<FrameResult> ROWS = new ArrayList<>();
  private static final List<byte[]> PDFS = new ArrayList<>();

  @BeforeAll
  static void write() throws IOException {
    ROWS.addAll(
        StudyRun.measure(
            DicomInputs.list(List.of(Path.of("test-images"))), RunSettings.of(Limits.DEFAULT)));
    try (DicomObjects objects =
        DicomObjects.open(out, false, EnumSet.allOf(Kind.class), (heel, number) -> pdf(number))) {
      for (FrameResult row : ROWS) {
        objects.add(row);
      }
      objects.heels(HeelPairing.pair(ROWS), Limits.DEFAULT);
      objects.finish();
    }
  }

  /** Documents of odd and even lengths: DICOM pads the odd ones. */
  private static byte[] pdf(int number) {
    byte[] bytes = new byte[5000 + number];
    new Random(number).nextBytes(bytes);
    byte[] mark = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(mark, 0, bytes, 0, mark.length);
    PDFS.add(bytes);
    return bytes;
  }

  /** Most frames of the test images have an outline. */
  private static int outlined() {
    int outlined = (int) ROWS.stream().filter(r -> r.outline() != null).count();
    assertTrue(outlined > 30);
    return outlined;
  }

  private static Path file(String kind, int number) {
    return out.resolve("dicom").resolve(String.format(Locale.ROOT, "%s-%05d.dcm", kind, number));
  }

  private static Attributes read(Path file) throws IOException {
    try (DicomInputStream in = new DicomInputStream(file.toFile())) {
      return in.readDataset();
    }
  }

  @Test
  void everyObjectIsReadAlike() throws IOException {
    int objects = 0;
    try (var files = Files.list(out.resolve("dicom"))) {
      for (Path file : files.sorted().toList()) {
        Comparison found = new Dcm4cheJudge().compare(file);
        assertEquals(Verdict.EQUAL, found.verdict(), file + " " + found.findings());
        objects++;
      }
    }
    assertEquals(2 * outlined() + PDFS.size(), objects);
    assertTrue(PDFS.size() > 1);
  }

  @Test
  void numbersAndCodesOfReportsEqualTheTable() throws IOException {
    int numbers = 0;
    int refused = 0;
    for (int i = 1; i <= ROWS.size(); i++) {
      if (ROWS.get(i - 1).outline() == null) {
        continue;
      }
      Map<String, String> cells = MeasurementsCsv.texts(ROWS.get(i - 1));
      Attributes report = read(file("sr", i));
      Attributes picture =
          SrTree.all(report, "126200 DCM").get(0).getNestedDataset(Tag.ContentSequence);
      assertEquals(
          cells.get("sop_instance_uid"),
          picture
              .getNestedDataset(Tag.ReferencedSOPSequence)
              .getString(Tag.ReferencedSOPInstanceUID));
      assertEquals(ROWS.get(i - 1).sha256(), SrTree.text(report, "SHA256 99FASCIAJ"));
      for (Attributes group : SrTree.all(report, GROUP)) {
        boolean value = equalsTheTable(group, cells);
        numbers += value ? 1 : 0;
        refused += value ? 0 : 1;
      }
    }
    assertTrue(numbers > 6 * outlined(), numbers + " numbers, " + refused + " refused");
  }

  /** True for a number, false for a refusal. */
  private static boolean equalsTheTable(Attributes group, Map<String, String> cells) {
    String tracking = SrTree.text(group, "112039 DCM");
    String column = tracking.substring(tracking.lastIndexOf(' ') + 1);
    String cell = cells.get(column);
    boolean spur = column.startsWith("spur");
    String side = cells.get("laterality").equals("L") ? "7771000 SCT Left" : "24028007 SCT Right";
    Attributes site = SrTree.first(group, "363698007 SCT");
    assertEquals(
        side, SrTree.code(SrTree.first(site, "272741003 SCT"), Tag.ConceptCodeSequence), column);
    assertEquals(
        spur ? "80144004 SCT Calcaneus" : "56459004 SCT Foot",
        SrTree.code(site, Tag.ConceptCodeSequence));
    assertEquals(cells.get("timepoint"), SrTree.text(group, "126070 DCM"));
    Attributes status = SrTree.first(group, "STATUS 99FASCIAJ");
    if (column.equals("fascia_thickness_mm") || spur) {
      String name = spur ? "spur_status" : "fascia_status";
      assertTrue(
          SrTree.code(status, Tag.ConceptCodeSequence).endsWith(" " + cells.get(name)), name);
    }
    for (Attributes item : SrTree.children(group)) {
      if ("NUM".equals(item.getString(Tag.ValueType))) {
        Attributes measured = item.getNestedDataset(Tag.MeasuredValueSequence);
        BigDecimal exact =
            new BigDecimal(Double.toString(measured.getDouble(Tag.FloatingPointValue, 0)));
        assertEquals(0, new BigDecimal(cell).compareTo(exact), column);
        assertEquals(exact.doubleValue(), measured.getDouble(Tag.NumericValue, 0), 1e-9, column);
        assertEquals(unit(column), SrTree.code(measured, Tag.MeasurementUnitsCodeSequence));
        deviation(item, column, cells);
        return true;
      }
    }
    assertEquals("", cell, column);
    return false;
  }

  /** A deviation stands in the report where one stands in the table, and is the same. */
  private static void deviation(Attributes number, String column, Map<String, String> cells) {
    String cell = cells.get(column.replaceFirst("_mm$", "_sd_mm"));
    Attributes sd = SrTree.first(number, "386136009 SCT");
    if (column.endsWith("_mm")) {
      assertEquals(cell.isEmpty(), sd == null, column);
    }
    if (column.endsWith("_mm") && sd != null) {
      Attributes value = sd.getNestedDataset(Tag.MeasuredValueSequence);
      assertEquals(Double.parseDouble(cell), value.getDouble(Tag.FloatingPointValue, 0), column);
    }
  }

  private static String unit(String column) {
    return column.endsWith("_mm2")
        ? "mm2 UCUM mm2"
        : column.endsWith("_percent")
            ? "% UCUM %"
            : column.endsWith("_mm") ? "mm UCUM mm" : "1 UCUM no units";
  }

  /** Graphics of both kinds of objects lie on the outline, to the precision of 32-bit numbers. */
  @Test
  void linesEqualTheOutline() throws IOException {
    int lines = 0;
    for (int i = 1; i <= ROWS.size(); i++) {
      HeelOutline o = ROWS.get(i - 1).outline();
      if (o == null) {
        continue;
      }
      List<float[]> expected =
          List.of(
              floats(o.superficial()),
              floats(o.deep()),
              floats(o.cortex()),
              new float[] {(float) (o.insertion().x() + 0.5), (float) (o.insertion().y() + 0.5)});
      Attributes number = SrTree.first(read(file("sr", i)), "59089-3 LN");
      Attributes layer = read(file("gsps", i)).getNestedDataset(Tag.GraphicAnnotationSequence);
      assertEquals("FASCIAJ_OUTLINE", layer.getString(Tag.GraphicLayer));
      Sequence drawn = layer.getSequence(Tag.GraphicObjectSequence);
      List<String> concepts = List.of("SUPERFICIAL", "DEEP", "CORTEX", "INSERTION");
      for (int k = 0; k < expected.size(); k++) {
        // The skin, where it is seen, stands before the insertion.
        Attributes shape = drawn.get(k < 3 ? k : drawn.size() - 1);
        assertArrayEquals(expected.get(k), shape.getFloats(Tag.GraphicData), concepts.get(k));
        assertArrayEquals(expected.get(k), SrTree.line(number, concepts.get(k) + " 99FASCIAJ"));
        lines++;
      }
    }
    assertEquals(4 * outlined(), lines);
  }

  private static float[] floats(Border border) {
    float[] data = new float[2 * border.length()];
    for (int i = 0; i < border.length(); i++) {
      data[2 * i] = (float) (border.x0() + i + 0.5);
      data[2 * i + 1] = (float) (border.y(i) + 0.5);
    }
    return data;
  }

  @Test
  void documentsComeBackByteForByte() throws IOException {
    for (int i = 1; i <= PDFS.size(); i++) {
      Attributes object = read(file("pdf", i));
      byte[] kept = object.getBytes(Tag.EncapsulatedDocument);
      int length = object.getInt(Tag.EncapsulatedDocumentLength, -1);
      assertArrayEquals(PDFS.get(i - 1), Arrays.copyOf(kept, length));
      assertEquals("application/pdf", object.getString(Tag.MIMETypeOfEncapsulatedDocument));
    }
  }
}
