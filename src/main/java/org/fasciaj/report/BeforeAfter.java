package org.fasciaj.report;

import java.util.List;

/** First and last visit of every heel, joined by a line, and the means of both. */
final class BeforeAfter {
  /** Where the two visits stand on an axis from 0 to 1. */
  private static final double PRE = 0.2;

  private static final double POST = 0.8;

  private BeforeAfter() {}

  /** Draws the lines of one change or more. */
  static void draw(Html html, List<Change> changes) {
    Words words = html.words();
    double top = changes.stream().mapToDouble(c -> Math.max(c.preMm(), c.postMm())).max().orElse(1);
    double pre = changes.stream().mapToDouble(Change::preMm).average().orElse(Double.NaN);
    double post = changes.stream().mapToDouble(Change::postMm).average().orElse(Double.NaN);
    Plot plot = new Plot(0, 1, Math.ceil(top + 0.1));
    String a = words.fixed(pre, 2);
    String b = words.fixed(post, 2);
    plot.open(
        html,
        "before",
        words.say("before.title"),
        words.say("before.desc", changes.size(), a, b),
        words.say("plot.mm"));
    StringBuilder lines = new StringBuilder();
    for (Change c : changes) {
      lines.append('M').append(plot.at(PRE, c.preMm()));
      lines.append('L').append(plot.at(POST, c.postMm()));
    }
    html.empty("path", "class", "heel", "d", lines.toString());
    html.empty(
        "path", "class", "curve s0", "d", "M" + plot.at(PRE, pre) + "L" + plot.at(POST, post));
    Plot.marker(html, "s0", false, plot.x(PRE), plot.y(pre));
    Plot.marker(html, "s0", false, plot.x(POST), plot.y(post));
    plot.xTick(html, PRE, words.say("role.pre"));
    plot.xTick(html, POST, words.say("role.post"));
    Plot.line(html, 0, "heel", words.say("before.heel"));
    Plot.line(html, 1, "curve s0", words.say("before.mean", a, b));
    html.close();
  }
}
