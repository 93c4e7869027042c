package org.fasciaj.report;

import java.util.List;
import java.util.Optional;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Status;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelVisit;

/** The table of heels: for each a small curve of its visits, its change and its flags. */
final class HeelRows {
  // Size of a small curve, in its own units.
  private static final double WIDTH = 110;
  private static final double HEIGHT = 40;
  private static final double EDGE = 6;

  private final Html html;
  private final Words words;
  private final List<Heel> heels;
  private final List<String> names;
  private final ReportSettings settings;

  /** Top of every small curve, mm: one scale for all, so that they can be compared by eye. */
  private final double topMm;

  /**
   * Prepares the table.
   *
   * @param heels every heel of the study
   * @param names file name of each heel's page
   */
  HeelRows(Html html, List<Heel> heels, List<String> names, ReportSettings settings) {
    this.html = html;
    this.heels = heels;
    this.names = names;
    this.settings = settings;
    words = html.words();
    topMm =
        heels.stream()
            .flatMap(h -> h.visits().stream())
            .mapToDouble(HeelVisit::thicknessMm)
            .filter(mm -> !Double.isNaN(mm))
            .max()
            .orElse(settings.limits().thicknessMm());
  }

  /**
   * Writes some heels.
   *
   * @param places their places among all heels, from 0
   * @param from how many heels of this choice stand on earlier pages
   * @param size how many heels the choice has
   */
  void write(List<Integer> places, int from, int size) {
    if (places.isEmpty()) {
      html.said("p", size == 0 ? "view.empty" : "index.nonePage");
      return;
    }
    Page.openTable(html, words.say("index.caption", from + 1, from + places.size(), size), "heels");
    Page.head(
        html,
        words.say("index.heel"),
        words.say("index.course"),
        words.say("index.pre"),
        words.say("index.post"),
        words.say("index.change"),
        words.say("index.percent"),
        words.say("index.beyond"),
        words.say("index.flags"));
    html.open("tbody");
    places.forEach(this::row);
    html.close();
    Page.closeTable(html);
  }

  /** The visits as points on one scale for all heels, evenly spaced; the limit is dotted. */
  private void course(Heel heel) {
    StringBuilder line = new StringBuilder();
    StringBuilder values = new StringBuilder();
    int n = heel.visits().size();
    html.open("td", "class", "course");
    for (int i = 0; i < n; i++) {
      double mm = heel.visits().get(i).thicknessMm();
      values.append(i == 0 ? "" : " → ");
      values.append(Double.isNaN(mm) ? words.say("value.none") : words.fixed(mm, 2));
      if (!Double.isNaN(mm)) {
        line.append(line.length() == 0 ? 'M' : 'L');
        line.append(Num.svg(x(i, n))).append(',').append(Num.svg(y(mm)));
      }
    }
    html.open(
        "svg",
        "class",
        "small",
        "viewBox",
        "0 0 110 40",
        "role",
        "img",
        "aria-label",
        words.say("course.alt", values));
    double limit = y(Math.min(topMm, settings.limits().thicknessMm()));
    html.empty("path", "class", "limit", "d", "M0," + Num.svg(limit) + "h110");
    if (line.length() > 0) {
      html.empty("path", "class", "curve s0", "d", line.toString());
    }
    for (int i = 0; i < n; i++) {
      double mm = heel.visits().get(i).thicknessMm();
      if (!Double.isNaN(mm)) {
        html.empty(
            "circle", "class", "mk s0", "cx", Num.svg(x(i, n)), "cy", Num.svg(y(mm)), "r", "4");
      }
    }
    html.close().close();
  }

  private static double x(int i, int n) {
    return n == 1 ? WIDTH / 2 : EDGE + i * (WIDTH - 2 * EDGE) / (n - 1);
  }

  private double y(double mm) {
    return HEIGHT - EDGE - mm / topMm * (HEIGHT - 2 * EDGE);
  }

  private void row(int place) {
    Heel heel = heels.get(place);
    int number = place + 1;
    html.open("tr")
        .open("th", "scope", "row")
        .open("a", "href", names.get(place))
        .outside(words.subject(heel.subject(), number));
    html.text(", " + words.side(heel.laterality())).close().close();
    course(heel);
    Optional<Change> change = Change.of(heel);
    List<Shown> shown = Shown.of(heel);
    if (change.isPresent()) {
      Change c = change.get();
      html.leaf("td", words.fixed(c.preMm(), 2)).leaf("td", words.fixed(c.postMm(), 2));
      html.leaf("td", words.value(c.mm(), c.sdMm(), 2, ""));
      html.leaf("td", words.fixed(c.percent(), 1)).leaf("td", c.beyond(words, settings.mdcMm()));
    } else {
      html.leaf("td", shown.isEmpty() ? words.say("index.none") : value(shown.get(0)));
      html.leaf("td", shown.size() < 2 ? words.say("index.none") : value(shown.get(1)));
      html.open("td", "colspan", "3").text("○ ").text(words.why(Change.refusal(heel))).close();
    }
    html.leaf("td", shown.isEmpty() ? "" : flags(shown.get(shown.size() - 1))).close();
  }

  private String value(Shown s) {
    double mm = s.visit().thicknessMm();
    return Double.isNaN(mm) ? words.status(Status.NOT_ASSESSABLE) : words.fixed(mm, 2);
  }

  private String flags(Shown s) {
    if (s.row().isEmpty()) {
      return words.status(Status.NOT_ASSESSABLE);
    }
    HeelMeasurement m = s.row().get().measurement();
    FrameResult spurRow = Optional.ofNullable(s.visit().longestSpur()).orElse(s.row().get());
    Boolean spur = spurRow.measurement().spurFlag();
    if (m.thicknessFlag() == null && m.maximumFlag() == null && spur == null) {
      return words.status(Status.NOT_ASSESSABLE);
    }
    return words.say("flags", word(m.thicknessFlag()), word(m.maximumFlag()), word(spur));
  }

  private String word(Boolean flag) {
    return flag == null
        ? words.status(Status.NOT_ASSESSABLE)
        : flag ? "▲ " + words.say("flag.word.yes") : "● " + words.say("flag.word.no");
  }
}
