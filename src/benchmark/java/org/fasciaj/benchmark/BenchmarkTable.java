package org.fasciaj.benchmark;

import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One run as Markdown and as JSON. No host, user or path: only the kind of machine. */
final class BenchmarkTable {
  private final Map<String, Timing> timings;
  private final List<Goal.Outcome> outcomes;
  private final Map<String, String> seen;
  private final String form;

  BenchmarkTable(Map<String, Timing> timings, Map<String, String> seen, String form) {
    this.timings = timings;
    this.seen = seen;
    this.form = form;
    this.outcomes =
        Goals.all().stream().map(g -> g.in(timings)).filter(Objects::nonNull).toList();
  }

  List<Goal.Outcome> outcomes() {
    return outcomes;
  }

  String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("form", form);
    all.put("machine", machine());
    all.put("goals", outcomes);
    all.put("seen", seen);
    all.put("timings", timings.values());
    return new GsonBuilder()
        .setPrettyPrinting()
        .serializeSpecialFloatingPointValues()
        .create()
        .toJson(all);
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("Form: ").append(form).append(". Machine: ").append(machine()).append(".\n\n");
    text.append("| ratio | goal, at most | ratio of medians | min | max | met |\n");
    text.append("|---|---|---|---|---|---|\n");
    for (Goal.Outcome o : outcomes) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.2f | **%.2f** | %.2f | %.2f | %s |%n",
              o.goal().text(),
              o.goal().most(),
              o.ratio(),
              o.min(),
              o.max(),
              o.met() ? "yes" : "no"));
    }
    text.append("\n| row | median (ms) | min | max | allocated (KB) |\n|---|---|---|---|---|\n");
    for (Timing t : timings.values()) {
      String kilobytes =
          Double.isNaN(t.bytes()) ? "" : String.format(Locale.ROOT, "%.1f", t.bytes() / 1024);
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.2f | %.2f | %.2f | %s |%n",
              t.name(),
              t.medianMs(),
              t.minMs(),
              t.maxMs(),
              kilobytes));
    }
    text.append("\n| picture | what the calls gave |\n|---|---|\n");
    seen.forEach((k, v) -> text.append("| ").append(k).append(" | ").append(v).append(" |\n"));
    return text.toString();
  }

  private static String machine() {
    return String.format(
        Locale.ROOT,
        "%s, %d processors, Java %s",
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"));
  }
}
