package org.fasciaj.report.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.Tag;
import org.fasciaj.report.MeasurementsCsv;
import org.fasciaj.study.FrameResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says, by value, and that its lines belong to its numbers. */
class MeasurementSrTest {
  @TempDir Path out;
  private WrittenObjects objects;
  private FrameResult pre;

  @BeforeEach
  void measurePre() throws IOException {
    objects = new WrittenObjects(out);
    pre = WrittenObjects.measure(WrittenObjects.PRE);
  }

  @Test
  void valuesEqualTheTableToTheLastDigit() throws IOException {
    objects.write(false, pre);
    Map<String, String> table = MeasurementsCsv.texts(pre);
    SrReading sr = objects.reading(1);
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
    objects.write(false, pre);
    SrReading sr = objects.reading(1);
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
    objects.write(false, pre, WrittenObjects.measure(WrittenObjects.POST));
    assertEquals(tracking(objects.reading(1)), tracking(objects.reading(2)));
    assertEquals(
        objects.reading(1).values().size(),
        tracking(objects.reading(1)).stream().distinct().count(),
        "distinct");
    Attributes a = WrittenObjects.header(objects.object("sr-00001.dcm"));
    Attributes b = WrittenObjects.header(objects.object("sr-00002.dcm"));
    assertNotEquals(a.text(Tag.SOP_INSTANCE_UID), b.text(Tag.SOP_INSTANCE_UID));
  }

  private static List<String> tracking(SrReading sr) {
    return sr.values().values().stream().map(SrReading.Value::trackingUid).toList();
  }

  @Test
  void aPixelOfABorderMovesLineAndNumberTogether() throws IOException {
    objects.write(false, pre, moved(1));
    SrReading a = objects.reading(1);
    SrReading b = objects.reading(2);
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
        WrittenObjects.header(objects.object("sr-00001.dcm")).text(Tag.SOP_INSTANCE_UID),
        WrittenObjects.header(objects.object("sr-00002.dcm")).text(Tag.SOP_INSTANCE_UID));
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
    return WrittenObjects.again(pre, new Border(o.deep().x0(), y, sd), o.spurDoubt());
  }

  @Test
  void aPictureIsNoReport() {
    DicomException refusal =
        assertThrows(DicomException.class, () -> SrReader.read(WrittenObjects.PRE));
    assertTrue(refusal.getMessage().contains("TID 1500"), refusal.getMessage());
  }

  /** A number that could not be had is said as a code, which every reader can pass. */
  @Test
  void aRefusedQuantityIsSaidAsACode() throws Exception {
    FrameResult row = WrittenObjects.again(pre, pre.outline().deep(), Reason.AMBIGUOUS_INSERTION);
    assertFalse(row.measurement().spur().present());
    objects.write(false, row);
    SrReading sr = objects.reading(1);
    SrReading.Value spur = sr.values().get("spur_length_mm");
    assertTrue(Double.isNaN(spur.value()));
    assertEquals(row.measurement().spur().status().code(), spur.status());
    assertEquals(row.measurement().spur().reason().code(), spur.reason());
    assertEquals(
        row.measurement().thickness().value(), sr.values().get("fascia_thickness_mm").value());
    String file = objects.object("sr-00001.dcm").toString();
    String said = Judge.say("dciodvfy", "-new", file);
    assertEquals(List.of(), Judge.errors(said));
    String tree = Judge.say("dsrdump", "+Pc", file);
    assertTrue(
        tree.contains("(410668003,SCT,\"Length\")=(114006,DCM,\"Measurement failure\")"), tree);
  }
}
