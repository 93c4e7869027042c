package org.fasciaj.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelChange;
import org.fasciaj.study.HeelVisit;

/** The changes of all heels as a table that fits a terminal of 80 columns. */
final class ChangeTable {
  private static final int HEEL = 20;

  /** Characters of a subject that are always shown, however long the visit's name. */
  private static final int SHORTEST_SUBJECT = 8;

  private static final int NOTES = 20;

  private final Limits limits;

  ChangeTable(Limits limits) {
    this.limits = limits;
  }

  void print(PrintWriter out, List<Heel> heels) {
    if (heels.isEmpty()) {
      return;
    }
    out.println(row("heel", "pre mm", "post mm", "change mm (SD)", "%", "flags"));
    for (Heel heel : heels) {
      for (HeelChange change : HeelChange.of(heel)) {
        print(out, change);
      }
    }
    out.println();
    legend(out, heels);
    Map<String, Integer> warnings = new LinkedHashMap<>();
    heels.forEach(h -> h.warnings().forEach(w -> warnings.merge(w, 1, Integer::sum)));
    warnings.forEach(
        (w, n) ->
            RunSummary.wrap(out, "", "Warning for " + RunSummary.plural(n, "heel") + ": " + w));
  }

  /** Explains the marks that the table uses. */
  private void legend(PrintWriter out, List<Heel> heels) {
    Set<Status> seen = EnumSet.noneOf(Status.class);
    heels.forEach(h -> h.visits().forEach(v -> seen.add(v.thickness(limits).status())));
    if (seen.contains(Status.BORDERLINE)) {
      out.println("~ the limit lies within two standard deviations");
    }
    if (seen.contains(Status.NEEDS_REVIEW)) {
      out.println("? needs review: the reason is in changes.csv");
    }
    if (seen.stream().anyMatch(Status::hasValue)) {
      out.println(
          "thick: fascia above "
              + number(limits.thicknessMm())
              + " mm; spur: above "
              + number(limits.spurMm())
              + " mm. A flag is not a diagnosis.");
    }
  }

  private void print(PrintWriter out, HeelChange c) {
    List<String> notes = wrap(notes(c));
    boolean changed = c.refusal() == null;
    out.println(
        row(
            name(c),
            value(c.pre()),
            value(c.post()),
            changed ? signed(c.changeMm(), 2) + " (" + fixed(c.changeSdMm(), 2) + ")" : "-",
            changed ? signed(c.changePercent(), 1) : "-",
            notes.get(0)));
    for (String note : notes.subList(1, notes.size())) {
      out.println(row("", "", "", "", "", note));
    }
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-20s %7s %7s %14s %6s  %s", cells).stripTrailing();
  }

  /** Subject and side, and the later visit where there are several. */
  private static String name(HeelChange c) {
    Heel heel = c.heel();
    String subject = heel.subject().isEmpty() ? "(no subject)" : heel.subject();
    String side = heel.laterality().isEmpty() ? "side?" : heel.laterality();
    String visit = "";
    if (heel.visits().size() > 2) {
      visit = " " + (c.post().timepoint().isEmpty() ? c.post().studyDate() : c.post().timepoint());
    }
    String rest = RunSummary.printable(" " + side + visit);
    int room = Math.max(SHORTEST_SUBJECT, HEEL - rest.length());
    return cut(cut(RunSummary.printable(subject), room) + rest, HEEL);
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 2) + "..";
  }

  private String value(HeelVisit visit) {
    if (visit == null || visit.representative() == null) {
      return "-";
    }
    Quantity q = visit.thickness(limits);
    String mark = q.status() == Status.BORDERLINE ? "~" : "";
    return fixed(q.value(), 2) + (q.status() == Status.NEEDS_REVIEW ? "?" : mark);
  }

  private List<String> notes(HeelChange c) {
    List<String> notes = new ArrayList<>();
    if (c.refusal() != null) {
      notes.add(c.refusal().code());
    }
    Boolean pre = c.pre() == null ? null : c.pre().thickness(limits).above(limits.thicknessMm());
    Boolean post = c.post() == null ? null : c.post().thickness(limits).above(limits.thicknessMm());
    note(notes, "thick", pre, post);
    note(
        notes,
        "spur",
        c.pre() == null ? null : c.pre().spur().above(limits.spurMm()),
        c.post() == null ? null : c.post().spur().above(limits.spurMm()));
    return notes;
  }

  private static void note(List<String> notes, String word, Boolean pre, Boolean post) {
    boolean before = Boolean.TRUE.equals(pre);
    boolean after = Boolean.TRUE.equals(post);
    if (before || after) {
      String when = before && after ? "pre+post" : before ? "pre" : "post";
      notes.add(word + " " + when);
    }
  }

  /** Puts notes on as few lines as the column allows. */
  private static List<String> wrap(List<String> notes) {
    List<String> lines = new ArrayList<>(List.of(""));
    for (String note : notes) {
      String last = lines.get(lines.size() - 1);
      String longer = last.isEmpty() ? note : last + ", " + note;
      if (last.isEmpty() || longer.length() < NOTES) {
        lines.set(lines.size() - 1, longer);
      } else {
        lines.set(lines.size() - 1, last + ",");
        lines.add(note);
      }
    }
    return lines;
  }

  private static String fixed(double value, int decimals) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** With its sign; what rounds to zero has none. */
  private static String signed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%+." + decimals + "f", value);
    return text.matches("[+-]0\\.0*") ? text.substring(1) : text;
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
