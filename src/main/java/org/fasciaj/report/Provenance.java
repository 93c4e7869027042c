package org.fasciaj.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.fasciaj.Version;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelVisit;

/** Where the numbers of a heel came from: visits, scale, method, versions, settings, inputs. */
final class Provenance {
  private static final String METHODS =
      "Borders were found automatically on the B-mode image inside the tissue region. A border is"
          + " the interface itself: where it draws a bright line, the centre of that line across its"
          + " width; where it is a step without a line, its steepest point; both borders follow this"
          + " one convention. The superficial border lies between plantar fat pad and fascia, the"
          + " deep border between fascia and calcaneal cortex, and further distally between fascia"
          + " and flexor digitorum brevis. Station 0 is the insertion, where the deep border leaves"
          + " the calcaneal cortex at the anterior edge of the inferior calcaneal border. Thickness"
          + " at a station is the distance between the borders along the normal to the fascia's"
          + " mid-line; the primary thickness is that at station 0, and a visit's is the median over"
          + " its assessable frames. The vertical distance on the screen is given for comparison with"
          + " published work. Spur length is the straight line from the middle of the spur's base to"
          + " its tip; ultrasound shows the near face only, so it is a lower bound. Values are given"
          + " with one standard deviation from edge localisation and calibration; a value is"
          + " borderline when its limit lies within two of them. The change is last minus first"
          + " visit; its standard deviation takes the two errors as independent. Repositioning of"
          + " foot and probe between visits is not part of it; only the minimal detectable change"
          + " from repeated scans covers that.";

  private Provenance() {}

  /** Table of the visits: frames and scale. */
  static void visits(Html html, Heel heel, List<Shown> shown) {
    Page.openTable(html, "Each visit with its frames and its scale", "visits");
    Page.head(
        html, "Visit", "Date", "Frames", "Thickness", "Picture shown", "Scale", "mm per pixel");
    html.open("tbody");
    for (int i = 0; i < heel.visits().size(); i++) {
      HeelVisit v = heel.visits().get(i);
      html.open("tr").open("th", "scope", "row").text(Integer.toString(i + 1));
      if (!v.timepoint().isEmpty()) {
        html.text(": ").outside(v.timepoint());
      }
      html.close();
      html.open("td").outside(v.studyDate().isEmpty() ? "not recorded" : Num.date(v.studyDate()));
      html.close().leaf("td", Counts.of(v.frames()).sentence());
      html.leaf(
          "td",
          Double.isNaN(v.thicknessMm())
              ? "○ not assessable"
              : Words.value(v.thicknessMm(), v.thicknessSdMm(), 2, "mm"));
      html.open("td");
      shown.stream().filter(s -> s.visit().equals(v)).forEach(s -> picture(html, s));
      html.close();
      scale(html, v);
      html.close();
    }
    html.close();
    Page.closeTable(html);
  }

  private static void picture(Html html, Shown s) {
    s.row()
        .ifPresentOrElse(
            r -> html.outside(r.input().relative()).text(", frame " + r.frame()),
            () -> html.text("none: no frame could be decoded"));
  }

  private static void scale(Html html, HeelVisit v) {
    Map<Calibration, Integer> scales = new LinkedHashMap<>();
    v.frames().stream()
        .filter(r -> r.calibration() != null)
        .forEach(r -> scales.merge(r.calibration(), 1, Integer::sum));
    html.open("td");
    for (Calibration c : scales.keySet()) {
      html.open("p").text(Words.source(c.source()));
      html.text(c.refusal() == null ? "" : ". " + Words.why(c.refusal())).close();
      c.warnings().forEach(w -> html.open("p", "class", "why").text("▲ ").outside(w).close());
    }
    html.close().open("td");
    for (Calibration c : scales.keySet()) {
      html.leaf(
          "p",
          c.known()
              ? Num.fixed(c.xMm(), 4) + " across, " + Num.fixed(c.yMm(), 4) + " deep"
              : "none");
    }
    html.text(scales.isEmpty() ? "none" : "").close();
  }

  /** Paragraph for a paper. */
  static void methods(Html html, OptionalDouble mdcMm) {
    html.leaf("p", METHODS);
    html.leaf(
        "p",
        mdcMm.isPresent()
            ? "Minimal detectable change: " + Num.plain(mdcMm.getAsDouble()) + " mm, as given."
            : "Minimal detectable change: not established, so no change is called detectable.");
  }

  /** Versions, settings and inputs. */
  static void versions(Html html, List<FrameResult> rows, List<String> settings) {
    html.open("dl");
    html.leaf("dt", "Product").leaf("dd", "FasciaJ " + Version.product());
    html.leaf("dt", "Algorithm version").leaf("dd", Version.ALGORITHM);
    html.leaf("dt", "Schema version").leaf("dd", Version.SCHEMA);
    html.leaf("dt", "Settings").open("dd");
    for (String s : settings) {
      html.open("p").outside(s).close();
    }
    html.text(settings.isEmpty() ? "none recorded" : "").close().close();
    Map<String, String> inputs = new LinkedHashMap<>();
    rows.forEach(r -> inputs.putIfAbsent(r.input().relative(), r.sha256()));
    Page.openTable(html, "Input files", "inputs");
    Page.head(html, "File", "SHA-256");
    html.open("tbody");
    inputs.entrySet().stream()
        .limit(Page.MOST_ROWS)
        .forEach(
            e -> {
              html.open("tr").open("th", "scope", "row").outside(e.getKey()).close();
              String hash = e.getValue().isEmpty() ? "not read" : e.getValue();
              html.leaf("td", hash, "class", "hash").close();
            });
    html.close();
    Page.closeTable(html);
    Page.more(html, inputs.size(), "run.json");
  }
}
