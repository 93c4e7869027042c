package org.fasciaj.imagej;

import org.fasciaj.Reason;
import org.fasciaj.Version;

/**
 * The texts of the help windows. The table of causes and remedies is made from {@link Reason}, so
 * that every code a table can hold is explained. Stateless and thread-safe.
 */
final class HelpPage {
  private HelpPage() {}

  /** What FasciaJ is, which version, and what it must not be used for. */
  static String about() {
    return "<html><h2>FasciaJ "
        + Version.product()
        + "</h2><p>Measures plantar fascia thickness and calcaneal spur length on ultrasound.</p>"
        + "<p>Algorithm version "
        + Version.ALGORITHM
        + ", table version "
        + Version.SCHEMA
        + ".</p><p><b>For research only.</b> Not a medical device: not for diagnosis or treatment."
        + "</p><p>Apache License 2.0. Runs in ImageJ "
        + ij.IJ.getVersion()
        + ", Java "
        + System.getProperty("java.version")
        + ".</p></html>";
  }

  /** How to work, and what each reason code means. */
  static String guide() {
    StringBuilder page =
        new StringBuilder(
            """
            <html><h2>FasciaJ in four steps</h2>
            <ol>
            <li><b>Open study...</b>: choose a DICOM file or a folder. Each image opens with the
            scale that its file gives; a loop opens as a stack.</li>
            <li><b>Measure heel...</b>: draws both borders of the fascia, the insertion, the
            thickness at 0, 5 and 10 mm and a spur over the image, and adds a row to the table
            FasciaJ. The pixels never change. Look whether the lines lie on the borders.</li>
            <li><b>Compare folder...</b>: measures all files of a folder, pairs the visits of each
            heel and writes tables and a report.</li>
            <li>Record any of them with Plugins &gt; Macros &gt; Record...</li>
            </ol>
            <h3>Lines</h3>
            <p>Light blue: superficial border. Orange, dashed: deep border. Yellow, dotted: cortex of
            the calcaneus. White cross: insertion. Green: thickness at 0, 5 and 10 mm. Pink,
            dash-dotted: spur, base to tip. Hide them with Image &gt; Overlay &gt; Hide Overlay.</p>
            <h3>Scale</h3>
            <p>No scale, no millimetres. An image that is not DICOM is measured with its own scale
            (Analyze &gt; Set Scale..., unit mm). Esc stops a loop or a folder; finished rows stay.
            </p>
            <h3>Possible cause, and what to try</h3>
            <table border="1" cellpadding="3"><tr><th>code</th><th>cause</th><th>try</th></tr>
            """);
    for (Reason reason : Reason.values()) {
      page.append("<tr><td>").append(reason.code()).append("</td><td>").append(reason.cause());
      page.append("</td><td>").append(Remedy.of(reason)).append("</td></tr>\n");
    }
    return page.append("</table></html>").toString();
  }

  /** A page as plain text. */
  static String plain(String page) {
    return page.replaceAll("</(p|h2|h3|li|tr)>", "\n")
        .replaceAll("</t[dh]>", "  ")
        .replaceAll("<[^>]*>", "")
        .replace("&gt;", ">")
        .strip();
  }
}
