package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fasciaj.Reason;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.stats.Caution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another language is one more file, which must say all that the first one says. */
class WordsTest {
  private static Properties read(String resource) throws IOException {
    Properties out = new Properties();
    try (InputStream in = WordsTest.class.getResourceAsStream(resource)) {
      out.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return out;
  }

  private static List<String> holes(String text) {
    List<String> out = new ArrayList<>();
    Matcher m = Pattern.compile("\\{[a-zA-Z0-9]+\\}").matcher(text);
    while (m.find()) {
      out.add(m.group());
    }
    out.sort(null);
    return out.stream().distinct().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/org/fasciaj/report/words", "/org/fasciaj/study/stats/words"})
  void germanSaysAllThatEnglishSays(String name) throws IOException {
    Properties english = read(name + ".properties");
    Properties german = read(name + "_de.properties");
    assertEquals(
        new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(german.stringPropertyNames()));
    int same = 0;
    for (String key : english.stringPropertyNames()) {
      String e = english.getProperty(key);
      String g = german.getProperty(key);
      // A name may say more; a sentence must use every number of the other.
      if (!key.equals("size.heels.name")) {
        assertEquals(holes(e), holes(g), key);
      }
      same +=
          !key.startsWith("source.") && e.equals(g) && e.contains(" ") && e.length() > 30 ? 1 : 0;
    }
    assertEquals(0, same, "sentences left in English");
  }

  @Test
  void theReasonsAndCautionsReadAsInTheTables() throws IOException {
    Words words = Words.of("en");
    for (Reason reason : Reason.values()) {
      assertEquals(reason.cause(), words.cause(reason));
      assertEquals(reason.remedy(), words.remedy(reason));
    }
    Properties stats = read("/org/fasciaj/study/stats/words.properties");
    for (Caution caution : Caution.values()) {
      assertEquals(caution.sentence(), stats.getProperty("caution." + caution.code()));
    }
  }

  /** A key that the code asks for and no file has would end a report. */
  @Test
  void everyKeyInTheCodeIsInTheFile() throws IOException {
    Properties english = read("/org/fasciaj/report/words.properties");
    Pattern key = Pattern.compile("(?:say|said|count|add)\\((?:[^()\"]*,\\s*)?\"([a-zA-Z0-9.]+)\"");
    int found = 0;
    try (Stream<Path> all = Files.list(Path.of("src/main/java/org/fasciaj/report"))) {
      for (Path file : all.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher m = key.matcher(Files.readString(file));
        while (m.find()) {
          String k = m.group(1);
          boolean whole = english.containsKey(k) || english.containsKey(k + ".many");
          boolean stem =
              english.stringPropertyNames().stream()
                  .anyMatch(n -> n.startsWith(k) && k.endsWith("."));
          boolean word = !k.contains(".");
          assertTrue(whole || stem || word, file + ": " + k);
          found++;
        }
      }
    }
    assertTrue(found > 100, "keys found: " + found);
  }

  @Test
  void numbersArePrintedAsTheLanguageWritesThem() {
    Change change = new Change(4.1, 3.4, 0.1);
    assertEquals(
        "4,1 → 3,4 mm, Änderung -0,7 mm (-17 %), jenseits der kleinsten nachweisbaren Änderung"
            + " von 0,5 mm: ja",
        change.answer(Words.of("de"), OptionalDouble.of(0.5)));
  }

  @Test
  void aPageInGermanSaysSoAndHoldsNoEnglishHeading() throws IOException {
    ReportSettings settings =
        new ReportSettings(
            Limits.DEFAULT,
            false,
            false,
            List.of(),
            new ReportOptions(OptionalDouble.empty(), "de", Optional.empty(), Optional.empty()));
    SampleStudy study = SampleStudy.pair();
    String page = HeelPdf.text(new HeelPage(study.heels.get(0), 1, settings).build(study));
    assertTrue(page.contains("<html lang=\"de\">"));
    assertTrue(page.contains("-0,70 ± "));
    for (String english : List.of("thickness", "Pictures", "Values", "not assessable", "frame")) {
      String text = Markup.parse(page).getElementsByTagName("main").item(0).getTextContent();
      assertTrue(!text.contains(english), english);
    }
  }

  @Test
  void aLanguageWithoutWordsIsRefusedByName() {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Words.of("xx"));
    assertTrue(e.getMessage().contains("'xx'") && e.getMessage().contains("de"));
    assertThrows(IllegalArgumentException.class, () -> Words.of("../de"));
  }
}
