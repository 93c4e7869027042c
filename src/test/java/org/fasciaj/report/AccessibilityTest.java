package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fasciaj.measure.Limits;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What of WCAG 2.2 AA can be read off the markup and the style sheet. */
class AccessibilityTest {
  private static Document page() throws IOException {
    SampleStudy study = SampleStudy.pair();
    ReportSettings settings = new ReportSettings(Limits.DEFAULT, false, false, List.of("a"));
    byte[] bytes = new HeelPage(study.heels.get(0), 1, settings).build(study);
    return Markup.parse(new String(bytes, StandardCharsets.UTF_8));
  }

  @Test
  void languageTitleHeadingAndLandmarks() throws IOException {
    Document page = page();
    assertEquals("en", page.getDocumentElement().getAttribute("lang"));
    for (String one : List.of("h1", "main", "footer")) {
      assertEquals(1, Markup.all(page, one).size(), one);
    }
    assertFalse(Markup.all(page, "title").get(0).getTextContent().isBlank());
  }

  @Test
  void tablesHaveCaptionsAndScopedHeads() throws IOException {
    Document page = page();
    List<Element> tables = Markup.all(page, "table");
    assertEquals(3, tables.size());
    assertEquals(tables.size(), Markup.all(page, "caption").size());
    for (Element head : Markup.all(page, "th")) {
      assertTrue(Set.of("row", "col").contains(head.getAttribute("scope")));
    }
  }

  @Test
  void picturesSayTheFindingAndPlotsHaveTitleAndDescription() throws IOException {
    Document page = page();
    assertEquals(
        "Pre ultrasound picture of the heel. Fascia 4.10 ± 0.08 mm thick at the insertion"
            + " (measured). Spur: at least 3.20 ± 0.30 mm.",
        Markup.all(page, "img").get(0).getAttribute("alt"));
    for (Element svg : Markup.all(page, "svg")) {
      boolean hidden = svg.getAttribute("aria-hidden").equals("true");
      assertEquals(!hidden, svg.getAttribute("role").equals("img"));
      assertEquals(hidden ? 0 : 1, svg.getElementsByTagName("title").getLength());
      assertEquals(hidden ? 0 : 1, svg.getElementsByTagName("desc").getLength());
    }
    Element curve = Markup.all(page, "svg", "chart").get(0);
    String desc = curve.getElementsByTagName("desc").item(0).getTextContent();
    assertTrue(desc.contains("Pre: 4.10 mm at 0 mm, 3.95 mm at 5 mm, 3.80 mm at 10 mm."), desc);
  }

  @Test
  void idsAreUniqueAndEveryReferenceIsMet() throws IOException {
    Document page = page();
    Set<String> ids = new HashSet<>();
    for (Element e : Markup.all(page, "*")) {
      String id = e.getAttribute("id");
      assertTrue(id.isEmpty() || ids.add(id), id);
    }
    for (Element e : Markup.all(page, "*")) {
      for (String ref :
          (e.getAttribute("aria-labelledby") + " " + e.getAttribute("for")).split(" ", -1)) {
        assertTrue(ref.isEmpty() || ids.contains(ref), ref);
      }
    }
  }

  /** WCAG 2.2, 1.4.3: text against the backgrounds that it stands on. */
  @Test
  void textContrastIsAtLeastFourAndAHalf() throws IOException {
    String css = Markup.all(page(), "style").get(0).getTextContent();
    String ink = colour(css, "--ink: (#[0-9a-f]{6})");
    String soft = colour(css, "--soft: (#[0-9a-f]{6})");
    String link = colour(css, "a \\{ color: (#[0-9a-f]{6})");
    String back = colour(css, "--back: (#[0-9a-f]{6})");
    String note = colour(css, "\\.note \\{[^}]*background: (#[0-9a-f]{6})");
    String primary = colour(css, "tr\\.primary \\{ background: (#[0-9a-f]{6})");
    for (String text : List.of(ink, soft, link)) {
      for (String ground : List.of("#ffffff", back, note, primary)) {
        double ratio = contrast(text, ground);
        assertTrue(ratio >= 4.5, text + " on " + ground + ": " + ratio);
      }
    }
    // The formula against the definition's own extremes.
    assertEquals(21, contrast("#000000", "#ffffff"), 1e-9);
  }

  /** WCAG 2.2, 1.4.11: the curves against white. */
  @Test
  void curveContrastIsAtLeastThree() throws IOException {
    String css = Markup.all(page(), "style").get(0).getTextContent();
    for (String curve : List.of("s0", "s1")) {
      String stroke = colour(css, "\\.curve\\." + curve + " \\{ stroke: (#[0-9a-f]{6})");
      assertTrue(contrast(stroke, "#ffffff") >= 3, stroke);
    }
  }

  @Test
  void linesDifferInDashesAsWellAsInColour() throws IOException {
    String css = Markup.all(page(), "style").get(0).getTextContent();
    Set<String> dashes = new HashSet<>();
    for (String line : List.of("sup", "deep", "cor", "spu")) {
      Matcher m =
          Pattern.compile("\\." + line + " \\{[^}]*stroke-dasharray: ([0-9 ]+)").matcher(css);
      assertTrue(dashes.add(m.find() ? m.group(1) : "solid"), line);
    }
  }

  private static String colour(String css, String pattern) {
    Matcher m = Pattern.compile(pattern).matcher(css);
    assertTrue(m.find(), pattern);
    return m.group(1);
  }

  private static double contrast(String a, String b) {
    double la = luminance(a);
    double lb = luminance(b);
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  }

  private static double luminance(String hex) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
