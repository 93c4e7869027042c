package org.fasciaj.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fasciaj.dicom.Frame;
import org.fasciaj.measure.Status;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;

/** Builds the page of one heel. One object per page; not thread-safe. */
final class HeelPage {
  /** A page must stay below this, bytes: it goes by mail and into archives. */
  static final int MAX_BYTES = 2_000_000;

  /** Widths of the embedded pictures that are tried until the page fits, pixels. */
  private static final int[] WIDTHS = {900, 720, 560, 420};

  /** Warnings that are printed in full, so that the pictures stay on the first sheet. */
  private static final int MOST_WARNINGS = 12;

  private final Heel heel;
  private final int number;
  private final List<Shown> shown;
  private final Words words;
  private final ReportSettings settings;
  private final Optional<Change> change;
  private final List<FrameResult> pictured;
  private final List<FrameResult> rows;

  /**
   * Prepares a page.
   *
   * @param number the heel's place in the index, from 1
   */
  HeelPage(Heel heel, int number, ReportSettings settings) {
    this.heel = heel;
    this.number = number;
    this.settings = settings;
    words = settings.words();
    shown = Shown.of(heel);
    change = Change.of(heel);
    pictured = shown.stream().flatMap(s -> s.row().stream()).toList();
    rows = heel.visits().stream().flatMap(v -> v.frames().stream()).toList();
  }

  /**
   * Builds the page.
   *
   * @throws IOException when a picture cannot be had or the page would be too large
   */
  byte[] build(PixelSource pixels) throws IOException {
    // An error may reach a log: no patient data in it.
    String name = "heel " + number;
    List<Frame> frames = new ArrayList<>();
    for (FrameResult row : pictured) {
      frames.add(Picture.fetch(pixels, row, name));
    }
    for (int width : WIDTHS) {
      byte[] page = page(frames, width).getBytes(StandardCharsets.UTF_8);
      if (page.length < MAX_BYTES) {
        return page;
      }
    }
    throw new IOException(
        name + ": its page would exceed 2 MB; measure fewer files of this heel in one run");
  }

  private String page(List<Frame> frames, int width) {
    String subject = words.subject(heel.subject(), number);
    String who = subject + ", " + words.side(heel.laterality());
    Html html = Page.open(words, words.say("title.heel", who));
    html.open("h1").open("span").outside(subject);
    html.text(", " + words.side(heel.laterality())).close();
    html.leaf("span", " " + answer(), "class", "answer").close();
    lead(html);
    pictures(html, frames, width);
    if (ThicknessCurve.drawable(shown)) {
      Page.section(html, "h-curve", words.say("h.curve"));
      ThicknessCurve.draw(html, shown, settings.limits());
      html.said("p", "curve.note", "class", "soft");
      html.close();
    }
    if (heel.visits().size() > 2) {
      Page.section(html, "h-time", words.say("h.time"));
      TimeLine.draw(html, heel.visits(), settings.limits());
      html.close();
    }
    Page.section(html, "h-values", words.say("h.values"));
    new QuantityTable(html, shown, settings).write(change);
    html.close();
    Page.section(html, "h-visits", words.say("h.visits"));
    Provenance.visits(html, heel, shown);
    List<Refusal> refusals = Refusal.of(rows);
    if (refusals.isEmpty()) {
      html.said("p", "refused.none");
    } else {
      List<Refusal> some = refusals.subList(0, Math.min(refusals.size(), Page.MOST_ROWS));
      Refusal.table(html, some, words.say("refused.caption"), "refused");
      Page.more(html, refusals.size(), "more.index");
    }
    html.close();
    Page.section(html, "h-methods", words.say("h.methods"));
    Provenance.methods(html, settings.mdcMm());
    html.close();
    Page.section(html, "h-versions", words.say("h.versions"));
    Provenance.versions(html, rows, settings.settingsText());
    html.close();
    html.open("nav").said("a", "back", "href", "index.html").close();
    return Page.close(html);
  }

  private String answer() {
    return change.map(c -> c.answer(words, settings.mdcMm())).orElseGet(this::noChange);
  }

  private String noChange() {
    StringBuilder out = new StringBuilder();
    for (Shown s : shown) {
      double mm = s.visit().thicknessMm();
      String value = Double.isNaN(mm) ? words.say("value.none") : words.fixed(mm, 1) + " mm";
      out.append(words.say("answer.visit", s.title(words), value)).append(' ');
    }
    return out + words.say("answer.none");
  }

  private void lead(Html html) {
    change.ifPresentOrElse(
        c ->
            html.leaf(
                "p",
                words.say(
                    "lead",
                    Words.capital(c.verdict(words, settings.mdcMm())),
                    words.value(c.mm(), c.sdMm(), 2, "mm")),
                "class",
                "lead"),
        () -> html.leaf("p", words.why(Change.refusal(heel)), "class", "note"));
    for (Shown s : shown) {
      s.row()
          .filter(r -> r.status() != Status.MEASURED)
          .ifPresent(r -> html.leaf("p", s.title(words) + ": " + state(r), "class", "note"));
    }
    List<String> warnings =
        Stream.concat(heel.warnings().stream(), rows.stream().flatMap(r -> r.warnings().stream()))
            .distinct()
            .toList();
    for (String w : warnings.subList(0, Math.min(warnings.size(), MOST_WARNINGS))) {
      html.open("p", "class", "note").text("▲ ").outside(w).close();
    }
    if (warnings.size() > MOST_WARNINGS) {
      int left = warnings.size() - MOST_WARNINGS;
      html.leaf(
          "p", "▲ " + words.say("warnings.more", words.count(left, "warning")), "class", "note");
    }
  }

  private String state(FrameResult r) {
    return words.status(r.status()) + (r.reason() == null ? "" : ". " + words.why(r.reason()));
  }

  private void pictures(Html html, List<Frame> frames, int width) {
    Page.section(html, "h-pictures", words.say("h.pictures"));
    if (pictured.stream().anyMatch(r -> r.outline() != null && r.calibration().known())) {
      html.empty(
          "input", "type", "checkbox", "id", "outline", "class", "switch", "checked", "checked");
      html.said("label", "outline.switch", "for", "outline");
      Stroke.legend(html);
    }
    List<Framing> framings = Alignment.open(pictured, width);
    html.open("div", "class", shown.size() == 1 ? "pair one" : "pair");
    int next = 0;
    for (int i = 0; i < shown.size(); i++) {
      boolean has = shown.get(i).row().isPresent();
      HeelFigure.write(
          html,
          shown.get(i),
          "p" + i,
          has ? Optional.of(framings.get(next)) : Optional.empty(),
          has ? Optional.of(frames.get(next)) : Optional.empty());
      next += has ? 1 : 0;
    }
    html.close();
    if (framings.stream().filter(Framing::scaled).count() == 2) {
      html.leaf(
          "p",
          words.say("scale.both")
              + words.say(
                  pictured.stream().allMatch(r -> r.outline() != null)
                      ? "scale.anchor"
                      : "scale.only"),
          "class",
          "soft");
    }
    html.close();
  }
}
