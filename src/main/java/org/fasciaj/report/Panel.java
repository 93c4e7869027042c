package org.fasciaj.report;

import java.util.Optional;
import org.fasciaj.study.FrameResult;

/** Draws one picture with its rulers and, where there is one, its outline. Stateless. */
final class Panel {
  /** The panel is so many text heights wide: at 600 px the text is 14 px high. */
  private static final double WIDTH_IN_EM = 43;

  // Margins for the rulers, in text heights; on small screens the text is half as large again.
  private static final double LEFT_EM = 3.2;
  private static final double BOTTOM_EM = 3.2;
  private static final double RIGHT_EM = 0.8;
  private static final double TOP_EM = 0.4;

  private Panel() {}

  /**
   * Draws the picture.
   *
   * @param id unique prefix of element ids on the page
   * @param png picture as a data URI
   * @param alt what the picture shows, with the finding
   * @param outlined the row whose outline is drawn; empty for a clean picture
   */
  static void draw(
      Html html,
      String id,
      Framing framing,
      String png,
      String alt,
      Optional<FrameResult> outlined) {
    View view = framing.view();
    double em = view.width() / WIDTH_IN_EM;
    double left = framing.scaled() ? LEFT_EM * em : 0;
    double top = framing.scaled() ? TOP_EM * em : 0;
    double width = view.width() + (framing.scaled() ? (LEFT_EM + RIGHT_EM) * em : 0);
    double height = view.height() + (framing.scaled() ? (TOP_EM + BOTTOM_EM) * em : 0);
    html.open(
        "div",
        "class",
        "pic",
        "style",
        "aspect-ratio:" + Num.svg(width) + "/" + Num.svg(height) + ";--em:" + Num.svg(em));
    html.empty(
        "img",
        "src",
        png,
        "alt",
        alt,
        "width",
        Integer.toString(framing.widthPx()),
        "height",
        Integer.toString(framing.heightPx()),
        "style",
        "left:"
            + percent(left, width)
            + ";top:"
            + percent(top, height)
            + ";width:"
            + percent(view.width(), width)
            + ";height:"
            + percent(view.height(), height));
    String box =
        Num.svg(-left) + " " + Num.svg(-top) + " " + Num.svg(width) + " " + Num.svg(height);
    if (framing.scaled()) {
      html.open("svg", "class", "ruler", "viewBox", box, "aria-hidden", "true");
      Ruler.draw(html, view, em);
      html.close();
    }
    outlined.ifPresent(row -> overlay(html, id, box, row, view, em));
    html.close();
  }

  private static void overlay(
      Html html, String id, String box, FrameResult row, View view, double em) {
    html.open(
        "svg",
        "class",
        "overlay",
        "viewBox",
        box,
        "role",
        "img",
        "aria-labelledby",
        id + "-t " + id + "-d");
    html.said("title", "outline.title", "id", id + "-t");
    html.leaf(
        "desc",
        html.words().say("outline.desc")
            + html.words()
                .say(
                    row.outline().spur().isPresent() ? "outline.desc.spur" : "outline.desc.noSpur"),
        "id",
        id + "-d");
    String clip = id + "-c";
    html.open("clipPath", "id", clip);
    html.empty(
        "rect",
        "width",
        Num.svg(view.width()),
        "height",
        Num.svg(view.height()),
        "x",
        "0",
        "y",
        "0");
    html.close().open("g", "clip-path", "url(#" + clip + ")");
    Overlay.draw(html, row, view, em);
    html.close().close();
  }

  private static String percent(double part, double whole) {
    return Num.fixed(100 * part / whole, 3) + "%";
  }
}
