package org.fasciaj.review.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.fasciaj.report.Html;
import org.fasciaj.report.Page;
import org.fasciaj.review.pack.ImageInfo;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.records.Durable;

/**
 * A page with the first frame of every image of a package and what was found, for the eye.
 * Stateless.
 */
public final class ContactSheet {
  /** Pages with more pictures slow a browser down. */
  private static final int MOST_PICTURES = 400;

  private ContactSheet() {}

  /** Writes the page. */
  public static void write(Path target, Path file, LeakReport report) throws IOException {
    Html html = Page.open("Leak check");
    html.leaf("h1", report.clean() ? "Leak check: nothing found" : "Leak check: DO NOT SEND");
    html.leaf(
        "p",
        report.files().size()
            + " files were searched for "
            + report.searched()
            + " identifying texts. Found: "
            + report.leaks().size()
            + ". A search cannot see everything: look at each picture for letters, callipers, needle"
            + " tracks or anything that tells patient or visit.");
    table(html, report);
    html.open("ul");
    report.notices().forEach(n -> html.open("li").outside(n).close());
    html.close();
    Page.section(html, "pictures", "First frame of every image");
    try (StudyPackage opened = StudyPackage.open(file)) {
      for (ImageInfo image : opened.manifest().images().stream().limit(MOST_PICTURES).toList()) {
        html.open("figure");
        String data = Base64.getEncoder().encodeToString(opened.png(image, 0));
        html.empty(
            "img",
            "src",
            "data:image/png;base64," + data,
            "alt",
            "image " + image.id(),
            "width",
            "300");
        html.leaf("figcaption", image.id() + ", " + image.frames() + " frames").close();
      }
    }
    html.close();
    Durable.replacePrivate(target, Page.close(html).getBytes(StandardCharsets.UTF_8));
  }

  private static void table(Html html, LeakReport report) {
    Page.openTable(html, "What was found", "leaks");
    Page.head(html, "File", "Place", "What");
    html.open("tbody");
    for (Leak leak : report.leaks()) {
      html.open("tr").open("td").outside(leak.file()).close().open("td").outside(leak.where());
      html.close().open("td").outside(leak.what()).close().close();
    }
    html.close();
    Page.closeTable(html);
  }
}
