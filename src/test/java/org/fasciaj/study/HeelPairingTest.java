package org.fasciaj.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fasciaj.Reason;
import org.fasciaj.dicom.CalibrationSource;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;
import org.junit.jupiter.api.Test;

class HeelPairingTest {
  private static FrameResult at(String file, String timepoint, String date, double mm) {
    return TestRows.row(file).visit(timepoint, date).mm(mm, 0.03).build();
  }

  private static Heel only(FrameResult... rows) {
    List<Heel> heels = HeelPairing.pair(List.of(rows));
    assertEquals(1, heels.size());
    return heels.get(0);
  }

  @Test
  void timePointNamesOrderTheVisitsWhateverTheFileOrder() {
    Heel heel = only(at("a.dcm", "post", "20240301", 4.0), at("b.dcm", "pre", "20240101", 5.0));
    assertEquals(List.of("pre", "post"), heel.visits().stream().map(HeelVisit::timepoint).toList());
    assertNull(heel.refusal());
    HeelChange change = HeelChange.of(heel).get(0);
    assertEquals(-1.0, change.changeMm());
    assertEquals(-20.0, change.changePercent());
    assertEquals(Math.sqrt(2) * 0.03, change.changeSdMm(), 1e-12);
    // 100 sqrt((0.03/5)^2 + (4 x 0.03/25)^2)
    assertEquals(100 * Math.hypot(0.006, 0.0048), change.changePercentSd(), 1e-12);
    assertTrue(change.last());
  }

  @Test
  void withoutNamesTheStudyDatesOrder() {
    Heel heel = only(at("a.dcm", "", "20240301", 4.0), at("b.dcm", "", "20231224", 5.0));
    assertEquals("20231224", heel.visits().get(0).studyDate());
    assertNull(heel.refusal());
  }

  @Test
  void namesThatDoNotTellFallBackOnDates() {
    Heel heel = only(at("a.dcm", "B", "20240101", 4.0), at("b.dcm", "A", "20240301", 5.0));
    assertEquals("B", heel.visits().get(0).timepoint());
    Heel dateless = only(at("a.dcm", "B", "", 4.0), at("b.dcm", "A", "", 5.0));
    assertEquals(Reason.UNKNOWN_TIMEPOINT, dateless.refusal());
    assertEquals(Reason.UNKNOWN_TIMEPOINT, HeelChange.of(dateless).get(0).refusal());
    assertTrue(Double.isNaN(HeelChange.of(dateless).get(0).changeMm()));
  }

  @Test
  void datesAgainstNamesAreWarnedOf() {
    Heel heel = only(at("a.dcm", "pre", "20240301", 4.0), at("b.dcm", "post", "20240101", 5.0));
    assertEquals("pre", heel.visits().get(0).timepoint());
    assertTrue(heel.warnings().get(0).contains("run against"));
    Heel fine = only(at("a.dcm", "pre", "20240101", 4.0), at("b.dcm", "post", "20240301", 5.0));
    assertEquals(List.of(), fine.warnings());
  }

  @Test
  void noTimeAtAllIsRefused() {
    FrameResult a = TestRows.row("a.dcm").study("1.1").build();
    FrameResult b = TestRows.row("b.dcm").study("1.2").build();
    Heel heel = only(a, b);
    assertEquals(2, heel.visits().size());
    assertEquals(Reason.UNKNOWN_TIMEPOINT, heel.refusal());
  }

  @Test
  void unknownSidePairsOnlyWithUnknownSide() {
    List<Heel> heels =
        HeelPairing.pair(
            List.of(
                TestRows.row("a.dcm").heel("S1", "").visit("pre", "").build(),
                TestRows.row("b.dcm").heel("S1", "L").visit("post", "").build(),
                TestRows.row("c.dcm").heel("S1", "").visit("post", "").build()));
    assertEquals(2, heels.size());
    assertEquals("L", heels.get(0).laterality());
    assertEquals(Reason.NO_PRE, heels.get(0).refusal());
    assertEquals("", heels.get(1).laterality());
    assertNull(heels.get(1).refusal());
    assertTrue(heels.get(1).warnings().get(0).contains(Reason.UNKNOWN_LATERALITY.cause()));
  }

  @Test
  void imagesWithoutSubjectAreNeverPaired() {
    List<Heel> heels =
        HeelPairing.pair(
            List.of(
                TestRows.row("a.dcm").heel("", "L").visit("pre", "").study("1.1").build(),
                TestRows.row("b.dcm").heel("", "L").visit("post", "").study("1.2").build()));
    assertEquals(2, heels.size());
    assertTrue(heels.stream().allMatch(h -> h.refusal() == Reason.UNKNOWN_SUBJECT));
  }

