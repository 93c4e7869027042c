package org.fasciaj.report;

import org.fasciaj.study.stats.RepeatedAgreement;

/** Difference of two scans of one visit over their mean, with bias and limits of agreement. */
final class AgreementPlot {
  private AgreementPlot() {}

  /** Draws the pairs. */
  static void draw(Html html, RepeatScans scans) {
    Words words = html.words();
    RepeatedAgreement.Result r = scans.result();
    boolean limits = !Double.isNaN(r.lower());
    double left = scans.pairs().stream().mapToDouble(RepeatScans.Pair::mean).min().orElse(0);
    double right = scans.pairs().stream().mapToDouble(RepeatScans.Pair::mean).max().orElse(1);
    double low = limits ? Math.min(0, r.lower()) : 0;
    double high = limits ? Math.max(0, r.upper()) : 0;
    for (RepeatScans.Pair p : scans.pairs()) {
      low = Math.min(low, p.difference());
      high = Math.max(high, p.difference());
    }
    double step = Plot.step(Math.max(0.2, high - low));
    Plot plot =
        new Plot(
            Math.floor(left - 0.05),
            Math.ceil(right + 0.05),
            Math.floor(low / step) * step,
            Math.max(step, Math.ceil(high / step) * step),
            step);
    String desc =
        words.say(
            "agreement.desc",
            scans.pairs().size(),
            number(words, r.bias()),
            number(words, r.lower()),
            number(words, r.upper()));
    plot.open(html, "agreement", words.say("agreement.title"), desc, words.say("agreement.y"));
    if (!Double.isNaN(r.bias())) {
      html.empty("path", "class", "curve s0", "d", plot.level(r.bias()));
      Plot.line(html, 0, "curve s0", words.say("agreement.bias"));
    }
    if (limits) {
      html.empty("path", "class", "limit", "d", plot.level(r.lower()) + plot.level(r.upper()));
      Plot.dotted(html, 1, words.say("agreement.limits"));
    }
    for (RepeatScans.Pair p : scans.pairs()) {
      Plot.marker(html, "s1", false, plot.x(p.mean()), plot.y(p.difference()));
    }
    for (int mm = (int) Math.floor(left - 0.05); mm <= Math.ceil(right + 0.05); mm++) {
      plot.xTick(html, mm, Integer.toString(mm));
    }
    plot.xLabel(html, words.say("agreement.x"));
    html.close();
  }

  private static String number(Words words, double value) {
    return Double.isNaN(value) ? words.say("beyond.open") : words.fixed(value, 2);
  }
}
