package org.fasciaj.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.HeelVisit;

/** Draws the thickness of three and more visits over time. Stateless. */
final class TimeLine {
  private TimeLine() {}

  /** Draws the visits, by date where every date is known and rising, else evenly. */
  static void draw(Html html, List<HeelVisit> visits, Limits limits) {
    List<Double> at = positions(visits);
    Words words = html.words();
    double span = at.get(at.size() - 1);
    double top = limits.thicknessMm();
    StringBuilder description = new StringBuilder(words.say("time.whiskers"));
    for (int i = 0; i < visits.size(); i++) {
      HeelVisit v = visits.get(i);
      top = Double.isNaN(v.thicknessMm()) ? top : Math.max(top, v.thicknessMm() + sd(v));
      description.append(
          words.say(
              "time.visit",
              i + 1,
              Double.isNaN(v.thicknessMm())
                  ? words.say("value.none")
                  : words.fixed(v.thicknessMm(), 2) + " mm"));
    }
    Plot plot = new Plot(-0.06 * span, 1.06 * span, Math.ceil(top + 0.2));
    plot.open(html, "time", words.say("time.title"), description.toString(), words.say("plot.mm"));
    plot.xLabel(html, words.say(dated(visits) ? "time.dated" : "time.even"));
    plot.limit(html, limits.thicknessMm());
    points(html, visits, at, plot);
    html.close();
    html.said("p", "time.note", "class", "soft");
  }

  private static void points(Html html, List<HeelVisit> visits, List<Double> at, Plot plot) {
    StringBuilder line = new StringBuilder();
    StringBuilder whiskers = new StringBuilder();
    for (int i = 0; i < visits.size(); i++) {
      HeelVisit v = visits.get(i);
      plot.xTick(html, at.get(i), Integer.toString(i + 1));
      if (!Double.isNaN(v.thicknessMm())) {
        line.append(line.length() == 0 ? 'M' : 'L').append(plot.at(at.get(i), v.thicknessMm()));
        whiskers.append('M').append(plot.at(at.get(i), v.thicknessMm() - sd(v)));
        whiskers.append('L').append(plot.at(at.get(i), v.thicknessMm() + sd(v)));
      }
    }
    if (line.length() > 0) {
      html.empty("path", "class", "curve s0", "d", line.toString());
      html.empty("path", "class", "curve s0", "d", whiskers.toString());
    }
    for (int i = 0; i < visits.size(); i++) {
      double x = plot.x(at.get(i));
      if (Double.isNaN(visits.get(i).thicknessMm())) {
        Plot.text(html, "○", x, plot.y(0) - 10, "middle");
      } else {
        Plot.marker(html, "s0", false, x, plot.y(visits.get(i).thicknessMm()));
      }
    }
  }

  private static double sd(HeelVisit v) {
    return Double.isNaN(v.thicknessSdMm()) ? 0 : v.thicknessSdMm();
  }

  private static List<Double> positions(List<HeelVisit> visits) {
    List<Double> out = new ArrayList<>();
    boolean dated = dated(visits);
    for (int i = 0; i < visits.size(); i++) {
      out.add(dated ? day(visits.get(i)) - day(visits.get(0)) : i);
    }
    return out;
  }

  private static boolean dated(List<HeelVisit> visits) {
    for (int i = 1; i < visits.size(); i++) {
      if (!(day(visits.get(i)) > day(visits.get(i - 1)))) {
        return false;
      }
    }
    return true;
  }

  /** Day number; NaN when the date is missing or not a date. */
  private static double day(HeelVisit v) {
    try {
      return LocalDate.parse(v.studyDate(), DateTimeFormatter.BASIC_ISO_DATE).toEpochDay();
    } catch (DateTimeParseException e) {
      return Double.NaN; // "spaced evenly" then says that dates were not used
    }
  }
}
