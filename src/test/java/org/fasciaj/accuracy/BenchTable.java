package org.fasciaj.accuracy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fasciaj.phantom.HeelSpec.Stratum;

/** The one table: figures down, strata across, as Markdown. Stateless. */
final class BenchTable {
  /** Pixels above this width are coarse, mm. */
  private static final double COARSE_MM = 0.12;

  private static final double THICK_MM = 4.5;
  private static final double THIN_MM = 3;

  private BenchTable() {}

  /** Scores by stratum, in the order of the table. */
  static Map<String, Scores> scores(List<Trial> trials) {
    Map<String, Predicate<Trial>> strata = new LinkedHashMap<>();
    strata.put("all", t -> true);
    strata.put("easy", t -> t.heel().stratum() == Stratum.EASY);
    strata.put("hard", t -> t.heel().stratum() == Stratum.HARD);
    strata.put("artefact", t -> t.heel().stratum() == Stratum.ARTEFACT);
    strata.put("mirrored", t -> t.truth().distal() < 0);
    strata.put("JPEG", t -> t.heel().jpeg() > 0);
    strata.put("coarse pixels", t -> t.heel().spec().screen().xMm() > COARSE_MM);
    strata.put("thick", t -> t.truth().thickness() > THICK_MM);
    strata.put("thin", t -> t.truth().thickness() < THIN_MM);
    Map<String, Scores> scores = new LinkedHashMap<>();
    strata.forEach(
        (name, member) -> scores.put(name, Scores.of(trials.stream().filter(member).toList())));
    return scores;
  }

  static String markdown(Map<String, Scores> scores, Extras extras, DopplerScores doppler) {
    StringBuilder out = new StringBuilder();
    out.append("| |");
    scores.keySet().forEach(name -> out.append(' ').append(name).append(" |"));
    out.append("\n|---|").append("---|".repeat(scores.size())).append('\n');
    line(out, "pictures", scores, s -> Integer.toString(s.images()));
    line(out, "assessed, %", scores, s -> number(s.assessed(), 1));
    line(out, "needs review, %", scores, s -> number(s.review(), 1));
    line(out, "bias, mm", scores, s -> number(s.bias(), 3));
    line(out, "mean absolute error, mm", scores, s -> number(s.mae(), 3));
    line(out, "95th percentile, mm", scores, s -> number(s.p95(), 3));
    line(out, "worst, mm", scores, s -> number(s.worst(), 2));
    line(out, "a peak search told the borders: mean, mm", scores, s -> number(s.told(), 3));
    line(out, "coverage of the 95 % interval, %", scores, s -> number(s.coverage(), 1));
    line(out, "median standard deviation, mm", scores, s -> number(s.medianSd(), 3));
    line(out, "unflagged gross errors (> 0.5 mm), %", scores, s -> number(s.gross(), 1));
    line(out, "wrong flags", scores, s -> Integer.toString(s.wrongFlags()));
    line(out, "error at 5 mm, mm", scores, s -> number(s.mae5(), 3));
    line(out, "error at 10 mm, mm", scores, s -> number(s.mae10(), 3));
    line(out, "error of the maximum, mm", scores, s -> number(s.maeMaximum(), 3));
    line(out, "error of the mean, mm", scores, s -> number(s.maeMean(), 3));
    line(out, "spurs above 2 mm", scores, s -> Integer.toString(s.spurs()));
    line(out, "found, %", scores, s -> number(s.spurFound(), 1));
    line(out, "false spurs, %", scores, s -> number(s.falseSpurs(), 1));
    line(out, "spur length error, mm", scores, s -> number(s.spurError(), 2));
    out.append('\n');
    item(out, "pictures without a heel that got no value that stands, %", extras.refused(), 1);
    item(out, "same heel, fresh speckle: median difference, mm", extras.repeat(), 3);
    item(
        out,
        "gain, gamma, mirror, JPEG 90, halved pixels, border: moved by less than the stated"
            + " standard deviation, %",
        extras.invariant(),
        1);
    item(out, "change over ordinary pairs: pairs", extras.pairs(), 0);
    item(out, "change over ordinary pairs: mean absolute error, mm", extras.changeError(), 3);
    item(out, "Doppler (JPEG 4:2:2): pictures assessed", doppler.assessed(), 0);
    item(out, "Doppler: mean true area, mm2", doppler.meanArea(), 2);
    item(out, "Doppler: mean absolute error of the area, mm2", doppler.meanError(), 2);
    item(out, "Doppler: empty boxes that gave a colour area above 0.1 mm2", doppler.ghosts(), 0);
    return out.toString();
  }

  private static void line(
      StringBuilder out, String name, Map<String, Scores> scores, Function<Scores, String> cell) {
    out.append("| ").append(name).append(" |");
    scores.values().forEach(s -> out.append(' ').append(cell.apply(s)).append(" |"));
    out.append('\n');
  }

  private static void item(StringBuilder out, String name, double value, int digits) {
    out.append("- ").append(name).append(": ").append(number(value, digits)).append('\n');
  }

  private static String number(double value, int digits) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
