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
    html.open("figure").open("h3").text(shown.role() + ": ");
    String name = shown.visit().timepoint();
    if (!name.isEmpty()) {
      html.outside(name).text(", ");
    }
    String date = shown.visit().studyDate();
    html.outside(date.isEmpty() ? "date not recorded" : Num.date(date)).close();
    if (framing.isEmpty() || frame.isEmpty()) {
      html.open("div", "class", "none").leaf("p", "No frame of this visit was decoded.");
      shown.visit().frames().stream()
          .filter(r -> r.reason() != null)
          .findFirst()
          .ifPresent(r -> html.leaf("p", Words.why(r.reason())));
      html.close().close();
      return;
    }
    FrameResult row = shown.row().orElseThrow();
    Framing f = framing.get();
    Raster raster = Picture.render(frame.get(), f.view(), f.widthPx(), f.heightPx());
    Optional<FrameResult> outlined =
        Optional.of(row).filter(r -> r.outline() != null && f.scaled());
    String alt = shown.role() + " ultrasound picture of the heel. " + finding(row);
    Panel.draw(html, id, f, Png.dataUri(raster), alt, outlined);
    html.open("figcaption").leaf("p", finding(row));
    html.open("p", "class", "soft").outside(row.input().relative());
    html.text(", frame " + row.frame() + notes(f, frame.get()));
    html.close().close().close();
  }

  private static String notes(Framing f, Frame frame) {
    String text = f.view().mirrored() ? "; shown left-right reversed to match the first" : "";
    text += f.scaled() ? "" : "; no millimetre scale: not to the scale of any other picture";
    return text + (frame.colour() == null ? "" : "; Doppler colour shown in one orange");
  }

  /** What the picture shows, in words. */
  private static String finding(FrameResult row) {
    var m = row.measurement();
    String thickness =
        m.thickness().present()
            ? "Fascia "
                + Words.value(m.thickness(), 2, "mm")
                + " thick at the insertion ("
                + row.measurement().thickness().status().code().replace('_', ' ')
                + ")."
            : "Fascia not assessable: " + cause(row);
    String spur =
        m.spur().present() ? " Spur: " + Words.spur(m.spur()) + "." : " Spur not assessable.";
    return thickness + spur;
  }

  private static String cause(FrameResult row) {
    var reason = row.reason() != null ? row.reason() : row.measurement().thickness().reason();
    return reason.cause();
  }
}
