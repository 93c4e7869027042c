package org.fasciaj.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.ThicknessSample;

/** Draws thickness along the fascia with its band of one standard deviation. Stateless. */
final class ThicknessCurve {
  /** Stations marked on the curve, mm. */
  private static final double[] MARKED = {0, 5, 10};

  /** Two samples farther apart than this many usual steps are not joined. */
  private static final double GAP_STEPS = 2.5;

  private ThicknessCurve() {}

  /** True when any visit has a profile to draw. */
  static boolean drawable(List<Shown> shown) {
    return shown.stream().anyMatch(s -> !profile(s).isEmpty());
  }

  /** Draws the curves of the visits that have one. */
  static void draw(Html html, List<Shown> shown, Limits limits) {
    List<ThicknessSample> all = shown.stream().flatMap(s -> profile(s).stream()).toList();
    double from = all.stream().mapToDouble(ThicknessSample::stationMm).min().orElse(0);
    double to = all.stream().mapToDouble(ThicknessSample::stationMm).max().orElse(1);
    double top =
        all.stream().mapToDouble(s -> s.thicknessMm() + band(s)).max().orElse(limits.thicknessMm());
    Plot plot =
        new Plot(
            Math.min(0, Math.floor(from)),
            Math.max(1, Math.ceil(to)),
            Math.ceil(Math.max(top, limits.thicknessMm()) + 0.2));
    Words words = html.words();
    plot.open(html, "curve", words.say("h.curve"), describe(words, shown), words.say("plot.mm"));
    for (int mm = (int) Math.floor(from); mm <= Math.ceil(to); mm++) {
      if (mm % 5 == 0) {
        plot.xTick(html, mm, Integer.toString(mm));
      }
    }
    plot.xLabel(html, words.say("curve.x"));
    plot.limit(html, limits.thicknessMm());
    for (int i = 0; i < shown.size(); i++) {
      curve(html, plot, shown.get(i), i);
    }
    html.close();
  }

  private static List<ThicknessSample> profile(Shown shown) {
    return shown
        .row()
        .map(
            r ->
                r.measurement().profile().stream()
                    .filter(s -> !Double.isNaN(s.thicknessMm()))
                    .toList())
        .orElse(List.of());
  }

  private static double band(ThicknessSample s) {
    return Double.isNaN(s.sdMm()) ? 0 : s.sdMm();
  }

  private static void curve(Html html, Plot plot, Shown shown, int index) {
    String style = index == 0 ? "s0" : "s1";
    for (List<ThicknessSample> run : runs(profile(shown))) {
      StringBuilder area = new StringBuilder();
      StringBuilder line = new StringBuilder();
      for (ThicknessSample s : run) {
        area.append(area.length() == 0 ? 'M' : 'L');
        area.append(plot.at(s.stationMm(), s.thicknessMm() + band(s)));
        line.append(line.length() == 0 ? 'M' : 'L').append(plot.at(s.stationMm(), s.thicknessMm()));
      }
      for (int i = run.size() - 1; i >= 0; i--) {
        ThicknessSample s = run.get(i);
        area.append('L').append(plot.at(s.stationMm(), s.thicknessMm() - band(s)));
      }
      html.empty("path", "class", "band " + style, "d", area.append('Z').toString());
      html.empty("path", "class", "curve " + style, "d", line.toString());
    }
    for (double mm : MARKED) {
      shown
          .row()
          .flatMap(r -> Overlay.sample(r.measurement(), mm))
          .filter(s -> !Double.isNaN(s.thicknessMm()))
          .ifPresent(
              s ->
                  Plot.marker(
                      html, style, index > 0, plot.x(s.stationMm()), plot.y(s.thicknessMm())));
    }
    if (!profile(shown).isEmpty()) {
      Plot.legend(html, index, shown.title(html.words()));
    }
  }

  /** Splits a profile where samples are missing. */
  private static List<List<ThicknessSample>> runs(List<ThicknessSample> profile) {
    double step = Double.MAX_VALUE;
    for (int i = 1; i < profile.size(); i++) {
      step = Math.min(step, profile.get(i).stationMm() - profile.get(i - 1).stationMm());
    }
    List<List<ThicknessSample>> runs = new ArrayList<>();
    for (ThicknessSample s : profile) {
      List<ThicknessSample> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
      if (last.isEmpty()
          || s.stationMm() - last.get(last.size() - 1).stationMm() > GAP_STEPS * step) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(s);
    }
    return runs;
  }

  private static String describe(Words words, List<Shown> shown) {
    return shown.stream()
        .map(s -> describe(words, s))
        .collect(Collectors.joining(" ", words.say("curve.band") + " ", ""));
  }

  private static String describe(Words words, Shown shown) {
    StringBuilder out = new StringBuilder(shown.title(words)).append(": ");
    List<String> values = new ArrayList<>();
    for (double mm : MARKED) {
      shown
          .row()
          .flatMap(r -> Overlay.sample(r.measurement(), mm))
          .filter(s -> !Double.isNaN(s.thicknessMm()))
          .ifPresent(
              s ->
                  values.add(
                      words.say("curve.at", words.fixed(s.thicknessMm(), 2), words.plain(mm))));
    }
    return out.append(values.isEmpty() ? words.say("curve.none") : String.join(", ", values))
        .append('.')
        .toString();
  }
}
