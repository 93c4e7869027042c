package org.fasciaj.benchmark;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Holds a run against the last one on the page of the repository: a goal that was met there must
 * not be missed by far, neither by the medians nor by the fastest iterations, since another program on
 * the machine disturbs the former. One that was missed there by either is only named: medians that
 * meet a goal which the fastest iterations miss have met it by chance.
 */
final class Regression {
  /** How far past a goal counts as lost, not as another program on the machine. */
  private static final double SLACK = 1.5;

  private Regression() {}

  /** One line for each goal that this run misses; true when none of them is lost. */
  static boolean passes(List<Goal.Outcome> outcomes, Path published, StringBuilder lines)
      throws IOException {
    Set<String> met = metIn(published);
    boolean passes = true;
    for (Goal.Outcome o : outcomes) {
      boolean held = met.contains(o.goal().text());
      boolean lost = held && !(Math.min(o.ratio(), o.best()) <= SLACK * o.goal().most());
      passes &= !lost;
      if (!o.met()) {
        String word = lost ? "LOST" : held ? "missed, within the slack" : "missed, as known";
        lines.append(
            String.format(
                Locale.ROOT,
                "benchmark: %s: %s: %.2f, goal %.2f%n",
                word,
                o.goal().text(),
                o.ratio(),
                o.goal().most()));
      }
    }
    return passes;
  }

  /** Goals that the published run met, both ways; none when nothing is published yet. */
  private static Set<String> metIn(Path published) throws IOException {
    Set<String> met = new HashSet<>();
    if (!Files.exists(published)) {
      return met;
    }
    try (Reader in = Files.newBufferedReader(published)) {
      for (JsonElement e : JsonParser.parseReader(in).getAsJsonObject().getAsJsonArray("goals")) {
        JsonObject outcome = e.getAsJsonObject();
        JsonObject goal = outcome.getAsJsonObject("goal");
        boolean fastest = outcome.get("best").getAsDouble() <= goal.get("most").getAsDouble();
        if (outcome.get("met").getAsBoolean() && fastest) {
          met.add(goal.get("text").getAsString());
        }
      }
    }
    return met;
  }
}
