package org.fasciaj.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fasciaj.study.Heel;
import org.fasciaj.study.stats.Caution;
import org.fasciaj.study.stats.Explained;
import org.fasciaj.study.stats.Interval;
import org.fasciaj.study.stats.MissingVisits;
import org.fasciaj.study.stats.PairedChange;
import org.fasciaj.study.stats.PatientMeans;
import org.fasciaj.study.stats.PlainWords;
import org.fasciaj.study.stats.SampleSize;
import org.fasciaj.study.stats.SubgroupChange;

/** What the study as a whole showed: plots, the statistics of change in words, missing visits. */
final class StudySection {
  private final Html html;
  private final Words words;
  private final PlainWords plain;
  private final ReportSettings settings;

  private StudySection(Html html, ReportSettings settings) {
    this.html = html;
    this.settings = settings;
    words = html.words();
    plain = PlainWords.of(words.locale(), "mm");
  }

  /** Writes it. */
  static void write(Html html, List<Heel> heels, ReportSettings settings) {
    new StudySection(html, settings).write(heels);
  }

  private void write(List<Heel> heels) {
    StudyStatistics statistics = StudyStatistics.of(heels, settings.options());
    List<Change> changes = heels.stream().flatMap(h -> Change.of(h).stream()).toList();
    Page.section(html, "h-study", words.say("h.study"));
    if (changes.isEmpty()) {
      html.said("p", "study.none").close();
    } else {
      html.open("div", "class", "charts");
      Waterfall.draw(html, changes, settings.mdcMm());
      BeforeAfter.draw(html, changes);
      html.close();
      html.said("p", "study.unit");
      if (statistics.unknown() > 0) {
        html.leaf("p", words.say("study.unknown", statistics.unknown()), "class", "note");
      }
      table("study.caption", "change", changes(statistics));
      cautions(statistics);
      html.said("p", "study.file", "class", "soft").close();
      groups(statistics);
      planning(statistics);
    }
    missing(statistics);
    statistics.repeats().ifPresent(this::repeats);
  }

  private List<Explained> changes(StudyStatistics s) {
    List<Explained> rows = new ArrayList<>(plain.explain(s.patients()));
    rows.addAll(plain.explain(s.ranks(), StudyStatistics.LEVEL));
    return rows;
  }

  private void table(String caption, String id, List<Explained> rows) {
    Page.openTable(html, words.say(caption), id);
    Page.head(
        html, words.say("study.statistic"), words.say("study.value"), words.say("study.meaning"));
    html.open("tbody");
    for (Explained row : rows) {
      html.open("tr").leaf("th", row.name(), "scope", "row");
      html.leaf("td", row.value()).leaf("td", row.meaning()).close();
    }
    html.close();
    Page.closeTable(html);
  }

  private void cautions(StudyStatistics s) {
    List<Caution> all = new ArrayList<>(s.patients().cautions());
    all.addAll(StudyStatistics.aboutPatients(s.patients()));
    all.addAll(s.ranks().cautions());
    List<String> sentences = all.stream().distinct().sorted().map(plain::sentence).toList();
    if (!sentences.isEmpty()) {
      html.said("h3", "study.cautions").open("ul");
      sentences.forEach(c -> html.leaf("li", c));
      html.close();
    }
  }

  private void groups(StudyStatistics s) {
    if (s.groups().isEmpty()) {
      return;
    }
    String column = settings.options().groups().map(Groups::column).orElse("");
    Page.section(html, "h-groups", words.say("study.groups", column));
    Page.openTable(html, words.say("study.groups.caption"), "groups");
    Page.head(
        html,
        words.say("study.groups.group"),
        words.say("study.groups.patients"),
        words.say("study.groups.mean"),
        words.say("study.groups.ci"),
        words.say("study.groups.percent"),
        words.say("study.groups.p"),
        words.say("study.groups.beyond"));
    html.open("tbody");
    for (Map.Entry<String, PatientMeans.Result> e : s.groups().entrySet()) {
      group(e.getKey(), e.getValue());
    }
    html.close();
    Page.closeTable(html);
    html.said("p", "study.groups.note", "class", "soft").close();
  }

  private void group(String name, PatientMeans.Result r) {
    PairedChange.Result p = r.patients();
    html.open("tr").open("th", "scope", "row");
    html.outside(
        name.equals(SubgroupChange.NOT_STATED) ? words.say("study.groups.unstated") : name);
    html.close().leaf("td", p.n() + " (" + r.heels() + ")");
    html.leaf("td", number(p.mean(), 2, "")).leaf("td", interval(p.ci()));
    html.leaf("td", number(p.percent().ofMeans(), 1, " %")).leaf("td", number(p.p(), 3, ""));
    html.leaf(
        "td",
        r.responders() == null
            ? words.say("beyond.open")
            : r.responders().beyond().count() + " / " + r.responders().beyond().n());
    html.close();
  }

  private String number(double value, int decimals, String unit) {
    return Double.isNaN(value) ? words.say("beyond.open") : words.fixed(value, decimals) + unit;
  }

  private String interval(Interval ci) {
    return ci.present()
        ? words.say("study.ci", words.fixed(ci.low(), 2), words.fixed(ci.high(), 2))
        : words.say("beyond.open");
  }

  private void planning(StudyStatistics s) {
    Page.section(html, "h-planning", words.say("study.planning"));
    List<Explained> rows = new ArrayList<>();
    for (SampleSize.Result size : s.sizes()) {
      rows.addAll(plain.explain(size).subList(0, 2));
    }
    table("study.planning", "planning", rows);
    html.close();
  }

  private void missing(StudyStatistics s) {
    Page.section(html, "h-missing", words.say("study.missing"));
    MissingVisits.Result r = s.visits();
    if (!s.named()) {
      html.said("p", "study.missing.place");
    }
    plain.explain(r).forEach(e -> html.leaf("p", e.meaning()));
    Page.openTable(html, words.say("study.missing.caption"), "missing");
    Page.head(
        html,
        words.say("study.missing.visit"),
        words.say("study.missing.measured"),
        words.say("study.missing.refused"),
        words.say("study.missing.absent"));
    html.open("tbody");
    for (MissingVisits.VisitCount v : r.visits()) {
      html.open("tr")
          .open("th", "scope", "row")
          .outside(s.named() ? v.visit() : words.say("study.missing." + v.visit()))
          .close();
      html.leaf("td", Integer.toString(v.measured()));
      html.leaf("td", Integer.toString(v.notAssessable()));
      html.leaf("td", Integer.toString(v.absent())).close();
    }
    html.close();
    Page.closeTable(html);
    html.close();
  }

  private void repeats(RepeatScans scans) {
    Page.section(html, "h-repeats", words.say("study.repeats"));
    html.leaf("p", words.count(scans.pairs().size(), "study.repeats.lead"));
    html.open("div", "class", "charts");
    AgreementPlot.draw(html, scans);
    html.close();
    table("study.repeats", "repeats", plain.explain(scans.result()));
    html.close();
  }
}
