package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fasciaj.Reason;
import org.fasciaj.measure.Limits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Opens a blinded report like a stranger and looks for everything that was planted. */
class BlindedReportTest {
  private static final int PAIRS = 24;
  private static final ReportSettings SETTINGS =
      new ReportSettings(Limits.DEFAULT, true, false, List.of("settings-text"));

  @TempDir static Path dir;
  private static Path folder;
  private static final List<String> planted = new ArrayList<>();
  private static final SampleStudy study = new SampleStudy();

  @BeforeAll
  static void plantAndWrite() throws IOException {
    folder = dir.resolve("readers");
    planted.addAll(List.of("settings-text", "Maker", "Model", "101112", "Müller", "warned"));
    for (int i = 0; i < PAIRS; i++) {
      Drawn pre = drawn(i, "BASELINE", 4.87, 20231101 + i);
      Drawn post = drawn(i, "FOLLOWUP", 3.21, 20240301 + i);
      if (i % 3 == 0) {
        post.xMm = 0.12;
        post.yMm = 0.12;
      }
      study.add(
          Heels.heel(
              pre.subject,
              "L",
              Heels.visit("BASELINE", pre.date, study.measured(pre)),
              Heels.visit("FOLLOWUP", post.date, study.measured(post))));
    }
    study.add(
        Heels.heel(
            "Müller^Lost",
            "R",
            Heels.visit("BASELINE", "20230909", Heels.broken("Müller/x", Reason.NOT_DICOM, ""))));
    write(folder, SETTINGS);
  }

  private static Drawn drawn(int i, String visit, double thickness, int date) {
    Drawn d = new Drawn(thickness);
    d.xMm = 0.15;
    d.yMm = 0.15;
    d.spur = 6.54;
    d.subject = "Müller^Hans" + i;
    d.timepoint = visit;
    d.date = Integer.toString(date);
    d.file = "Clinic-West/" + visit + "/img" + i + ".dcm";
    d.uid = "1.2.826.0.1." + date;
    d.sha = Integer.toHexString(date).repeat(9);
    d.warnings = List.of("warned of " + d.subject);
    planted.addAll(
        List.of(d.subject, visit, d.date, Num.date(d.date), d.uid, d.sha.substring(0, 8)));
    planted.addAll(List.of("Clinic-West", "img" + i + ".dcm", "/data"));
    planted.addAll(List.of("4.87", "3.21", "1.66", "6.54", "0.15", "0.12"));
    return d;
  }

  private static Path write(Path to, ReportSettings settings) throws IOException {
    return HtmlReport.write(to, study.heels, study.rows, settings, study);
  }

