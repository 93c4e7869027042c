package org.fasciaj.report.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomFile;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.dicom.Tag;
import org.fasciaj.measure.HeelMeasurer;
import org.fasciaj.measure.Limits;
import org.fasciaj.report.MeasurementsCsv;
import org.fasciaj.report.OutputException;
import org.fasciaj.study.FrameMeasurer;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DicomObjectsTest {
  private static final Path PRE = Path.of("test-images/FJ-01/r-pre.dcm");
  private static final Path POST = Path.of("test-images/FJ-01/r-post.dcm");

  @TempDir private Path out;
  private FrameResult pre;

  @BeforeEach
  void measurePre() throws IOException {
    pre = measure(PRE);
  }

  private static FrameResult measure(Path file) throws IOException {
    try (DicomImage image = DicomImage.open(file)) {
      return new FrameMeasurer(Limits.DEFAULT, Double.NaN)
          .measure(new InputFile(file, file.toString()), Sha256.of(file), image, 0);
    }
  }

  private void write(boolean overwrite, FrameResult... rows) throws IOException {
    try (DicomObjects objects =
        DicomObjects.open(out, overwrite, EnumSet.of(Kind.SR, Kind.GSPS), (heel, number) -> null)) {
      for (FrameResult row : rows) {
        objects.add(row);
      }
      objects.finish();
    }
  }

  private Path object(String name) {
    return out.resolve("dicom").resolve(name);
  }

  private SrReading reading(int number) throws DicomException {
    return SrReader.read(object("sr-0000" + number + ".dcm"));
  }

  private static Attributes header(Path file) throws DicomException {
    try (DicomFile open = DicomFile.open(file)) {
      return open.attributes();
    }
  }

  @Test
  void valuesEqualTheTableToTheLastDigit() throws IOException {
    write(false, pre);
    Map<String, String> table = MeasurementsCsv.texts(pre);
    SrReading sr = reading(1);
    assertTrue(sr.values().size() >= 8, sr.values().keySet().toString());
    for (Map.Entry<String, SrReading.Value> e : sr.values().entrySet()) {
      String cell = table.get(e.getKey());
      if (Double.isNaN(e.getValue().value())) {
        assertEquals("", cell, e.getKey());
      } else {
        assertEquals(
            0,
            new BigDecimal(cell).compareTo(new BigDecimal(Double.toString(e.getValue().value()))),
            e.getKey());
      }
    }
    assertEquals(
        table.get("fascia_thickness_sd_mm"),
        Double.toString(sr.values().get("fascia_thickness_mm").sd()));
    assertEquals("mm", sr.values().get("fascia_thickness_mm").unit());
    assertEquals(table.get("fascia_status"), sr.values().get("fascia_thickness_mm").status());
    assertEquals(pre.instance().sopInstanceUid(), sr.sopInstanceUid());
    assertEquals(1, sr.frame());
    assertEquals("R", sr.laterality());
    assertEquals(pre.instance().timepoint(), sr.timepoint());
    assertEquals(pre.sha256(), sr.sourceSha256());
  }

  @Test
  void outlineComesBackWithinTheStandardsPrecision() throws IOException {
    write(false, pre);
    SrReading sr = reading(1);
    Border deep = pre.outline().deep();
    assertEquals(deep.length(), sr.deep().size());
    for (int i = 0; i < deep.length(); i++) {
      assertEquals(deep.x0() + i, sr.deep().get(i).x(), 1e-4);
      assertEquals(deep.y(i), sr.deep().get(i).y(), 1e-4);
    }
    assertEquals(pre.outline().superficial().length(), sr.superficial().size());
    assertEquals(pre.outline().cortex().length(), sr.cortex().size());
    assertEquals(pre.outline().insertion().x(), sr.insertion().x(), 1e-4);
    assertEquals(pre.outline().insertion().y(), sr.insertion().y(), 1e-4);
    // The calliper's own length, at the picture's scale, is the number beside it.
    SrReading.Value value = sr.values().get("fascia_thickness_mm");
    double dx = value.calliper().get(1).x() - value.calliper().get(0).x();
    double dy = value.calliper().get(1).y() - value.calliper().get(0).y();
    double xMm = pre.calibration().xMm();
    assertEquals(value.value(), Math.hypot(dx * xMm, dy * pre.calibration().yMm()), 1e-4 * xMm);
  }

  @Test
  void trackingIsTheSamePreAndPostAndObjectsAreNot() throws IOException {
    write(false, pre, measure(POST));
    assertEquals(tracking(reading(1)), tracking(reading(2)));
    assertEquals(
        reading(1).values().size(), tracking(reading(1)).stream().distinct().count(), "distinct");
    Attributes a = header(object("sr-00001.dcm"));
    Attributes b = header(object("sr-00002.dcm"));
    assertNotEquals(a.text(Tag.SOP_INSTANCE_UID), b.text(Tag.SOP_INSTANCE_UID));
  }

  private static List<String> tracking(SrReading sr) {
    return sr.values().values().stream().map(SrReading.Value::trackingUid).toList();
  }

  @Test
  void liesInTheStudyOfThePictureAsNewSeries() throws IOException {
    String before = Sha256.of(PRE);
    write(false, pre);
    Attributes source = header(PRE);
    for (String name : List.of("sr-00001.dcm", "gsps-00001.dcm")) {
      Attributes object = header(object(name));
      for (int tag :
          new int[] {Tag.STUDY_INSTANCE_UID, Tag.PATIENT_ID, Tag.PATIENT_NAME, Tag.STUDY_DATE}) {
        assertEquals(source.text(tag), object.text(tag), name);
      }
      assertNotEquals(source.text(Tag.SERIES_INSTANCE_UID), object.text(Tag.SERIES_INSTANCE_UID));
    }
    assertEquals(before, Sha256.of(PRE));
  }

  @Test
  void aPixelOfABorderMovesLineAndNumberTogether() throws IOException {
    write(false, pre, moved(1));
    SrReading a = reading(1);
    SrReading b = reading(2);
    int insertion = (int) Math.round(pre.outline().insertion().x()) - pre.outline().deep().x0();
    assertEquals(1, b.deep().get(insertion).y() - a.deep().get(insertion).y(), 1e-4);
    String vertical = "fascia_thickness_vertical_mm";
    assertEquals(
        pre.calibration().yMm(),
        b.values().get(vertical).value() - a.values().get(vertical).value(),
        1e-9);
    double primary = b.values().get("fascia_thickness_mm").value();
    assertTrue(primary > a.values().get("fascia_thickness_mm").value());
    assertNotEquals(
        header(object("sr-00001.dcm")).text(Tag.SOP_INSTANCE_UID),
        header(object("sr-00002.dcm")).text(Tag.SOP_INSTANCE_UID));
  }

  /** The same frame with its deep border some pixels deeper, measured again. */
  private FrameResult moved(double pixels) throws IOException {
    HeelOutline o = pre.outline();
    double[] y = new double[o.deep().length()];
    double[] sd = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = o.deep().y(i) + pixels;
      sd[i] = o.deep().sd(i);
    }
    HeelOutline other =
        new HeelOutline(
            o.distal(),
            o.skin(),
            o.cortex(),
            o.superficial(),
            new Border(o.deep().x0(), y, sd),
            o.insertion(),
            o.insertionSdMm(),
            o.spur(),
            o.spurDoubt(),
            o.doubt(),
            o.alternativeMm());
    try (DicomImage image = DicomImage.open(PRE)) {
      Frame f = image.frame(0, Double.NaN);
      PixelBox r = f.region();
      double xMm = f.calibration().xMm();
      TissueImage tissue =
          new TissueImage(
              f.grey(), f.colour(), r.x0(), r.y0(), r.x1(), r.y1(), xMm, f.calibration().yMm());
      return new FrameResult(
          pre.input(),
          pre.sha256(),
          pre.instance(),
          pre.frame(),
          pre.calibration(),
          pre.region(),
          pre.status(),
          pre.reason(),
          "",
          other,
          HeelMeasurer.measure(tissue, other, Limits.DEFAULT),
          List.of());
    }
  }

  @Test
  void theSameResultIsTheSameFile() throws IOException {
    write(false, pre);
    String sr = Sha256.of(object("sr-00001.dcm"));
    String gsps = Sha256.of(object("gsps-00001.dcm"));
    assertThrows(OutputException.class, () -> write(false, pre));
    write(true, measure(PRE));
    assertEquals(sr, Sha256.of(object("sr-00001.dcm")));
    assertEquals(gsps, Sha256.of(object("gsps-00001.dcm")));
  }

  @Test
  void aPictureIsNoReport() {
    DicomException refusal = assertThrows(DicomException.class, () -> SrReader.read(PRE));
    assertTrue(refusal.getMessage().contains("TID 1500"), refusal.getMessage());
  }

  @Test
  void otherProgramsFindNoErrors() throws Exception {
    write(false, pre);
    for (String name : List.of("sr-00001.dcm", "gsps-00001.dcm")) {
      String said = Judge.say("dciodvfy", "-new", object(name).toString());
      assertEquals(List.of(), Judge.errors(said), name);
    }
    String tree = Judge.say("dsrdump", "+Pc", object("sr-00001.dcm").toString());
    assertEquals(List.of(), Judge.errors(tree));
    assertTrue(tree.contains("Imaging Measurement Report"), tree);
    assertTrue(tree.contains("POLYLINE"), tree);
    String state = Judge.say("dcmpschk", object("gsps-00001.dcm").toString());
    assertEquals(List.of(), Judge.errors(state));
    assertFalse(state.contains("failed"), state);
  }

  @Test
  void pdfComesOutAsItWentIn() throws Exception {
    // An odd length: DICOM pads it, and a reader must not keep the padding.
    byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    Path object = out.resolve("pdf.dcm");
    EncapsulatedPdf.write(object, pdf, "Heel report", PRE, 1);
    assertEquals(List.of(), Judge.errors(Judge.say("dciodvfy", "-new", object.toString())));
    Path back = out.resolve("back.pdf");
    Judge.say("dcm2pdf", object.toString(), back.toString());
    assertArrayEquals(pdf, Files.readAllBytes(back));
    byte[] page = "<html>".getBytes(StandardCharsets.US_ASCII);
    assertThrows(
        IllegalArgumentException.class,
        () -> EncapsulatedPdf.write(object, page, "Heel report", PRE, 1));
  }
}
