package org.fasciaj.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.fasciaj.Version;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.measure.Status;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelVisit;

/** Where the numbers of a heel came from: visits, scale, method, versions, settings, inputs. */
final class Provenance {
  private Provenance() {}

  /** Table of the visits: frames and scale. */
  static void visits(Html html, Heel heel, List<Shown> shown) {
    Words words = html.words();
    Page.openTable(html, words.say("visits.caption"), "visits");
    Page.head(
        html,
        words.say("visits.visit"),
        words.say("visits.date"),
        words.say("visits.frames"),
        words.say("visits.thickness"),
        words.say("visits.picture"),
        words.say("visits.scale"),
        words.say("visits.mmPerPixel"));
    html.open("tbody");
    for (int i = 0; i < heel.visits().size(); i++) {
      HeelVisit v = heel.visits().get(i);
      html.open("tr").open("th", "scope", "row").text(Integer.toString(i + 1));
      if (!v.timepoint().isEmpty()) {
        html.text(": ").outside(v.timepoint());
      }
      html.close();
      html.open("td")
          .outside(v.studyDate().isEmpty() ? words.say("visits.noDate") : Num.date(v.studyDate()));
      html.close().leaf("td", Counts.of(v.frames()).sentence(words));
      html.leaf(
          "td",
          Double.isNaN(v.thicknessMm())
              ? words.status(Status.NOT_ASSESSABLE)
              : words.value(v.thicknessMm(), v.thicknessSdMm(), 2, "mm"));
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
            r ->
                html.outside(r.input().relative())
                    .text(html.words().say("figure.source", r.frame())),
            () -> html.text(html.words().say("visits.noPicture")));
  }

  private static void scale(Html html, HeelVisit v) {
    Words words = html.words();
    Map<Calibration, Integer> scales = new LinkedHashMap<>();
    v.frames().stream()
        .filter(r -> r.calibration() != null)
        .forEach(r -> scales.merge(r.calibration(), 1, Integer::sum));
    html.open("td");
    for (Calibration c : scales.keySet()) {
      html.open("p").text(words.source(c.source()));
      html.text(c.refusal() == null ? "" : ". " + words.why(c.refusal())).close();
      c.warnings().forEach(w -> html.open("p", "class", "why").text("▲ ").outside(w).close());
    }
    html.close().open("td");
    for (Calibration c : scales.keySet()) {
      html.leaf(
          "p",
          c.known()
              ? words.say("visits.scaleOf", words.fixed(c.xMm(), 4), words.fixed(c.yMm(), 4))
              : words.say("visits.noScale"));
    }
    html.text(scales.isEmpty() ? words.say("visits.noScale") : "").close();
  }

  /** Paragraph for a paper. */
  static void methods(Html html, OptionalDouble mdcMm) {
    html.said("p", "methods");
    html.leaf(
        "p",
        mdcMm.isPresent()
            ? html.words().say("mdc.given", html.words().plain(mdcMm.getAsDouble()))
            : html.words().say("mdc.open"));
  }

  /** Versions, settings and inputs. */
  static void versions(Html html, List<FrameResult> rows, List<String> settings) {
    html.open("dl");
    html.said("dt", "versions.product").leaf("dd", "FasciaJ " + Version.product());
    html.said("dt", "versions.algorithm").leaf("dd", Version.ALGORITHM);
    html.said("dt", "versions.schema").leaf("dd", Version.SCHEMA);
    html.said("dt", "versions.settings").open("dd");
    for (String s : settings) {
      html.open("p").outside(s).close();
    }
    html.text(settings.isEmpty() ? html.words().say("versions.noSettings") : "").close().close();
    Map<String, String> inputs = new LinkedHashMap<>();
    rows.forEach(r -> inputs.putIfAbsent(r.input().relative(), r.sha256()));
    Page.openTable(html, html.words().say("inputs.caption"), "inputs");
    Page.head(html, html.words().say("inputs.file"), "SHA-256");
    html.open("tbody");
    inputs.entrySet().stream()
        .limit(Page.MOST_ROWS)
        .forEach(
            e -> {
              html.open("tr").open("th", "scope", "row").outside(e.getKey()).close();
              String hash =
                  e.getValue().isEmpty() ? html.words().say("inputs.notRead") : e.getValue();
              html.leaf("td", hash, "class", "hash").close();
            });
    html.close();
    Page.closeTable(html);
    Page.more(html, inputs.size(), "more.manifest");
  }
}
