package org.fasciaj.study.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelVisit;
import org.junit.jupiter.api.Test;

class MissingVisitsTest {
  private static final List<String> PLANNED = List.of("week 0", "week 6", "week 12");

  private static HeelVisit visit(String name, double mm) {
    return new HeelVisit(name, "", List.of(), null, mm, Double.NaN, null);
  }

  private static Heel heel(String subject, HeelVisit... visits) {
    return new Heel(subject, "L", List.of(visits), null, List.of());
  }

  @Test
  void everyPlannedVisitIsMeasuredNotAssessableOrAbsent() {
    MissingVisits.Result r =
        MissingVisits.of(
            List.of(
                heel("a", visit("week 0", 4), visit("week 6", 3.8), visit("week 12", 3.5)),
                heel("b", visit("week 0", 5), visit("week 6", Double.NaN), visit("week 12", 4)),
                heel("c", visit("week 0", 6), visit("week 6", 5.5)),
                heel("d", visit("week 0", 7), visit("extra", 6)),
                heel("e")),
            PLANNED);
    assertEquals(5, r.heels());
    assertEquals(1, r.complete());
    assertEquals(new MissingVisits.VisitCount("week 0", 4, 0, 1), r.visits().get(0));
    assertEquals(new MissingVisits.VisitCount("week 6", 2, 1, 2), r.visits().get(1));
    assertEquals(new MissingVisits.VisitCount("week 12", 2, 0, 3), r.visits().get(2));
    assertEquals(Map.of("MMM", 1, "MNM", 1, "MMA", 1, "MAA", 1, "AAA", 1), r.patterns());
    assertEquals(1, r.unplanned());
    // First visit of those that came back: 4 and 5; of the lost: 6 and 7.
    assertEquals(2, r.returned());
    assertEquals(4.5, r.returnedFirstMean(), 1e-12);
    assertEquals(2, r.lost());
    assertEquals(6.5, r.lostFirstMean(), 1e-12);
    assertEquals(Math.sqrt(0.5), r.lostFirstSd(), 1e-12);
  }

  @Test
  void noHeelsAndWrongPlans() {
    MissingVisits.Result none = MissingVisits.of(List.of(), PLANNED);
    assertEquals(0, none.heels());
    assertTrue(Double.isNaN(none.returnedFirstMean()));
    assertThrows(IllegalArgumentException.class, () -> MissingVisits.of(List.of(), List.of("pre")));
    assertThrows(
        IllegalArgumentException.class, () -> MissingVisits.of(List.of(), List.of("pre", "pre")));
  }
}
