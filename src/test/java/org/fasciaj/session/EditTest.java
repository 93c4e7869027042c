package org.fasciaj.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.measure.HeelMeasurement;
import org.junit.jupiter.api.Test;

/** Edits on outlines whose numbers follow from geometry. */
class EditTest {
  private static final TissueImage IMAGE = Worked.black();
  private static final Handles HANDLES = new Handles(IMAGE, DraggedBorder.NONE);

  private static HeelMeasurement measure(Session s) {
    return FrameMeasure.of(s.frame(1).orElseThrow(), IMAGE, s.limits());
  }

  private static Handle at(HeelOutline o, Handle.Kind kind, double x) {
    return Handles.nearest(HANDLES.of(o, List.of(kind)), new Point(x, 180), 500).orElseThrow();
  }

  @Test
  void aHandleMovesItsPartAndNothingThreeMillimetresAway() {
    HeelOutline before = Worked.straight(0);
    Handle handle = at(before, Handle.Kind.SUPERFICIAL, 150);
    assertEquals(150, handle.at().x(), 1e-9);
    HeelOutline after = HANDLES.drag(before, handle, new Point(150, 152), true);
    assertEquals(152, after.superficial().at(150), 1e-9);
    assertEquals(156, after.superficial().at(165), 1e-9); // half of the pull at half the reach
    assertEquals(160, after.superficial().at(180), 1e-9);
    assertEquals(before.deep(), after.deep());
    // 48 rows of 0.1 mm at the insertion, where the mid-line is level.
    assertEquals(4.8, measure(Worked.drawn(after)).thickness().value(), 1e-6);
    assertEquals(4.0, measure(Worked.drawn(after)).thickness5().value(), 1e-6);
    assertEquals(1.5, after.superficial().sdAt(150), 1e-9); // 0.15 mm
  }

  @Test
  void theInsertionRunsAlongTheDeepBorderAndTheStationsFollow() {
    HeelOutline before = Worked.straight(10);
    HeelOutline after =
        HANDLES.drag(before, at(before, Handle.Kind.INSERTION, 150), new Point(180, 20), false);
    assertEquals(180, after.insertion().x(), 1e-9);
    assertEquals(200 + 30 * Math.tan(Math.toRadians(10)), after.insertion().y(), 1e-9);
    assertEquals(4.0, measure(Worked.drawn(after)).thickness().value(), 1e-6);
  }

  @Test
  void aSpurIsTheLineFromBaseToTip() {
    HeelOutline before = Worked.straight(0);
    HeelOutline after = Outlines.withSpur(before, new Point(100, 210), new Point(130, 250));
    assertEquals(5.0, measure(Worked.drawn(after)).spur().value(), 1e-9); // 3-4-5
    Handle tip = at(after, Handle.Kind.SPUR_TIP, 130);
    HeelOutline longer = HANDLES.drag(after, tip, new Point(160, 290), false);
    assertEquals(10.0, measure(Worked.drawn(longer)).spur().value(), 1e-9);
    assertTrue(measure(Worked.drawn(longer)).spurFlag());
    assertEquals(0, measure(Worked.drawn(Outlines.withoutSpur(longer))).spur().value(), 0);
  }

  @Test
  void aRoughLineReplacesWhatItReachesAndKeepsTheRest() {
    HeelOutline before = Worked.straight(0);
    HeelOutline after =
        HANDLES
            .redraw(before, Part.DEEP, List.of(new Point(140, 210), new Point(300, 210)), true)
            .orElseThrow();
    Border deep = after.deep();
    assertEquals(before.deep().x0(), deep.x0());
    assertEquals(200, deep.at(100), 1e-9);
    assertEquals(210, deep.at(200), 1e-9);
    assertEquals(210, after.insertion().y(), 1e-9);
    assertEquals(5.0, measure(Worked.drawn(after)).thickness5().value(), 1e-6);
    List<Point> point = List.of(new Point(3, 3), new Point(4, 4));
    assertTrue(HANDLES.redraw(before, Part.DEEP, point, true).isEmpty());
  }

  @Test
  void aSnapHasTheLastWordUnlessTheHandIsFree() {
    double[] level = new double[400];
    java.util.Arrays.fill(level, 155);
    Border edge = new Border(0, level, new double[400]);
    Handles snapping =
        new Handles(
            IMAGE, (image, part, other, rough) -> Borders.slice(edge, rough.x0(), rough.x1() + 1));
    HeelOutline before = Worked.straight(0);
    Handle handle = at(before, Handle.Kind.SUPERFICIAL, 150);
    Point to = new Point(150, 152);
    assertEquals(155, snapping.drag(before, handle, to, false).superficial().at(150), 1e-9);
    assertEquals(152, snapping.drag(before, handle, to, true).superficial().at(150), 1e-9);
  }

