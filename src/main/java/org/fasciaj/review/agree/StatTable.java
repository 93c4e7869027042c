package org.fasciaj.review.agree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fasciaj.report.Html;
import org.fasciaj.report.Page;
import org.fasciaj.study.stats.Caution;

/** Shows the numbers of one section as tables: a row for each comparison. Stateless. */
final class StatTable {
  /** A table of more columns than these cannot be read; it is split. */
  private static final int MOST_COLUMNS = 5;

  private StatTable() {}

  /** The tables of a section, and below them what its cautions mean. */
  static void show(Html html, List<Stat> stats, String section, String caption) {
    List<Stat> own = stats.stream().filter(s -> s.section().equals(section)).toList();
    if (own.isEmpty()) {
      html.leaf("p", "Not part of this study.");
      return;
    }
    Set<Caution> cautions = new TreeSet<>();
    own.forEach(s -> cautions.addAll(s.cautions()));
    List<List<String>> groups = groups(own);
    for (int i = 0; i < groups.size(); i++) {
      List<String> columns = groups.get(i);
      String id = section + (i == 0 ? "" : "-" + i);
      Page.openTable(html, caption + ": " + String.join(", ", columns), id);
      List<String> head = new ArrayList<>(List.of("Quantity", "Arm", "Comparison", "n (missing)"));
      head.addAll(columns);
      Page.head(html, head.toArray(new String[0]));
      html.open("tbody");
      rows(own).values().stream()
          .filter(r -> columns.stream().anyMatch(r::containsKey))
          .forEach(r -> row(html, r, columns));
      html.close();
      Page.closeTable(html);
    }
    for (Caution c : cautions) {
      html.leaf("p", c.code() + ": " + c.sentence(), "class", "soft");
    }
  }

  private static Map<String, Map<String, Stat>> rows(List<Stat> own) {
    Map<String, Map<String, Stat>> rows = new LinkedHashMap<>();
    for (Stat s : own) {
      String row = s.quantity() + "\t" + s.arm() + "\t" + s.comparison();
      rows.computeIfAbsent(row, k -> new LinkedHashMap<>()).put(s.statistic(), s);
    }
    return rows;
  }

  /** Columns that come together in some row stay together. */
  private static List<List<String>> groups(List<Stat> own) {
    List<List<String>> groups = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    for (Map<String, Stat> row : rows(own).values()) {
      List<String> fresh = row.keySet().stream().filter(k -> !done.contains(k)).toList();
      for (int i = 0; i < fresh.size(); i += MOST_COLUMNS) {
        groups.add(fresh.subList(i, Math.min(fresh.size(), i + MOST_COLUMNS)));
      }
      done.addAll(fresh);
    }
    return groups;
  }

  private static void row(Html html, Map<String, Stat> row, List<String> columns) {
    Stat first = columns.stream().filter(row::containsKey).map(row::get).findFirst().orElseThrow();
    html.open("tr");
    html.leaf("th", words(first.quantity()), "scope", "row");
    html.leaf("td", first.arm().isEmpty() ? "all" : first.arm());
    html.open("td").outside(first.comparison()).close();
    html.leaf("td", first.n() + (first.missing() == 0 ? "" : " (" + first.missing() + ")"));
    for (String column : columns) {
      html.leaf("td", text(row.get(column)));
    }
    html.close();
  }

  static String words(String code) {
    return code.replace('_', ' ');
  }

  /** "0.93 (0.87 to 0.96)". */
  static String text(Stat s) {
    if (s == null) {
      return "";
    }
    if (Double.isNaN(s.value())) {
      return s.cautions().stream()
          .filter(Caution::explainsAbsence)
          .findFirst()
          .map(c -> "not established (" + c.code() + ")")
          .orElse("not established");
    }
    String value = number(s.value(), s.statistic());
    return s.ci().present()
        ? value
            + " ("
            + number(s.ci().low(), s.statistic())
            + " to "
            + number(s.ci().high(), s.statistic())
            + ")"
        : value;
  }

  /** Millimetres and coefficients to hundredths, percent and seconds to tenths, counts whole. */
  static String number(double value, String statistic) {
    if (statistic.startsWith("p,")) {
      return value < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", value);
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
    boolean tenths = statistic.contains("(%)") || statistic.contains("(s)");
    boolean fine = statistic.contains("(mm)") || !(tenths || whole);
    String text = String.format(Locale.ROOT, fine ? "%.2f" : tenths ? "%.1f" : "%.0f", value);
    return text.matches("-0(\\.0+)?") ? text.substring(1) : text;
  }
}
