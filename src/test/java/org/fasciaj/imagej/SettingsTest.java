package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fasciaj.measure.Limits;
import org.fasciaj.report.Paper;
import org.fasciaj.report.ReportOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @Test
  void measureSettingsReplayToThemselves() throws CommandException {
    MeasureSettings s =
        new MeasureSettings(true, 0.0625, new Limits(4, 5.5, 1), "/out dir/rows.csv", true, "");
    assertEquals(s, MeasureSettings.parse(MacroOptions.format(s.options())));
    assertEquals(
        MeasureSettings.DEFAULT,
        MeasureSettings.parse(MacroOptions.format(MeasureSettings.DEFAULT.options())));
    assertEquals(MeasureSettings.DEFAULT, MeasureSettings.parse(""));
  }

  @Test
  void compareSettingsReplayToThemselves() throws CommandException {
    CompareSettings s =
        new CompareSettings(
            "/in a",
            "/out",
            "/map.csv",
            0.1,
            Limits.DEFAULT,
            true,
            true,
            new ReportOptions(
                OptionalDouble.of(0.55), "de", Optional.of(Paper.LETTER), Optional.empty()));
    assertEquals(s, CompareSettings.parse(MacroOptions.format(s.options())));
    CompareSettings plain =
        new CompareSettings(
            "/in", "/out", "", Double.NaN, Limits.DEFAULT, false, false, ReportOptions.DEFAULT);
    assertEquals(plain, CompareSettings.parse("input=/in output=/out"));
    assertEquals(plain, CompareSettings.parse(MacroOptions.format(plain.options())));
  }

  @Test
  void openSettingsReplayToThemselves() throws CommandException {
    OpenSettings s = new OpenSettings("/in a/b", 3);
    assertEquals(s, OpenSettings.parse(MacroOptions.format(s.options())));
  }

  @Test
  void numbersDoNotDependOnTheLanguage() throws CommandException {
    Locale before = Locale.getDefault();
    try {
      for (String language : new String[] {"de-DE", "tr-TR", "ar-EG"}) {
        Locale.setDefault(Locale.forLanguageTag(language));
        MeasureSettings s = new MeasureSettings(false, 0.08, new Limits(4.5, 6, 1), "", false, "");
        assertEquals(
            "frames=current scale=0.08 thickness=4.5 spur=6.0", MacroOptions.format(s.options()));
        assertEquals(s, MeasureSettings.parse("FRAMES=current SCALE=0.08 THICKNESS=4.5 SPUR=6"));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'thickness=4,5', thickness",
    "'thickness=-1', limit",
    "'frames=both', frames",
    "'scale=100', Scale",
    "'scale=-0.08', Scale",
    "'scale=NaN', Scale",
    "'colour=red', colour"
  })
  void namesWhatIsWrong(String options, String name) {
    CommandException e = assertThrows(CommandException.class, () -> MeasureSettings.parse(options));
    assertTrue(e.getMessage().contains(name), e.getMessage());
    assertTrue(e.getMessage().contains("\n"), "no remedy: " + e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "input=/a", "output=/b", "input=/a output=/b blinded=yes"})
  void compareRefusesWhatIsMissing(String options) {
    assertThrows(CommandException.class, () -> CompareSettings.parse(options));
  }
}
