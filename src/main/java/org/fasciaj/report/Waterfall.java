package org.fasciaj.report;

import java.util.List;
import java.util.OptionalDouble;
import org.fasciaj.study.stats.ChangeVerdict;

/**
 * The changes of all heels as bars, sorted, with the minimal detectable change where it is known.
 */
final class Waterfall {
  /** Share of its place that a bar fills. */
  private static final double FILL = 0.8;

  private Waterfall() {}

  /** Draws the bars of one change or more. */
  static void draw(Html html, List<Change> changes, OptionalDouble mdcMm) {
    List<Change> sorted =
        changes.stream().sorted((a, b) -> Double.compare(a.mm(), b.mm())).toList();
    Words words = html.words();
    double low = Math.min(0, sorted.get(0).mm());
    double high = Math.max(0, sorted.get(sorted.size() - 1).mm());
    low = Math.min(low, -mdcMm.orElse(0));
    high = Math.max(high, mdcMm.orElse(0));
    double step = Plot.step(high - low);
    Plot plot =
        new Plot(
            0,
            sorted.size(),
            Math.floor(low / step) * step,
            Math.max(step, Math.ceil(high / step) * step),
            step);
    String title = words.say("waterfall.title");
    plot.open(html, "waterfall", title, describe(words, sorted), words.say("waterfall.y"));
    StringBuilder within = new StringBuilder();
    StringBuilder beyond = new StringBuilder();
    for (int i = 0; i < sorted.size(); i++) {
      ChangeVerdict verdict = sorted.get(i).judge(mdcMm);
      boolean out = verdict == ChangeVerdict.THINNER || verdict == ChangeVerdict.THICKER;
      (out ? beyond : within).append(bar(plot, i, sorted.get(i).mm()));
    }
    bars(html, "bar within", within);
    bars(html, "bar beyond", beyond);
    if (mdcMm.isPresent()) {
      double mm = mdcMm.getAsDouble();
      html.empty("path", "class", "limit", "d", plot.level(mm) + plot.level(-mm));
      Plot.swatch(html, 0, "bar within", words.say("waterfall.within"));
      Plot.swatch(html, 1, "bar beyond", words.say("waterfall.beyond"));
      Plot.dotted(html, 2, words.say("waterfall.mdc", words.plain(mm)));
    }
    plot.xLabel(html, words.say("waterfall.x"));
    html.close();
  }

  private static void bars(Html html, String style, StringBuilder path) {
    if (path.length() > 0) {
      html.empty("path", "class", style, "d", path.toString());
    }
  }

  private static String bar(Plot plot, int i, double mm) {
    double left = plot.x(i + (1 - FILL) / 2);
    double right = plot.x(i + (1 + FILL) / 2);
    String zero = Num.svg(plot.y(0));
    String top = Num.svg(plot.y(mm));
    String a = Num.svg(left);
    String b = Num.svg(right);
    return "M" + a + "," + zero + "L" + b + "," + zero + "L" + b + "," + top + "L" + a + "," + top
        + "Z";
  }

  private static String describe(Words words, List<Change> sorted) {
    long thinner = sorted.stream().filter(c -> c.mm() < 0).count();
    long thicker = sorted.stream().filter(c -> c.mm() > 0).count();
    return words.say(
        "waterfall.desc",
        sorted.size(),
        thinner,
        thicker,
        sorted.size() - thinner - thicker,
        words.fixed(sorted.get(0).mm(), 2),
        words.fixed(sorted.get(sorted.size() - 1).mm(), 2));
  }
}
