package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fasciaj.Reason;
import org.fasciaj.measure.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The guide explains every code, is whole in itself, and reads well for everyone. */
class GuideTest {
  /** What the pictures may add to the jar, bytes. */
  private static final long MOST_PICTURES = 500_000;

  /** One picture, bytes: more is a photograph. */
  private static final long LARGEST_PICTURE = 80_000;

  private static final Path RESOURCES = Path.of("src/main/resources/org/fasciaj/imagej/guide");
  private static final Path DOCS = Path.of("src/docs/guide.html");

  @TempDir Path home;

  private static Document parse(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page.replaceFirst("<!DOCTYPE html>", ""))));
  }

  private static List<Element> all(Document page, String name) {
    NodeList found = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  @Test
  void everyReasonHasItsRow() throws Exception {
    List<String> rows = new ArrayList<>();
    for (Element row : all(parse(GuidePage.whole()), "tr")) {
      if (!row.getAttribute("id").isEmpty()) {
        String code = row.getAttribute("id");
        rows.add(code);
        Reason reason = Reason.valueOf(code.toUpperCase(Locale.ROOT));
        assertTrue(row.getTextContent().startsWith(reason.cause() + code), code);
        NodeList cells = row.getElementsByTagName("td");
        assertEquals(2, cells.getLength());
        for (int i = 0; i < 2; i++) {
          String text = cells.item(i).getTextContent();
          assertTrue(text.length() > 20 && text.endsWith("."), text);
        }
      }
    }
    assertEquals(List.of(Reason.values()).stream().map(Reason::code).toList(), rows);
  }

  /** What was written for a code that is gone would rot unseen. */
  @Test
  void noEntryIsLeftOver() {
    Set<String> expected = new TreeSet<>();
    for (Reason reason : Reason.values()) {
      expected.add(reason.code() + ".cause");
      expected.add(reason.code() + ".try");
    }
    Properties words = GuidePage.words("reasons.properties");
    Set<String> keys = new TreeSet<>(words.stringPropertyNames());
    keys.removeIf(k -> k.endsWith(".section"));
    assertEquals(expected, keys);
    Set<String> statuses = new TreeSet<>();
    for (Status status : Status.values()) {
      statuses.add(status.code());
    }
    assertEquals(
        statuses, new TreeSet<>(GuidePage.words("statuses.properties").stringPropertyNames()));
  }

  @Test
  void theWholePageNeedsNothingElseAndRunsNothing() throws Exception {
    String page = GuidePage.whole();
    Document parsed = parse(page);
    for (String name : List.of("script", "iframe", "object", "link", "form")) {
      assertEquals(0, all(parsed, name).size(), name);
    }
    assertFalse(page.contains("http"), "no address of the network");
    assertEquals("en", parsed.getDocumentElement().getAttribute("lang"));
    for (String one : List.of("h1", "main", "footer", "nav", "title")) {
      assertEquals(1, all(parsed, one).size(), one);
    }
    List<Element> pictures = all(parsed, "img");
    assertEquals(10, pictures.size());
    String start = "data:image/png;base64,";
    for (Element picture : pictures) {
      String source = picture.getAttribute("src");
      assertTrue(source.startsWith(start), source);
      BufferedImage image =
          ImageIO.read(
              new ByteArrayInputStream(
                  Base64.getDecoder().decode(source.substring(start.length()))));
      // As wide as the assistant, so that a phone shows it legibly.
      assertTrue(image.getWidth() >= 400 && image.getWidth() <= 420, "" + image.getWidth());
      assertTrue(picture.getAttribute("alt").length() > 40, picture.getAttribute("alt"));
    }
  }

  @Test
  void everyTableHasCaptionAndScopesAndEveryLinkATarget() throws Exception {
    Document page = parse(GuidePage.whole());
    assertEquals(all(page, "table").size(), all(page, "caption").size());
    for (Element head : all(page, "th")) {
      assertTrue(Set.of("row", "col").contains(head.getAttribute("scope")));
    }
    Set<String> ids = new HashSet<>();
    for (Element e : all(page, "*")) {
      assertTrue(e.getAttribute("id").isEmpty() || ids.add(e.getAttribute("id")));
    }
    for (Element link : all(page, "a")) {
      assertTrue(ids.contains(link.getAttribute("href").substring(1)), link.getAttribute("href"));
    }
  }

  @Test
  void thePicturesAreSmall() throws Exception {
    long sum = 0;
    try (var files = Files.list(RESOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".png")).toList()) {
        assertTrue(Files.size(file) <= LARGEST_PICTURE, file.toString());
        sum += Files.size(file);
      }
    }
    assertTrue(sum <= MOST_PICTURES, sum + " bytes");
  }

  /** The page that the README links to; written anew where the property fasciaj.guide is set. */
  @Test
  void thePageInTheDocumentationIsTheSame() throws Exception {
    String page = GuidePage.beside("../main/resources/org/fasciaj/imagej/guide/");
    if (System.getProperty("fasciaj.guide") != null) {
      Files.writeString(DOCS, page);
    }
    assertEquals(page, Files.readString(DOCS), "mvn test -Dtest=GuideTest -Dfasciaj.guide");
    for (Element picture : all(parse(page), "img")) {
      assertTrue(Files.exists(DOCS.resolveSibling(picture.getAttribute("src"))));
    }
  }

  @Test
  void itIsWrittenIntoOurOwnFolderElseForThisSession() throws Exception {
    Path own = Files.createDirectories(home.resolve("FasciaJ"));
    assertEquals(own.resolve("guide.html"), GuideFile.write(home.toString()));
    assertEquals(own.resolve("guide.html"), GuideFile.write(home.toString()));
    assertEquals(GuidePage.whole(), Files.readString(own.resolve("guide.html")));
    try (var files = Files.list(own)) {
      assertEquals(1, files.count());
    }
    for (String none : new String[] {null, home.resolve("elsewhere").toString()}) {
      Path file = GuideFile.write(none);
      assertFalse(file.startsWith(home));
      assertEquals(GuidePage.whole(), Files.readString(file));
    }
  }

  @Test
  void withoutAScreenItIsPlainText() {
    String text = HelpPage.plain(GuidePage.beside(""));
    assertTrue(text.startsWith("Measure a heel in two minutes\n"), text);
    assertTrue(text.contains("Plugins > FasciaJ > Measure heel..."), text);
    assertTrue(text.contains("the scanner's ruler"), text);
    assertFalse(text.contains("<") || text.contains("&"), text);
  }
}
