package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacroOptionsTest {
  private static final List<String> KEYS = List.of("path", "scale", "blinded");

  @Test
  void readsValuesSwitchesAndBrackets() throws CommandException {
    Map<String, String> v =
        MacroOptions.parse(" path=[/data/Heel A/x y.dcm]  scale=0.08 blinded ", KEYS);
    assertEquals(Map.of("path", "/data/Heel A/x y.dcm", "scale", "0.08", "blinded", "true"), v);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a/b.dcm",
        "/a b/c",
        "/a [old]/b c",
        "/a [old] b/c",
        "[2019]/a",
        "[2019]/a b",
        "C:\\study\\heel 1",
        "/a=b/c d",
        "/caf\u00e9/\u0130stanbul d"
      })
  void everyPathComesBackAsItWas(String path) throws CommandException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("path", path);
    values.put("blinded", "true");
    values.put("scale", "0.1");
    assertEquals(values, MacroOptions.parse(MacroOptions.format(values), KEYS));
  }

  @Test
  void readsWhatImageJsRecorderWritesForAPathInBrackets() throws CommandException {
    // Recorder.recordOption adds brackets only when the value holds a space.
    assertEquals("[2019]/a", MacroOptions.parse("path=[2019]/a scale=1", KEYS).get("path"));
  }

  @Test
  void namesAnUnknownKey() {
    CommandException e =
        assertThrows(CommandException.class, () -> MacroOptions.parse("scale=1 blind", KEYS));
    assertTrue(e.getMessage().contains("unknown key \"blind\""), e.getMessage());
    assertTrue(e.getMessage().contains("path, scale, blinded"), e.getMessage());
  }

  @Test
  void namesTheWordThatAPathWithoutBracketsLeavesBehind() {
    CommandException e =
        assertThrows(CommandException.class, () -> MacroOptions.parse("path=/a b", KEYS));
    assertTrue(e.getMessage().contains("\"b\""), e.getMessage());
    assertTrue(e.getMessage().contains("[ ]"), e.getMessage());
  }

  @Test
  void refusesAKeyGivenTwice() {
    assertThrows(CommandException.class, () -> MacroOptions.parse("scale=1 scale=2", KEYS));
  }
}