  @Test
  void aCalliperIsForcedAlongTheNormalOrDownTheScreen() {
    HeelOutline o = Worked.straight(20);
    HeelMeasurement m = measure(Worked.drawn(o));
    Point from = new Point(200, o.superficial().at(200));
    double t = Math.toRadians(20);
    Point across = new Point(200 - 40 * Math.sin(t), from.y() + 40 * Math.cos(t));
    Calliper normal =
        Callipers.lay(Calliper.Mode.NORMAL, Optional.of(o), m, Worked.MM, Worked.MM, from, across);
    assertEquals(4.0, normal.mm(), 1e-9);
    assertEquals(across.x(), normal.to().x(), 1e-6);
    Point below = new Point(230, o.deep().at(200));
    Calliper vertical =
        Callipers.lay(Calliper.Mode.VERTICAL, Optional.of(o), m, Worked.MM, Worked.MM, from, below);
    assertEquals(4.0 / Math.cos(t), vertical.mm(), 1e-9);
    assertEquals(200, vertical.to().x(), 0);
    // The insertion's normal starts 40 sin(20) = 13.68 columns distally on the superficial border.
    assertEquals((50 - 13.68) * Worked.MM / Math.cos(t), normal.stationMm(), 0.13);
  }

  @Test
  void threeRepeatsGiveMeanAndDeviation() {
    Point p = new Point(1, 1);
    List<Calliper> laid =
        java.util.stream.DoubleStream.of(9, 4.0, 4.2, 4.4)
            .mapToObj(mm -> new Calliper(Calliper.Mode.VERTICAL, 0, p, p, mm))
            .toList();
    Callipers.Repeats r = Callipers.repeats(laid, Calliper.Mode.VERTICAL, Worked.MM);
    assertEquals(3, r.n());
    assertEquals(4.2, r.meanMm(), 1e-12);
    assertEquals(0.2, r.sdMm(), 1e-12);
    assertEquals(0, Callipers.repeats(laid, Calliper.Mode.NORMAL, Worked.MM).n());
  }

  @Test
  void callipersAtAnotherPlaceAreNoRepeats() {
    List<Calliper> laid =
        List.of(at(100, 4.0), at(200, 3.0), at(106, 4.2), at(205, 3.3), at(95, 4.4));
    Callipers.Repeats r = Callipers.repeats(laid, Calliper.Mode.VERTICAL, Worked.MM);
    assertEquals(3, r.n());
    assertEquals(4.2, r.meanMm(), 1e-12);
    assertEquals(95, r.stationMm(), 0);
    Callipers.Repeats there =
        Callipers.repeats(laid.subList(0, 4), Calliper.Mode.VERTICAL, Worked.MM);
    assertEquals(2, there.n());
    assertEquals(3.15, there.meanMm(), 1e-12);
    assertEquals(Math.sqrt(0.045), there.sdMm(), 1e-12);
  }

  private static Calliper at(double x, double mm) {
    Point p = new Point(x, 1);
    return new Calliper(Calliper.Mode.VERTICAL, x, p, p, mm);
  }

  @Test
  void undoAndRedoGoThroughEveryState() {
    Session first = Worked.drawn(Worked.straight(0));
    History h = History.of(first);
    for (int i = 1; i <= 500; i++) {
      HeelOutline o = Outlines.withInsertion(Worked.straight(0), 150 + i * 0.1);
      h = h.after(new Edit.Outline(1, Optional.of(o), "step " + i), Worked.NOON);
    }
    Session last = h.now();
    assertEquals(500, last.changes().size());
    assertEquals("step 500", h.undoable().orElseThrow());
    for (int i = 0; i < 500; i++) {
      h = h.undo();
    }
    assertEquals(first, h.now());
    assertTrue(h.undoable().isEmpty());
    assertSame(h, h.undo());
    for (int i = 0; i < 500; i++) {
      h = h.redo();
    }
    assertEquals(last, h.now());
    assertTrue(h.redoable().isEmpty());
    h = h.undo().after(new Edit.Thickness(1, Reason.WEAK_BORDER), Worked.NOON);
    assertTrue(h.redoable().isEmpty());
  }

  @Test
  void whatAPersonFindsNotAssessableHasNoNumberAndItsReason() {
    Session s =
        History.of(Worked.drawn(Worked.straight(0)))
            .after(new Edit.Thickness(1, Reason.WEAK_BORDER), Worked.NOON)
            .now();
    HeelMeasurement m = measure(s);
    assertFalse(m.thickness().present());
    assertEquals(Reason.WEAK_BORDER, m.thickness().reason());
    assertNull(m.thicknessFlag());
    assertTrue(m.spur().present());
    assertTrue(s.frame(1).orElseThrow().outline().isPresent(), "the outline is kept");
  }

  @Test
  void formsThatDifferAreTold() {
    StudyForm pre = new StudyForm("S1", "R", "PRE", "", "neutral", "", "L12", "", null, null);
    StudyForm post =
        new StudyForm("S1", "R", "POST", "", "plantar flexed", "x", "l12 ", "", 2., 3.);
    assertEquals(
        List.of("Ankle position differs between the visits: neutral and plantar flexed."),
        post.differences(pre));
  }
}
