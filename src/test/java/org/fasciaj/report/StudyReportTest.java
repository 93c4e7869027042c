package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelVisit;
import org.fasciaj.study.MappingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study report against numbers that a reader can check with pencil and paper. */
class StudyReportTest {
  private static final FrameResult ROW = new Drawn(4).measured();

  @TempDir Path dir;

  private static HeelVisit visit(String name, double mm) {
    boolean none = Double.isNaN(mm);
    return new HeelVisit(name, "", List.of(ROW), none ? null : ROW, mm, none ? mm : 0.1, ROW);
  }

  private static Heel heel(String subject, String side, double pre, double post) {
    return Heels.heel(subject, side, visit("V1", pre), visit("V2", post));
  }

  private static ReportOptions options(OptionalDouble mdc, Optional<Groups> groups) {
    return new ReportOptions(mdc, "en", Optional.empty(), groups);
  }

  private Map<String, Double> statistics(List<Heel> heels, ReportOptions options)
      throws IOException {
    StatisticsCsv.write(dir, StudyStatistics.of(heels, options));
    Map<String, Double> out = new HashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(dir.resolve(StatisticsCsv.NAME))) {
      for (CSVRecord r : format.parse(in)) {
        String value = r.get("value");
        String key = r.get("section") + "/" + r.get("group") + "/" + r.get("statistic");
        out.put(key, value.isEmpty() ? Double.NaN : Double.parseDouble(value));
      }
    }
    return out;
  }

  /** 4.1 to 3.4 mm twice over in the means: -0.7 mm and -17.07 % (clinical.md, section 1). */
  @Test
  void theStudyOfTheSourceGivesMinus0Point7AndMinus17Point1Percent() throws IOException {
    List<Heel> heels =
        List.of(heel("a", "R", 4.0, 3.2), heel("b", "L", 4.2, 3.6), heel("c", "R", 4.1, 3.4));
    Map<String, Double> s = statistics(heels, options(OptionalDouble.of(0.65), Optional.empty()));
    assertEquals(-0.7, s.get("all//mean_change"), 1e-12);
    assertEquals(-100 * 0.7 / 4.1, s.get("all//percent_change_of_means"), 1e-9);
    assertEquals(
        -100 * (0.8 / 4.0 + 0.6 / 4.2 + 0.7 / 4.1) / 3,
        s.get("all//mean_of_percent_changes"),
        1e-9);
    assertEquals(0.1, s.get("all//sd_of_changes"), 1e-12);
    assertEquals(-0.7 / (0.1 / Math.sqrt(3)), s.get("all//t"), 1e-9);
    // Only the falls of 0.8 and 0.7 mm are beyond 0.65 mm.
    assertEquals(2, s.get("all//thinner_beyond_mdc"));
    assertEquals(0, s.get("all//thicker_beyond_mdc"));
    // Three falls: 2 of 8 sign patterns are as extreme.
    assertEquals(0.25, s.get("all//p_signed_rank"), 1e-12);
    assertEquals(3, s.get("missing_visits//complete"));
  }

  @Test
  void twoHeelsOfOnePatientCountOnceAndAMissingVisitIsReported() throws IOException {
    List<Heel> heels =
        List.of(
            heel("a", "L", 4.0, 3.0),
            heel("a", "R", 4.0, 3.6),
            heel("b", "R", 5.0, 4.9),
            heel("c", "R", 5.0, Double.NaN));
    Map<String, Double> s = statistics(heels, ReportOptions.DEFAULT);
    assertEquals(2, s.get("all//patients"));
    assertEquals(3, s.get("all//heels_with_both_visits"));
    assertEquals(1, s.get("all//heels_without"));
    assertEquals(1, s.get("all//patients_with_two_heels"));
    // The mean of -0.7 (both heels of a) and -0.1.
    assertEquals(-0.4, s.get("all//mean_change"), 1e-12);
    assertEquals(1, s.get("missing_visits/V2/not_assessable"));
    assertEquals(1, s.get("missing_visits//lost_after_first"));
  }

  @Test
  void groupsAreReadByNameAndAMissingColumnIsNamed() throws IOException, MappingException {
    Path file = dir.resolve("groups.csv");
    Files.writeString(file, "subject,laterality,arm\na,,x\nb,L,y\nb,R,x\n");
    Groups groups = Groups.read(file, "arm");
    List<Heel> heels =
        List.of(heel("a", "L", 4, 3.5), heel("b", "L", 4, 3), heel("b", "R", 4, 3.9));
    Map<String, Double> s = statistics(heels, options(OptionalDouble.empty(), Optional.of(groups)));
    assertEquals(-0.3, s.get("group/x/mean_change"), 1e-12);
    assertEquals(-1, s.get("group/y/mean_change"), 1e-12);
    MappingException e = assertThrows(MappingException.class, () -> Groups.read(file, "weight"));
    assertTrue(e.getMessage().contains("'weight'") && e.getMessage().contains("arm"));
    Files.writeString(file, "subject,arm\na,x\na,y\n");
    assertThrows(MappingException.class, () -> Groups.read(file, "arm"));
  }

  @Test
  void theListsAreSortedAndChosenInAdvance() {
    List<Heel> heels =
        List.of(
            heel("a", "R", 4, 3.9),
            heel("b", "R", 4, 3.0),
            heel("c", "R", 4, Double.NaN),
            heel("d", "R", 4, 4.6));
    ReportSettings settings =
        new ReportSettings(
            Limits.DEFAULT,
            false,
            false,
            List.of(),
            options(OptionalDouble.of(0.5), Optional.empty()));
    assertEquals(List.of(1, 0, 3), HeelViews.places(HeelViews.View.CHANGE, heels, settings));
    assertEquals(List.of(3, 0, 1), HeelViews.places(HeelViews.View.THICKNESS, heels, settings));
    assertEquals(List.of(1, 3), HeelViews.places(HeelViews.View.BEYOND, heels, settings));
    assertEquals(List.of(2), HeelViews.places(HeelViews.View.NOCHANGE, heels, settings));
  }

  @Test
  void aThousandHeelsStayBelowTwoMegabytesOnEveryPage() {
    List<Heel> heels = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<FrameResult> rows = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      double post = 3 + i % 37 * 0.1;
      heels.add(heel("S" + i + "<".repeat(390), i % 2 == 0 ? "R" : "L", 4.5, post));
      names.add("heel-" + i + ".html");
      rows.add(ROW);
    }
    ReportSettings settings =
        new ReportSettings(
            Limits.DEFAULT,
            false,
            false,
            List.of(),
            options(OptionalDouble.of(0.5), Optional.empty()));
    List<String> pages = new ArrayList<>(IndexPages.build(heels, names, rows, settings));
    Map<String, String> views = HeelViews.build(heels, names, settings);
    pages.addAll(views.values());
    assertTrue(pages.size() >= 30, "pages: " + pages.size());
    for (String page : pages) {
      assertTrue(page.length() < 1_000_000, "characters: " + page.length());
    }
    assertTrue(views.containsKey("index-change-10.html"));
    long linked =
        views.entrySet().stream()
            .filter(e -> e.getKey().startsWith("index-change"))
            .mapToLong(e -> e.getValue().split("href=\"heel-", -1).length - 1)
            .sum();
    assertEquals(1000, linked);
    assertTrue(pages.get(0).contains("1000 heels. "));
  }
}
