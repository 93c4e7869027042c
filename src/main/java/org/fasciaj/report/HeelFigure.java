package org.fasciaj.report;

import java.util.Optional;
import org.fasciaj.dicom.Frame;
import org.fasciaj.study.FrameResult;

/** One visit's picture with its caption; or, where no frame could be decoded, why. Stateless. */
final class HeelFigure {
  private HeelFigure() {}

  /**
   * Writes the figure.
   *
   * @param id unique prefix of element ids
   * @param framing window; empty when there is no picture
   * @param frame pixels; empty when there is no picture
   */
  static void write(
      Html html, Shown shown, String id, Optional<Framing> framing, Optional<Frame> frame) {
    Words words = html.words();
    html.open("figure").open("h3").text(shown.title(words) + ": ");
    String name = shown.visit().timepoint();
    if (!name.isEmpty()) {
      html.outside(name).text(", ");
    }
    String date = shown.visit().studyDate();
    html.outside(date.isEmpty() ? words.say("figure.date.none") : Num.date(date)).close();
    if (framing.isEmpty() || frame.isEmpty()) {
      html.open("div", "class", "none").said("p", "figure.none");
      shown.visit().frames().stream()
          .filter(r -> r.reason() != null)
          .findFirst()
          .ifPresent(r -> html.leaf("p", words.why(r.reason())));
      html.close().close();
      return;
    }
    FrameResult row = shown.row().orElseThrow();
    Framing f = framing.get();
    Raster raster = Picture.render(frame.get(), f.view(), f.widthPx(), f.heightPx());
    Optional<FrameResult> outlined =
        Optional.of(row).filter(r -> r.outline() != null && f.scaled());
    String finding = finding(words, row);
    String alt = words.say("figure.alt", shown.title(words), finding);
    Panel.draw(html, id, f, Png.dataUri(raster), alt, outlined);
    html.open("figcaption").leaf("p", finding);
    html.open("p", "class", "soft").outside(row.input().relative());
    html.text(words.say("figure.source", row.frame()) + notes(words, f, frame.get()));
    html.close().close().close();
  }

  private static String notes(Words words, Framing f, Frame frame) {
    String text = f.view().mirrored() ? words.say("figure.mirrored") : "";
    text += f.scaled() ? "" : words.say("figure.noScale");
    return text + (frame.colour() == null ? "" : words.say("figure.colour"));
  }

  /** What the picture shows, in words. */
  private static String finding(Words words, FrameResult row) {
    var m = row.measurement();
    String thickness =
        m.thickness().present()
            ? words.say(
                "finding.thickness",
                words.value(m.thickness(), 2, "mm"),
                words.say("status." + m.thickness().status().code()))
            : words.say("finding.none", cause(words, row));
    String spur =
        m.spur().present()
            ? words.say("finding.spur", words.spur(m.spur()))
            : words.say("finding.noSpur");
    return thickness + spur;
  }

  private static String cause(Words words, FrameResult row) {
    var reason = row.reason() != null ? row.reason() : row.measurement().thickness().reason();
    return words.cause(reason);
  }
}