  @Test
  void subjectsAreOrderedAsPeopleCount() {
    List<Heel> heels =
        HeelPairing.pair(
            List.of(
                TestRows.row("a.dcm").heel("S10", "R").build(),
                TestRows.row("b.dcm").heel("S2", "R").build(),
                TestRows.row("c.dcm").heel("S10", "L").build(),
                TestRows.row("d.dcm").heel("S02", "L").build()));
    assertEquals(
        List.of("S02 L", "S2 R", "S10 L", "S10 R"),
        heels.stream().map(h -> h.subject() + " " + h.laterality()).toList());
  }

  @Test
  void aVisitWithoutValueLeavesNoChange() {
    FrameResult no =
        TestRows.row("b.dcm")
            .visit("post", "")
            .thickness(Quantity.refused(Reason.NO_INSERTION))
            .build();
    Heel heel = only(at("a.dcm", "pre", "", 4.0), no);
    assertEquals(Reason.NO_POST, heel.refusal());
    Quantity post = heel.visits().get(1).thickness(Limits.DEFAULT);
    assertEquals(Quantity.refused(Reason.NO_INSERTION), post);
    assertEquals(Reason.NO_POST, only(at("a.dcm", "pre", "", 4.0)).refusal());
    assertEquals(Reason.NO_PRE, only(at("a.dcm", "week 12", "", 4.0)).refusal());
  }

  @Test
  void everyLaterVisitIsComparedWithTheFirst() {
    Heel heel =
        only(
            at("c.dcm", "week 12", "", 4.0),
            at("a.dcm", "baseline", "", 5.0),
            at("b.dcm", "week 4", "", 5.5));
    List<HeelChange> changes = HeelChange.of(heel);
    assertEquals(List.of(0.5, -1.0), changes.stream().map(HeelChange::changeMm).toList());
    assertEquals(List.of(false, true), changes.stream().map(HeelChange::last).toList());
  }

  @Test
  void unreadableFilesBelongToNoHeel() {
    assertEquals(
        List.of(), HeelPairing.pair(List.of(TestRows.unreadable("a.dcm", Reason.DAMAGED_FILE))));
  }

  @Test
  void differentMachinesScalesAndSameImagesAreWarnedOf() {
    Heel heel =
        only(
            TestRows.row("a.dcm").visit("pre", "").model("M1").sha256("aa").build(),
            TestRows.row("b.dcm")
                .visit("post", "")
                .model("M2")
                .sha256("aa")
                .scale(CalibrationSource.USER)
                .pixel(0.0809)
                .build());
    assertEquals(
        List.of(
            "Two visits hold the same image: check the files.",
            "The visits were scanned with different machines.",
            "The scales of the visits come from different sources.",
            "The visits have different pixel sizes (depth or zoom)."),
        heel.warnings());
    Heel rounded =
        only(
            TestRows.row("a.dcm").visit("pre", "").build(),
            TestRows.row("b.dcm").visit("post", "").pixel(0.0807).build());
    assertEquals(List.of(), rounded.warnings());
  }

  @Test
  void visitStatusFollowsItsValueAndItsFrames() {
    HeelVisit near = only(at("a.dcm", "pre", "", 4.45)).visits().get(0);
    assertEquals(Status.BORDERLINE, near.thickness(Limits.DEFAULT).status());
    assertEquals(false, near.thickness(Limits.DEFAULT).above(4.5));
    HeelVisit far = only(at("a.dcm", "pre", "", 4.57)).visits().get(0);
    assertEquals(Status.MEASURED, far.thickness(Limits.DEFAULT).status());
    Quantity weak = new Quantity(4.0, 0.1, Status.NEEDS_REVIEW, Reason.WEAK_BORDER);
    FrameResult doubtful = TestRows.row("b.dcm").visit("pre", "").thickness(weak).build();
    HeelVisit mixed = only(at("a.dcm", "pre", "", 4.0), doubtful).visits().get(0);
    assertEquals(Status.NEEDS_REVIEW, mixed.thickness(Limits.DEFAULT).status());
    assertEquals(Reason.WEAK_BORDER, mixed.thickness(Limits.DEFAULT).reason());
    HeelVisit mostlyGood =
        only(at("a.dcm", "pre", "", 4.0), at("c.dcm", "pre", "", 4.0), doubtful).visits().get(0);
    assertEquals(Status.MEASURED, mostlyGood.thickness(Limits.DEFAULT).status());
  }
}
