package org.fasciaj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.fasciaj.Reason;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.HeelPairing;
import org.fasciaj.study.TestRows;
import org.junit.jupiter.api.Test;

class ChangeTableTest {
  private static List<String> print(FrameResult... rows) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new ChangeTable(Limits.DEFAULT).print(out, HeelPairing.pair(List.of(rows)));
    out.flush();
    return text.toString().lines().toList();
  }

  private static TestRows row(String subject, String timepoint, double mm) {
    return TestRows.row(subject + timepoint).heel(subject, "L").visit(timepoint, "").mm(mm, 0.03);
  }

  @Test
  void oneLineForEachHeel() {
    List<String> lines =
        print(
            row("S01", "pre", 4.9).spur(Quantity.measured(7, 0.3)).build(),
            row("S01", "post", 4.1).spur(Quantity.measured(7, 0.3)).build(),
            row("S02", "pre", 4.47).build(),
            row("S02", "post", 4.471).build());
    assertEquals(
        List.of(
            "heel                  pre mm post mm change mm (SD)      %  flags",
            "S01 L                   4.90    4.10   -0.80 (0.04)  -16.3  thick pre,",
            "                                                            spur pre+post",
            "S02 L                  4.47~   4.47~    0.00 (0.04)    0.0"),
        lines.subList(0, 4));
  }

  @Test
  void refusalsAndDoubtsAreVisible() {
    Quantity weak = new Quantity(4.0, 0.2, Status.NEEDS_REVIEW, Reason.WEAK_BORDER);
    List<String> lines =
        print(
            row("S01", "pre", 4).thickness(weak).build(),
            row("S01", "post", 4.0).build(),
            row("S02", "pre", 5).build());
    assertEquals("S01 L                  4.00?    4.00    0.00 (0.20)    0.0", lines.get(1));
    assertEquals(
        "S02 L                   5.00       -              -      -  no_post, thick pre",
        lines.get(2));
  }

  @Test
  void everyLineFits80Columns() {
    List<FrameResult> rows = new ArrayList<>();
    String name = "VERY-LONG-SUBJECT-IDENTIFIER-0001";
    for (String visit : new String[] {"baseline", "week 4", "month 12 follow-up after PRP"}) {
      rows.add(
          TestRows.row(visit)
              .heel(name, "")
              .visit(visit, "")
              .mm(14.5, 0.5)
              .spur(Quantity.measured(16, 1))
              .build());
    }
    for (String line : print(rows.toArray(FrameResult[]::new))) {
      assertTrue(line.length() <= 80, line);
    }
  }

  @Test
  void theSideIsNeverCutOff() {
    List<String> lines =
        print(
            TestRows.row("a")
                .heel("VERY-LONG-SUBJECT-IDENTIFIER-0001", "R")
                .visit("pre", "")
                .build());
    assertTrue(lines.get(1).startsWith("VERY-LONG-SUBJEC.. R "), lines.get(1));
  }

  @Test
  void namesCannotRedrawTheTerminal() {
    List<String> lines = print(row("S\u001b[31m\u009b1", "pre", 4).build());
    assertTrue(lines.get(1).startsWith("S?[31m?1 L"), lines.get(1));
  }
}
