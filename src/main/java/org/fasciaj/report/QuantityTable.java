package org.fasciaj.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fasciaj.Reason;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.HeelVisit;

/**
 * The table of all quantities of the first and the last visit, and their change. One object per
 * table; not thread-safe.
 */
final class QuantityTable {
  private final Html html;
  private final Words words;
  private final List<Shown> shown;
  private final ReportSettings settings;
  private final Limits limits;

  /** Reasons whose remedy a column has already named. */
  private final List<Set<Reason>> named = new ArrayList<>();

  QuantityTable(Html html, List<Shown> shown, ReportSettings settings) {
    this.html = html;
    words = html.words();
    this.shown = shown;
    this.settings = settings;
    limits = settings.limits();
    shown.forEach(s -> named.add(EnumSet.noneOf(Reason.class)));
  }

  /** Writes the table. */
  void write(Optional<Change> change) {
    Page.openTable(html, words.say("values.caption"), "values");
    html.open("thead").open("tr").said("th", "values.quantity", "scope", "col");
    for (Shown s : shown) {
      html.open("th", "scope", "col").text(s.title(words));
      if (!s.visit().timepoint().isEmpty()) {
        html.text(" ").outside(s.visit().timepoint());
      }
      html.close();
    }
    if (pair()) {
      html.said("th", "values.change", "scope", "col");
    }
    html.close().close().open("tbody");
    median(change);
    for (Line line : Line.values()) {
      html.open("tr").leaf("th", line.label(words), "scope", "row");
      for (int i = 0; i < shown.size(); i++) {
        html.open("td");
        line(i, line);
        html.close();
      }
      if (pair()) {
        html.leaf("td", line.change(words, quantity(0, line), quantity(1, line)));
      }
      html.close();
    }
    spurs();
    html.close();
    Page.closeTable(html);
  }

  private boolean pair() {
    return shown.size() == 2;
  }

  private void median(Optional<Change> change) {
    html.open("tr", "class", "primary");
    html.said("th", "values.median", "scope", "row");
    for (int i = 0; i < shown.size(); i++) {
      HeelVisit v = shown.get(i).visit();
      html.open("td");
      if (Double.isNaN(v.thicknessMm())) {
        Quantity none = Quantity.refused(visitReason(i));
        quantity(i, none, words.say("value.none"));
      } else {
        html.open("p");
        html.leaf("strong", words.value(v.thicknessMm(), v.thicknessSdMm(), 2, "mm")).close();
        html.leaf("p", basis(v));
      }
      html.close();
    }
    if (pair()) {
      html.open("td");
      change.ifPresentOrElse(this::change, () -> html.text(words.say("value.none")));
      html.close();
    }
    html.close();
  }

  /** How many frames the median rests on, and how many of them a person should look at. */
  private String basis(HeelVisit v) {
    List<Status> used =
        v.frames().stream()
            .map(r -> r.measurement().thickness())
            .filter(Quantity::present)
            .map(Quantity::status)
            .toList();
    long doubtful = used.stream().filter(s -> s == Status.NEEDS_REVIEW).count();
    return words.say("values.from", words.count(used.size(), "frame"))
        + (doubtful > 0 ? words.say("values.doubtful", doubtful) : "");
  }

  private void change(Change c) {
    String value =
        words.value(c.mm(), c.sdMm(), 2, "mm") + " (" + words.fixed(c.percent(), 1) + " %)";
    html.open("p").leaf("strong", value).close();
    html.leaf("p", Words.capital(c.verdict(words, settings.mdcMm())));
  }

  private void line(int i, Line line) {
    Quantity q = quantity(i, line);
    quantity(i, q, line.value(words, q));
    if (shown.get(i).row().isEmpty()) {
      return;
    }
    HeelMeasurement m = shown.get(i).row().get().measurement();
    if (line == Line.STATION_0) {
      html.leaf("p", words.flag(m.thicknessFlag(), limits.thicknessMm()));
      if (!Double.isNaN(m.alternativeMm())) {
        html.leaf("p", words.say("values.alternative", words.fixed(m.alternativeMm(), 2)));
      }
    } else if (line == Line.MAXIMUM) {
      if (!Double.isNaN(m.maximumStationMm())) {
        html.leaf("p", words.say("values.at", words.fixed(m.maximumStationMm(), 1)));
      }
      html.leaf("p", words.flag(m.maximumFlag(), limits.thicknessMm()));
    }
  }

  private void spurs() {
    html.open("tr").said("th", "values.spur", "scope", "row");
    for (int i = 0; i < shown.size(); i++) {
      Quantity q = spurOf(i);
      html.open("td");
      quantity(i, q, words.spur(q));
      Boolean flag = spurRow(i).map(r -> r.measurement().spurFlag()).orElse(null);
      html.leaf("p", words.flag(flag, limits.spurMm()));
      if (shown.get(i).visit().frames().size() > 1) {
        spurRow(i).filter(r -> q.present() && q.value() > 0).ifPresent(this::longest);
      }
      html.close();
    }
    if (pair()) {
      html.leaf("td", spurChange(spurOf(0), spurOf(1)));
    }
    html.close();
  }

  /** A difference only where both visits show a spur: "none seen" is no length to subtract. */
  private String spurChange(Quantity pre, Quantity post) {
    if (!pre.present() || !post.present()) {
      return words.say("value.none");
    }
    if (pre.value() == 0 || post.value() == 0) {
      return pre.value() == post.value()
          ? words.say("values.noSpurs")
          : words.say(pre.value() > 0 ? "values.spurFirst" : "values.spurLast");
    }
    return words.say("values.spurChange", Line.change(words, pre, post, "mm", 2, false));
  }

  private void longest(FrameResult r) {
    html.open("p").text(words.say("values.longest") + " ").outside(r.input().relative());
    html.text(words.say("figure.source", r.frame())).close();
  }

  private Optional<FrameResult> spurRow(int i) {
    Shown s = shown.get(i);
    return Optional.ofNullable(s.visit().longestSpur()).or(s::row);
  }

  private Quantity spurOf(int i) {
    return spurRow(i)
        .map(r -> r.measurement().spur())
        .orElseGet(() -> Quantity.refused(visitReason(i)));
  }

  private Quantity quantity(int i, Line line) {
    return shown
        .get(i)
        .row()
        .map(r -> line.of(r.measurement()))
        .orElseGet(() -> Quantity.refused(visitReason(i)));
  }

  /** Why a visit as a whole has no value: the first reason that its rows give. */
  private Reason visitReason(int i) {
    return shown.get(i).visit().frames().stream()
        .map(FrameResult::reason)
        .filter(r -> r != null)
        .findFirst()
        .orElse(Reason.NO_PIXELS);
  }

  private void quantity(int i, Quantity q, String value) {
    if (q.present()) {
      html.open("p").leaf("strong", value).close();
    }
    html.leaf("p", words.status(q.status()), "class", Words.statusClass(q.status()));
    if (q.reason() != null) {
      boolean first = named.get(i).add(q.reason());
      html.leaf("p", first ? words.why(q.reason()) : words.cause(q.reason()), "class", "why");
    }
  }
}