  private static List<Path> files(Path of) throws IOException {
    try (Stream<Path> all = Files.walk(of)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<CSVRecord> key() throws IOException {
    Path file = dir.resolve("readers-key").resolve("key.csv");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(Files.newBufferedReader(file))) {
      return parser.getRecords();
    }
  }

  @Test
  void nothingThatWasPlantedIsFoundInAnyByte() throws IOException {
    List<byte[]> haystacks = new ArrayList<>();
    int pictures = 0;
    for (Path p : files(folder)) {
      String name = p.getFileName().toString();
      haystacks.add(name.getBytes(StandardCharsets.UTF_8));
      String page = Files.readString(p);
      // The product's own style sheet and base64 hold numbers by chance; the pictures follow
      // decoded.
      String plain =
          page.replaceAll("base64,[A-Za-z0-9+/=]+", "").replaceAll("(?s)<style>.*</style>", "");
      haystacks.add(plain.getBytes(StandardCharsets.UTF_8));
      for (byte[] png : Markup.pngs(Markup.parse(page))) {
        String raw = new String(png, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        for (String secret : planted) {
          // Shorter ones occur by chance among half a million compressed bytes.
          boolean telling = secret.length() >= 6;
          assertFalse(telling && raw.contains(secret.toLowerCase(Locale.ROOT)), secret);
        }
        pictures++;
      }
    }
    assertEquals(2 * PAIRS, pictures);
    for (byte[] bytes : haystacks) {
      String latin = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      String utf8 = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
      for (String secret : planted) {
        String s = secret.toLowerCase(Locale.ROOT);
        assertFalse(latin.contains(s) || utf8.contains(s), secret);
      }
      for (String word :
          List.of("baseline", "follow", "first visit", "last visit", "flagged", "thinner")) {
        assertFalse(utf8.contains(word), word);
      }
    }
    // The search finds what is there: the key holds the secrets.
    String keyText = Files.readString(dir.resolve("readers-key").resolve("key.csv"));
    assertTrue(keyText.contains("Müller^Hans3") && keyText.contains("1.2.826.0.1.20231101"));
  }

  @Test
  void fileTimesAreOneAndThePageSaysNothingOfPrePost() throws IOException {
    Set<FileTime> times = new HashSet<>();
    for (Path p : files(folder)) {
      times.add(Files.getLastModifiedTime(p));
      String text = Markup.parse(Files.readString(p)).getDocumentElement().getTextContent();
      assertFalse(text.matches("(?s).*\\b(Pre|Post|pre|post|Visit|visit)\\b.*"));
    }
    assertEquals(Set.of(FileTime.fromMillis(946_684_800_000L)), times);
  }

  @Test
  void bothPanelsHaveOneScaleAndOneSizeAndNoOutline() throws IOException {
    for (Path p : files(folder)) {
      if (!p.getFileName().toString().startsWith("case")) {
        continue;
      }
      Document page = Markup.parse(Files.readString(p));
      List<Element> images = Markup.all(page, "img");
      assertEquals(2, images.size());
      for (String same : List.of("width", "height", "style")) {
        assertEquals(images.get(0).getAttribute(same), images.get(1).getAttribute(same));
      }
      assertEquals(
          images.get(0).getAttribute("alt").replace("Panel A", "Panel B"),
          images.get(1).getAttribute("alt"));
      List<Element> rulers = Markup.all(page, "svg", "ruler");
      assertEquals(rulers.get(0).getAttribute("viewBox"), rulers.get(1).getAttribute("viewBox"));
      assertEquals(0, Markup.all(page, "svg", "overlay").size());
      assertTrue(Markup.all(page, "td").stream().allMatch(e -> e.getTextContent().isEmpty()));
    }
  }

  /** The pictures themselves tell whether the key is right: pre was drawn thicker than post. */
  @Test
  void theKeySaysWhichPanelIsWhichAndChanceChoseTheOrder() throws IOException {
    Set<String> orders = new HashSet<>();
    List<String> subjects = new ArrayList<>();
    int checked = 0;
    for (CSVRecord row : key()) {
      if (row.get("code").isEmpty()) {
        assertEquals("Müller^Lost", row.get("subject"));
        continue;
      }
      Document page =
          Markup.parse(Files.readString(folder.resolve("case-" + row.get("code") + ".html")));
      int panel = row.get("panel").charAt(0) - 'A';
      BufferedImage picture = Markup.decode(Markup.pngs(page).get(panel));
      double dark = fasciaMm(picture);
      assertEquals(row.get("visit").equals("pre") ? 4.87 : 3.21, dark, 0.45, row.toString());
      assertEquals(row.get("visit").equals("pre") ? "BASELINE" : "FOLLOWUP", row.get("timepoint"));
      orders.add(row.get("panel") + row.get("visit"));
      subjects.add(row.get("subject"));
      checked++;
    }
    assertEquals(2 * PAIRS, checked);
    // By chance alone this fails once in 2^23 runs.
    assertEquals(Set.of("Apre", "Apost", "Bpre", "Bpost"), orders);
    List<String> sorted = subjects.stream().sorted().toList();
    assertNotEquals(sorted, subjects);
  }

  /** Thickness at the insertion column, from the picture alone: 18 of 50 mm, 13 mm deep. */
  private static double fasciaMm(BufferedImage picture) {
    double perMm = picture.getWidth() / 50.0;
    int x0 = (int) (14 * perMm);
    int top = -1;
    int bottom = -1;
    for (int y = (int) (11 * perMm); y < 22 * perMm; y++) {
      double mean = 0;
      for (int x = x0; x < x0 + 3 * perMm; x++) {
        mean += Markup.grey(picture, x, y) / (3 * perMm);
      }
      if (mean > 160) {
        top = top < 0 ? y : top;
        bottom = y;
      }
    }
    // From the superficial line's upper edge (0.3 mm above it) to the cortex' lower (0.8 mm below).
    return (bottom + 1 - top) / perMm - 1.1;
  }

  @Test
  void theIndexNamesTheKeysFingerprintOnly() throws IOException {
    Path index = folder.resolve("index.html");
    byte[] key = Files.readAllBytes(dir.resolve("readers-key").resolve("key.csv"));
    String text = Markup.parse(Files.readString(index)).getDocumentElement().getTextContent();
    assertTrue(text.contains(BlindedKey.sha256(key)));
    assertTrue(text.contains("24 cases"));
    assertTrue(text.contains("1 heel left out: no picture with a millimetre scale"));
    Set<String> salts = new HashSet<>();
    key().forEach(r -> salts.add(r.get("salt")));
    assertEquals(2 * PAIRS + 1, salts.size());
  }
}
