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
  private final List<Shown> shown;
  private final ReportSettings settings;
  private final Limits limits;

  /** Reasons whose remedy a column has already named. */
  private final List<Set<Reason>> named = new ArrayList<>();

  QuantityTable(Html html, List<Shown> shown, ReportSettings settings) {
    this.html = html;
    this.shown = shown;
    this.settings = settings;
    limits = settings.limits();
    shown.forEach(s -> named.add(EnumSet.noneOf(Reason.class)));
  }

  /** Writes the table. */
  void write(Optional<Change> change) {
    Page.openTable(html, "Values with one standard deviation, status and flags", "values");
    html.open("thead").open("tr").leaf("th", "Quantity", "scope", "col");
    for (Shown s : shown) {
      html.open("th", "scope", "col").text(s.role());
      if (!s.visit().timepoint().isEmpty()) {
        html.text(" ").outside(s.visit().timepoint());
      }
      html.close();
    }
    if (pair()) {
      html.leaf("th", "Change, post minus pre", "scope", "col");
    }
    html.close().close().open("tbody");
    median(change);
    for (Line line : Line.values()) {
      html.open("tr").leaf("th", line.label(), "scope", "row");
      for (int i = 0; i < shown.size(); i++) {
        html.open("td");
        line(i, line);
        html.close();
      }
      if (pair()) {
        html.leaf("td", line.change(quantity(0, line), quantity(1, line)));
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
    html.leaf("th", "Thickness of the visit: median at station 0 over its frames", "scope", "row");
    for (int i = 0; i < shown.size(); i++) {
      HeelVisit v = shown.get(i).visit();
      html.open("td");
      if (Double.isNaN(v.thicknessMm())) {
        Quantity none = Quantity.refused(visitReason(i));
        quantity(i, none, "not assessable");
      } else {
        html.open("p");
        html.leaf("strong", Words.value(v.thicknessMm(), v.thicknessSdMm(), 2, "mm")).close();
        html.leaf("p", basis(v));
      }
      html.close();
    }
    if (pair()) {
      html.open("td");
      change.ifPresentOrElse(this::change, () -> html.text("not assessable"));
      html.close();
    }
    html.close();
  }

  /** How many frames the median rests on, and how many of them a person should look at. */
  private static String basis(HeelVisit v) {
    List<Status> used =
        v.frames().stream()
            .map(r -> r.measurement().thickness())
            .filter(Quantity::present)
            .map(Quantity::status)
            .toList();
    long doubtful = used.stream().filter(s -> s == Status.NEEDS_REVIEW).count();
    return "from "
        + Num.count(used.size(), "frame")
        + (doubtful > 0 ? ", of which " + doubtful + " ▲ to be reviewed" : "");
  }

  private void change(Change c) {
    String value =
        Words.value(c.mm(), c.sdMm(), 2, "mm") + " (" + Num.fixed(c.percent(), 1) + " %)";
    html.open("p").leaf("strong", value).close();
    html.leaf("p", Words.capital(c.verdict(settings.mdcMm())));
  }

  private void line(int i, Line line) {
    Quantity q = quantity(i, line);
    quantity(i, q, line.value(q));
    if (shown.get(i).row().isEmpty()) {
      return;
    }
    HeelMeasurement m = shown.get(i).row().get().measurement();
    if (line == Line.STATION_0) {
      html.leaf("p", Words.flag(m.thicknessFlag(), limits.thicknessMm()));
      if (!Double.isNaN(m.alternativeMm())) {
        html.leaf("p", "second plausible borders: " + Num.fixed(m.alternativeMm(), 2) + " mm");
      }
    } else if (line == Line.MAXIMUM) {
      if (!Double.isNaN(m.maximumStationMm())) {
        html.leaf("p", "at " + Num.fixed(m.maximumStationMm(), 1) + " mm");
      }
      html.leaf("p", Words.flag(m.maximumFlag(), limits.thicknessMm()));
    }
  }

  private void spurs() {
    html.open("tr").leaf("th", "Spur length, a lower bound", "scope", "row");
    for (int i = 0; i < shown.size(); i++) {
      Quantity q = spurOf(i);
      html.open("td");
      quantity(i, q, Words.spur(q));
      Boolean flag = spurRow(i).map(r -> r.measurement().spurFlag()).orElse(null);
      html.leaf("p", Words.flag(flag, limits.spurMm()));
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
  private static String spurChange(Quantity pre, Quantity post) {
    if (!pre.present() || !post.present()) {
      return "not assessable";
    }
    if (pre.value() == 0 || post.value() == 0) {
      return pre.value() == post.value()
          ? "no spur seen at either visit"
          : "spur seen at the " + (pre.value() > 0 ? "first" : "last") + " visit only";
    }
    return Line.change(pre, post, "mm", 2, false) + ", a difference of lower bounds";
  }

  private void longest(FrameResult r) {
    html.open("p").text("longest of the frames: ").outside(r.input().relative());
    html.text(", frame " + r.frame()).close();
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
    html.leaf("p", Words.status(q.status()), "class", Words.statusClass(q.status()));
    if (q.reason() != null) {
      boolean first = named.get(i).add(q.reason());
      html.leaf("p", first ? Words.why(q.reason()) : q.reason().cause(), "class", "why");
    }
  }
}
