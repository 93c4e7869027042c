package org.fasciaj.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fasciaj.Reason;
import org.fasciaj.measure.Status;
import org.fasciaj.study.RunTally;

/**
 * What a run gave, in a few lines: counts by status, then every reason with its remedy and its
 * files. Refusals are as visible as results.
 */
final class RunSummary {
  /** Files named for each reason: the table has them all. */
  private static final int MOST_FILES = 10;

  private static final int WIDTH = 80;

  private RunSummary() {}

  static void print(PrintWriter out, RunTally tally) {
    StringBuilder counts = new StringBuilder();
    for (Map.Entry<Status, Integer> e : tally.statuses().entrySet()) {
      counts.append(counts.isEmpty() ? "" : ", ").append(e.getValue()).append(' ');
      counts.append(e.getKey().code());
    }
    out.println(plural(tally.files().size(), "file") + ", " + plural(tally.rows(), "row") + ":");
    wrap(out, "  ", counts.toString());
    Map<Reason, List<String>> byReason = new EnumMap<>(Reason.class);
    for (RunTally.FileTally file : tally.files()) {
      if (file.withValue() == 0 && file.reason() != null) {
        byReason.computeIfAbsent(file.reason(), k -> new ArrayList<>()).add(file.file());
      }
    }
    byReason.forEach((reason, files) -> printReason(out, reason, files));
  }

  private static void printReason(PrintWriter out, Reason reason, List<String> files) {
    out.println();
    out.println("No value: " + reason.code());
    wrap(out, "  ", reason.cause() + " " + reason.remedy());
    files.stream().limit(MOST_FILES).forEach(f -> out.println("    " + printable(f)));
    if (files.size() > MOST_FILES) {
      out.println("    and " + (files.size() - MOST_FILES) + " more, see the table");
    }
  }

  /** Prints a text in lines of at most 80 characters, each with an indent. */
  static void wrap(PrintWriter out, String indent, String text) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split(" ", -1)) {
      boolean first = line.length() == indent.length();
      if (!first && line.length() + 1 + word.length() > WIDTH) {
        out.println(line);
        line = new StringBuilder(indent);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
    }
    out.println(line);
  }

  /** A text without control characters, which could redraw a terminal. */
  static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009F]", "?");
  }

  static String plural(int n, String word) {
    return n + " " + word + (n == 1 ? "" : "s");
  }
}
