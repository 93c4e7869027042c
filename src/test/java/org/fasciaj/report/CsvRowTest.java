package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.fasciaj.measure.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowTest {
  /** Shortest decimals as Python's repr gives them, without exponents. */
  @ParameterizedTest
  @CsvSource({
    "4.5,4.5",
    "0.1,0.1",
    "0.30000000000000004,0.30000000000000004",
    "2e-3,0.002",
    "-0.61,-0.61",
    "4,4",
    "0,0",
    "-0.0,0",
    "120,120",
    "1e-5,0.00001",
    "0.07999999999999999,0.07999999999999999"
  })
  void shortestPlainDecimal(double value, String text) {
    assertEquals(text, CsvRow.exact(value));
  }

  @Test
  void everyNumberIsReadBackExactly() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
      assertEquals(value, Double.parseDouble(CsvRow.exact(value)));
    }
  }

  @Test
  void missingIsEmpty() {
    CsvRow row =
        new CsvRow()
            .number("a", Double.NaN)
            .flag("b", null)
            .status("c", null)
            .reason("d", null)
            .text("e", "");
    assertEquals("[, , , , ]", row.values().toString());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "=cmd()|'=cmd()",
        "+1|'+1",
        "-1|'-1",
        "@SUM(A1)|'@SUM(A1)",
        "\uFF1Dcmd|'\uFF1Dcmd",
        "S-01|S-01",
        "a=b|a=b"
      },
      delimiter = '|')
  void whatASpreadsheetWouldRunIsDefused(String raw, String cell) {
    assertEquals(cell, new CsvRow().text("subject", raw).values().get(0));
  }

  @Test
  void controlCharactersBecomeSpacesButStillCount() {
    assertEquals("' =1", new CsvRow().text("a", "\t=1").values().get(0));
    assertEquals(
        "a b c", new CsvRow().text("a", "a\r\u0000".replace("\u0000", "b\nc")).values().get(0));
  }

  @Test
  void numbersDoNotFollowTheLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"de-DE", "tr-TR", "ar-EG", "hi-IN-u-nu-deva"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals("-4.25", CsvRow.exact(-4.25));
        assertEquals("12", new CsvRow().count("n", 12).values().get(0));
        assertEquals(
            "not_assessable", new CsvRow().status("s", Status.NOT_ASSESSABLE).values().get(0));
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
