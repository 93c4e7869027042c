package org.fasciaj.study.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.fasciaj.study.stats.PatientMeans.Row;
import org.junit.jupiter.api.Test;

class PatientMeansTest {
  /** Changes of six patients with two heels each, as in crosscheck.R. */
  private static final double[] BALANCED = {
    -.7, -.5, -1.1, -.9, -.2, 0, -.8, -.3, -.6, -.9, .1, -.1
  };

  private static List<Row> balanced() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < BALANCED.length; i++) {
      rows.add(new Row("P" + i / 2, 4.5, 4.5 + BALANCED[i]));
    }
    return rows;
  }

  /** From crosscheck.R: lmer(change ~ 1 + (1 | patient)) and t.test of the patients' means. */
  @Test
  void agreesWithARandomInterceptModelOnBalancedHeels() {
    PatientMeans.Result r = PatientMeans.withDefaults().of(balanced());
    assertEquals(6, r.patients().n());
    assertEquals(12, r.heels());
    assertEquals(6, r.withSeveral());
    assertEquals(-0.5, r.patients().mean(), 1e-12);
    assertEquals(0.156524758425, r.patients().sd() / Math.sqrt(6), 1e-10);
    assertEquals(-0.9023597008346, r.patients().ci().low(), 1e-9);
    assertEquals(-0.0976402991654, r.patients().ci().high(), 1e-9);
    assertEquals(0.0241463152078, r.patients().p(), 1e-10);
    // lmer stops iterating at 0.751737855
    assertEquals(0.751738, r.correlation(), 1e-6);
    assertEquals(1 + r.correlation(), r.designEffect(), 1e-12);
    assertTrue(r.cautions().contains(Caution.TWO_HEELS_AVERAGED));
  }

  /** From crosscheck.R, anova with unequal groups. */
  @Test
  void correlationOfUnequalNumbersOfHeels() {
    String[] patient = {"a", "a", "b", "c", "c", "d", "e", "e"};
    double[] change = {-.7, -.5, -1.1, -.2, 0, -.8, -.6, -.9};
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      rows.add(new Row(patient[i], 4, 4 + change[i]));
    }
    PatientMeans.Result r = PatientMeans.withDefaults().of(rows);
    assertEquals(0.802967083913, r.correlation(), 1e-10);
    assertEquals(5, r.patients().n());
    assertEquals(3, r.withSeveral());
    assertEquals(1 + 0.6 * 0.802967083913, r.designEffect(), 1e-10);
  }

  /** Counting heels as independent would halve the p value here: 12 heels instead of 6 patients. */
  @Test
  void heelsCountedAsIndependentWouldBeTooSure() {
    double[] pre = new double[12];
    double[] post = new double[12];
    for (int i = 0; i < 12; i++) {
      pre[i] = 4.5;
      post[i] = 4.5 + BALANCED[i];
    }
    double naive = PairedChange.withDefaults().of(pre, post).p();
    assertTrue(naive < PatientMeans.withDefaults().of(balanced()).patients().p() / 5);
  }

  @Test
  void onePatientPerHeelIsThePlainPairedTest() {
    List<Row> rows = List.of(new Row("a", 4, 3), new Row("b", 5, 4.5), new Row("c", 4.4, 4));
    PatientMeans.Result r = PatientMeans.withDefaults().of(rows);
    PairedChange.Result plain =
        PairedChange.withDefaults().of(new double[] {4, 5, 4.4}, new double[] {3, 4.5, 4});
    assertEquals(plain.p(), r.patients().p(), 1e-15);
    assertTrue(Double.isNaN(r.correlation()));
    assertTrue(r.cautions().isEmpty());
  }

  @Test
  void respondersAreCountedByHeel() {
    PatientMeans.Result r = PatientMeans.withDefaults().withMdc(0.65).of(balanced());
    assertEquals(5, r.responders().thinner().count());
    assertEquals(12, r.responders().thinner().n());
    assertTrue(r.cautions().contains(Caution.HEELS_COUNTED));
    assertNull(PatientMeans.withDefaults().of(balanced()).responders());
  }

  @Test
  void nobodyOnePatientMissingCells() {
    PatientMeans.Result none = PatientMeans.withDefaults().of(List.of());
    assertEquals(0, none.patients().n());
    assertTrue(Double.isNaN(none.patients().mean()) && Double.isNaN(none.correlation()));
    PatientMeans.Result r =
        PatientMeans.withDefaults().of(List.of(new Row("a", 4, 3), new Row("a", 5, Double.NaN)));
    assertEquals(1, r.patients().n());
    assertEquals(-1, r.patients().mean());
    assertEquals(1, r.missing());
    assertTrue(r.cautions().contains(Caution.MISSING_LEFT_OUT));
  }

  @Test
  void negativeCorrelationIsNamed() {
    List<Row> rows =
        List.of(new Row("a", 4, 3), new Row("a", 4, 5), new Row("b", 4, 3.1), new Row("b", 4, 4.8));
    assertTrue(
        PatientMeans.withDefaults().of(rows).cautions().contains(Caution.NEGATIVE_CORRELATION));
  }

  @Test
  void subgroupsFollowTheColumnTheUserGives() {
    List<Row> rows =
        List.of(new Row("a", 4, 3), new Row("b", 4, 3.4), new Row("c", 5, 5), new Row("d", 5, 4.9));
    SortedMap<String, PatientMeans.Result> groups =
        SubgroupChange.of(
            PatientMeans.withDefaults(), List.of("shock wave", "shock wave ", " ", "PRP"), rows);
    assertEquals(List.of("PRP", "not stated", "shock wave"), List.copyOf(groups.keySet()));
    assertEquals(-0.8, groups.get("shock wave").patients().mean(), 1e-12);
    assertEquals(1, groups.get("not stated").patients().n());
    assertThrows(
        IllegalArgumentException.class,
        () -> SubgroupChange.of(PatientMeans.withDefaults(), List.of("x"), rows));
  }
}
