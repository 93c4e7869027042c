package org.fasciaj.report.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.study.FrameResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of a presentation state are those of the outline (PS3.3 C.10.5). */
class PresentationStateTest {
  private static final int ANNOTATIONS = 0x00700001;
  private static final int LAYER = 0x00700002;
  private static final int GRAPHICS = 0x00700009;
  private static final int DATA = 0x00700022;

  /** Half of the last digit of a 32-bit number below 1024, and the half pixel of C.18.6.1.1. */
  private static final double PRECISION = 1e-4;

  private static final double HALF = 0.5;

  @TempDir Path out;
  private FrameResult row;
  private List<Attributes> layers;

  @BeforeEach
  void write() throws IOException {
    WrittenObjects objects = new WrittenObjects(out);
    row = WrittenObjects.measure(WrittenObjects.PRE);
    objects.write(false, row);
    layers = WrittenObjects.header(objects.object("gsps-00001.dcm")).items(ANNOTATIONS);
  }

  @Test
  void everyBorderLiesWhereTheOutlineHasIt() {
    assertEquals("FASCIAJ_OUTLINE", layers.get(0).text(LAYER));
    HeelOutline o = row.outline();
    List<List<Point>> expected = new ArrayList<>();
    for (Border border : List.of(o.superficial(), o.deep(), o.cortex())) {
      List<Point> line = new ArrayList<>();
      for (int i = 0; i < border.length(); i++) {
        line.add(new Point(border.x0() + i, border.y(i)));
      }
      expected.add(line);
    }
    expected.add(List.of(o.insertion()));
    assertLines(expected, layers.get(0));
  }

  @Test
  void callipersLieAtTheirStations() {
    assertEquals("FASCIAJ_CALLIPER", layers.get(1).text(LAYER));
    List<List<Point>> expected = new ArrayList<>();
    for (double station : new double[] {0, 5, 10, row.measurement().maximumStationMm()}) {
      row.measurement().profile().stream()
          .filter(s -> Math.abs(s.stationMm() - station) < PRECISION)
          .forEach(s -> expected.add(List.of(s.superficial(), s.deep())));
    }
    row.outline().spur().ifPresent(s -> expected.add(List.of(s.base(), s.tip())));
    assertLines(expected, layers.get(1));
  }

  private static void assertLines(List<List<Point>> expected, Attributes layer) {
    List<Attributes> lines = layer.items(GRAPHICS);
    assertEquals(expected.size(), lines.size());
    for (int i = 0; i < lines.size(); i++) {
      double[] data = lines.get(i).reals(DATA);
      assertEquals(2 * expected.get(i).size(), data.length, "line " + i);
      for (int k = 0; k < expected.get(i).size(); k++) {
        assertEquals(expected.get(i).get(k).x() + HALF, data[2 * k], PRECISION);
        assertEquals(expected.get(i).get(k).y() + HALF, data[2 * k + 1], PRECISION);
      }
    }
  }
}
