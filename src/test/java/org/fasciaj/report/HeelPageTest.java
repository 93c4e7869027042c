package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.fasciaj.Reason;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.FrameResult;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HeelPageTest {
  private static final ReportSettings SETTINGS =
      new ReportSettings(Limits.DEFAULT, false, false, List.of("thickness limit 4.5 mm"));

  private static String page(SampleStudy study, ReportSettings settings) throws IOException {
    byte[] bytes = new HeelPage(study.heels.get(0), 1, settings).build(study);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void theFirstLineAnswers() throws IOException {
    Document page = Markup.parse(page(SampleStudy.pair(), SETTINGS));
    assertEquals(
        "S-01, right heel 4.1 → 3.4 mm, change -0.7 mm (-17 %), beyond the minimal detectable"
            + " change: not established",
        Markup.only(page, "h1"));
  }

  @Test
  void aKnownMinimalDetectableChangeGivesAVerdict() throws IOException {
    ReportSettings settings =
        new ReportSettings(
            Limits.DEFAULT,
            false,
            false,
            List.of(),
            new ReportOptions(OptionalDouble.of(0.5), "en", Optional.empty(), Optional.empty()));
    String page = page(SampleStudy.pair(), settings);
    assertTrue(page.contains("beyond the minimal detectable change of 0.5 mm: yes"));
    assertTrue(page.contains("Thinner. Change with one standard deviation: -0.70 ± 0.11 mm."));
  }

  @Test
  void bothPicturesHaveOneScaleOneSizeAndTheInsertionAtOnePlace() throws IOException {
    Document page = Markup.parse(page(SampleStudy.pair(), SETTINGS));
    List<Element> overlays = Markup.all(page, "svg", "overlay");
    assertEquals(2, overlays.size());
    assertEquals(overlays.get(0).getAttribute("viewBox"), overlays.get(1).getAttribute("viewBox"));
    List<Element> images = Markup.all(page, "img");
    for (String same : List.of("width", "height", "style")) {
      assertEquals(images.get(0).getAttribute(same), images.get(1).getAttribute(same));
    }
    List<Element> marks = Markup.all(page, "path", "ins");
    // Two legends' samples aside: cross and pointer of pre, cross and pointer of post.
    assertEquals(
        marks.get(1).getAttribute("d").split("[ML]", -1)[1],
        marks.get(3).getAttribute("d").split("[ML]", -1)[1]);
  }

  @Test
  void theLineOfThicknessIsAsLongAsTheThicknessInTheViewBoxUnit() throws IOException {
    Document page = Markup.parse(page(SampleStudy.pair(), SETTINGS));
    List<Double> lengths =
        Markup.all(page, "path", "sta").stream()
            .skip(1) // the legend's sample
            .map(e -> e.getAttribute("d").split("[ML,]", -1))
            .map(
                d ->
                    Math.hypot(
                        Double.parseDouble(d[3]) - Double.parseDouble(d[1]),
                        Double.parseDouble(d[4]) - Double.parseDouble(d[2])))
            .toList();
    double[] drawn = {4.1, 3.95, 3.8, 3.4, 3.25, 3.1};
    assertEquals(drawn.length, lengths.size());
    for (int i = 0; i < drawn.length; i++) {
      assertEquals(drawn[i], lengths.get(i), 0.011); // coordinates have two decimals
    }
  }

  @Test
  void theTableHoldsEveryValueWithUncertaintyStatusAndFlag() throws IOException {
    String page = page(SampleStudy.pair(), SETTINGS);
    for (String text :
        List.of(
            "4.10 ± 0.08 mm",
            "3.40 ± 0.08 mm",
            "-0.70 ± 0.11 mm (-17.1 %)",
            "at least 3.20 ± 0.30 mm",
            "no spur seen",
            "● not flagged: not above 4.5 mm",
            "The frame has no colour Doppler box. Use a colour or power Doppler frame.",
            "0.62 ± 0.05",
            "ultrasound region (0018,6011)",
            "0.0800 across, 0.0500 deep",
            "ab".repeat(32),
            "thickness limit 4.5 mm",
            "1 in = 1 measured + 0 refused + 0 failed",
            "along the normal",
            "where it draws a bright line, the centre of that line",
            "For research use only.")) {
      assertTrue(page.contains(text), text);
    }
  }

  @Test
  void refusalsAreAsVisibleAsResults() throws IOException {
    SampleStudy study = new SampleStudy();
    FrameResult dead = Heels.broken("in/dead.dcm", Reason.DAMAGED_FILE, "ends at byte 128");
    study.add(
        Heels.heel(
            "S-02",
            "L",
            Heels.visit("V1", "20240102", study.measured(new Drawn(4.6))),
            Heels.visit("V2", "20240302", study.refused(new Drawn(4), Reason.NO_CORTEX), dead)));
    Document page = Markup.parse(page(study, SETTINGS));
    assertEquals(
        "S-02, left heel Pre: 4.6 mm; Post: not assessable; change not assessable",
        Markup.only(page, "h1"));
    assertEquals(2, Markup.all(page, "img").size());
    String text = page.getDocumentElement().getTextContent();
    assertTrue(text.contains(Reason.NO_CORTEX.cause() + " " + Reason.NO_CORTEX.remedy()));
    assertTrue(text.contains("2 in = 0 measured + 1 refused + 1 failed"));
    assertTrue(text.contains("▲ flagged: above 4.5 mm"));
    assertTrue(text.contains("ends at byte 128"));
    String alt = Markup.all(page, "img").get(1).getAttribute("alt");
    assertTrue(alt.contains("not assessable: " + Reason.NO_CORTEX.cause()), alt);
  }

  @Test
  void aVisitWithoutAnyDecodedFrameSaysSoInPlaceOfThePicture() throws IOException {
    SampleStudy study = new SampleStudy();
    study.add(
        Heels.heel(
            "S-05",
            "R",
            Heels.visit("V1", "", Heels.broken("in/dead.dcm", Reason.UNSUPPORTED_SYNTAX, "")),
            Heels.visit("V2", "20240302", study.measured(new Drawn(4)))));
    Document page = Markup.parse(page(study, SETTINGS));
    assertEquals(1, Markup.all(page, "img").size());
    String none = Markup.all(page, "div", "none").get(0).getTextContent();
    assertTrue(none.contains(Reason.UNSUPPORTED_SYNTAX.cause()));
  }

  @Test
  void moreThanTwoVisitsHaveATimeLine() throws IOException {
    assertFalse(page(SampleStudy.pair(), SETTINGS).contains("Thickness over the visits"));
    SampleStudy study = new SampleStudy();
    study.add(
        Heels.heel(
            "S-04",
            "R",
            Heels.visit("V1", "20240102", study.measured(new Drawn(5.5))),
            Heels.visit("V2", "20240202", study.refused(new Drawn(5), Reason.NO_FASCIA)),
            Heels.visit("V3", "20240402", study.measured(new Drawn(4.2)))));
    String page = page(study, SETTINGS);
    assertTrue(
        page.contains("Visit 1: 5.50 mm. Visit 2: not assessable. Visit 3: 4.20 mm."), "desc");
    assertTrue(page.contains("5.5 → 4.2 mm"));
  }

  @Test
  void nothingIsFetchedOrRunAndNoWordJudges() throws IOException {
    String page = page(SampleStudy.pair(), SETTINGS);
    String policy = "default-src &#39;none&#39;; img-src data:; style-src &#39;unsafe-inline&#39;";
    assertTrue(page.contains(policy));
    for (String banned :
        List.of("<script", "http:", "https:", "//", "@import", "onload", "javascript:")) {
      assertFalse(withoutPictures(page).contains(banned), banned);
    }
    Pattern judging =
        Pattern.compile("\\b(better|worse|improv\\w*|deteriorat\\w*|fasciitis|healthy|normal)\\b");
    String text = Markup.parse(page).getDocumentElement().getTextContent();
    String plain = text.toLowerCase(Locale.ROOT).replace("along the normal", "");
    assertFalse(judging.matcher(plain).find());
  }

  private static String withoutPictures(String page) {
    return page.replaceAll("base64,[A-Za-z0-9+/=]+", "");
  }

  @Test
  void aPictureWithoutScaleShowsNoMillimetres() throws IOException {
    SampleStudy study = new SampleStudy();
    Drawn d = new Drawn(4);
    FrameResult scaled = Heels.refused(d, Reason.NO_CALIBRATION);
    FrameResult row =
        new FrameResult(
            scaled.input(),
            scaled.sha256(),
            scaled.instance(),
            1,
            new org.fasciaj.dicom.Calibration(
                org.fasciaj.dicom.CalibrationSource.NONE,
                Double.NaN,
                Double.NaN,
                Reason.NO_CALIBRATION,
                List.of()),
            scaled.region(),
            scaled.status(),
            scaled.reason(),
            "",
            null,
            scaled.measurement(),
            List.of());
    study.add(Heels.heel("S", "R", Heels.visit("1", "", row)));
    byte[] bytes = new HeelPage(study.heels.get(0), 1, SETTINGS).build(r -> d.frame());
    Document page = Markup.parse(new String(bytes, StandardCharsets.UTF_8));
    assertEquals(1, Markup.all(page, "img").size());
    assertEquals(0, Markup.all(page, "svg", "ruler").size());
    String text = page.getDocumentElement().getTextContent();
    assertTrue(text.contains("no millimetre scale"));
    assertTrue(text.contains(Reason.NO_CALIBRATION.remedy()));
  }
}
