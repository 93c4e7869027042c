package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.fasciaj.anatomy.HeelFinder;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Limits;
import org.fasciaj.report.dicom.DicomObjects;
import org.fasciaj.report.dicom.Kind;
import org.fasciaj.session.Borders;
import org.fasciaj.session.FrameMeasure;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.Handle;
import org.fasciaj.session.Handles;
import org.fasciaj.session.LayerSnap;
import org.fasciaj.session.Outlines;
import org.fasciaj.session.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that was written from a session begins another one. */
class ReportSessionTest {
  /** 32-bit coordinates at some hundred pixels. */
  private static final double EXACT_PX = 1e-4;

  @TempDir Path home;
  private Path image;
  private ImagePlus shown;
  private HeelImage heel;
  private Session fresh;

  @BeforeEach
  void opened() throws Exception {
    image = home.resolve("l-pre.dcm");
    Files.copy(Path.of("test-images", "FJ-02", "l-pre.dcm"), image);
    shown = StudyOpener.open(new InputFile(image, "l-pre.dcm"));
    heel = new HeelImage(shown, Double.NaN);
    fresh = HeelSession.begin(heel, shown, Limits.DEFAULT, "AB");
  }

  private FrameRecord proposed() throws CommandException {
    return HeelSession.propose(new HeelFinder(), 1, heel.frame(1), fresh);
  }

  private HeelMeasurement measured(Session s) throws CommandException {
    return HeelSession.measure(s.frame(1).orElseThrow(), heel.frame(1), s);
  }

  private Path report(Session s) throws Exception {
    try (DicomObjects objects =
        DicomObjects.open(home, true, EnumSet.of(Kind.SR), (h, number) -> null)) {
      objects.add(FrameMeasure.row(s, 1, heel.input(), heel.header(), measured(s)));
      objects.finish();
    }
    return home.resolve("dicom").resolve("sr-00001.dcm");
  }

  @Test
  void anUntouchedOutlineComesBackAsTheProposal() throws Exception {
    Session s = fresh.with(proposed());
    Path report = report(s);
    assertTrue(ReportSession.is(report));
    assertFalse(ReportSession.is(image));
    assertEquals("l-pre.dcm", ReportSession.open(report).getTitle());
    Session again = ReportSession.begin(report, heel, fresh).session();
    assertEquals(s.frames(), again.frames());
    assertEquals(measured(s), measured(again));
  }

  @Test
  void aCorrectedOutlineComesBackAndWhatIsLostIsSaid() throws Exception {
    FrameRecord record = proposed();
    HeelOutline o = record.outline().orElseThrow();
    Handles handles =
        new Handles(
            HeelImage.tissue(heel.frame(1), fresh.region(), fresh.scale()), new LayerSnap());
    Handle handle = handles.of(o, java.util.List.of(Handle.Kind.SUPERFICIAL)).get(3);
    HeelOutline pulled =
        handles.drag(o, handle, new Point(handle.at().x(), handle.at().y() - 9), true);
    pulled = Outlines.withInsertion(pulled, pulled.insertion().x() + 6);
    pulled =
        Outlines.withSpur(
            pulled,
            new Point(pulled.insertion().x(), pulled.insertion().y() + 10),
            new Point(pulled.insertion().x() - 40, pulled.insertion().y() + 20));
    Session s = fresh.with(record.with(Optional.of(pulled)));
    ReportSession.Begun begun = ReportSession.begin(report(s), heel, fresh);
    HeelOutline back = begun.session().frame(1).orElseThrow().outline().orElseThrow();
    for (int x = pulled.superficial().x0(); x <= pulled.superficial().x1(); x++) {
      assertEquals(pulled.superficial().at(x), back.superficial().at(x), EXACT_PX);
    }
    boolean left = handle.at().x() - o.superficial().x0() < o.superficial().x1() - handle.at().x();
    int far = left ? o.superficial().x1() : o.superficial().x0();
    // Where a hand pulled, a hand's deviation; elsewhere the search's own.
    assertEquals(o.superficial().sdAt(far), back.superficial().sdAt(far), 0);
    assertEquals(
        Borders.HAND_SD_MM / fresh.scale().yMm(),
        back.superficial().sdAt(Math.rint(handle.at().x())),
        1e-12);
    HeelMeasurement before = measured(s);
    HeelMeasurement after = measured(begun.session());
    assertEquals(before.thickness().value(), after.thickness().value(), 1e-5);
    assertEquals(before.spur().value(), after.spur().value(), 1e-5);
    assertEquals(o, begun.session().frame(1).orElseThrow().automatic().orElseThrow());
    assertTrue(begun.session().frame(1).orElseThrow().corrected());
    String mm = String.format(java.util.Locale.ROOT, "%.2f mm", before.thickness().value());
    assertTrue(begun.told().contains("Thickness " + mm + ", in the report " + mm), begun.told());
    assertTrue(begun.told().contains("keeps no callipers, no form, no list of changes"));
  }

  @Test
  void anotherFileIsRefused() throws Exception {
    Path report = report(fresh.with(proposed()));
    try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
      file.seek(file.length() - 50_000);
      int old = file.read();
      file.seek(file.length() - 50_000);
      file.write(old ^ 0x40);
    }
    HeelImage changed =
        new HeelImage(StudyOpener.open(new InputFile(image, "l-pre.dcm")), Double.NaN);
    CommandException e =
        assertThrows(CommandException.class, () -> ReportSession.begin(report, changed, fresh));
    assertTrue(e.getMessage().contains("is not the one that was measured"), e.getMessage());
    Files.delete(image);
    assertThrows(CommandException.class, () -> ReportSession.open(report));
  }
}
