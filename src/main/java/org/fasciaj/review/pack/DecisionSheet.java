package org.fasciaj.review.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.report.Html;
import org.fasciaj.report.Page;
import org.fasciaj.report.Png;
import org.fasciaj.review.records.Durable;

/** The page beside the decisions file that shows each mark. Stateless. */
final class DecisionSheet {
  private DecisionSheet() {}

  static void write(Path folder, List<Source> sources, TextScan scan, double mmPerPixel)
      throws IOException {
    Html html = Page.open("Marks inside the tissue region");
    html.leaf("h1", "Marks inside the tissue region");
    html.leaf(
        "p",
        "Each mark below is a text, a calliper or a line that may tell patient, date or an earlier"
            + " measurement. Decide in decisions.csv: blank paints the box over, drop leaves the"
            + " image out, keep leaves the mark. The search finds bright marks only: look at the"
            + " whole picture.");
    for (Source source : sources) {
      if (!scan.marks(source).isEmpty()) {
        show(html, source, scan.marks(source), mmPerPixel);
      }
    }
    Durable.replacePrivate(
        folder.resolve("decisions.html"), Page.close(html).getBytes(StandardCharsets.UTF_8));
  }

  private static void show(Html html, Source source, List<Decisions.Mark> marks, double mmPerPixel)
      throws IOException {
    html.open("section").open("h2").outside(source.first().input().relative()).close();
    html.open("ul");
    for (Decisions.Mark m : marks) {
      PixelBox b = m.box();
      html.leaf(
          "li",
          "column "
              + b.x0()
              + " to "
              + b.x1()
              + ", row "
              + b.y0()
              + " to "
              + b.y1()
              + ", in "
              + m.frames()
              + " frames: "
              + m.decision().name().toLowerCase(java.util.Locale.ROOT));
    }
    html.close();
    try (DicomImage image = DicomImage.open(source.first().input().path())) {
      Frame frame = image.frame(0, mmPerPixel);
      PixelBox r = frame.region();
      Crop whole = new Crop(r, r.x0(), r.y0(), 1, 1, r.width(), r.height());
      html.empty(
          "img",
          "src",
          Png.dataUri(whole.paint(frame, frame.colour() != null)),
          "alt",
          "first frame, tissue region");
    }
    html.close();
  }
}
