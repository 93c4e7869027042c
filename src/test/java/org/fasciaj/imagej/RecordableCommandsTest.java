package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each menu command that records, so that a new one is not forgotten. */
class RecordableCommandsTest {
  private static final Path SAMPLES = Path.of("plugins", "FasciaJ");

  /** Label and class of each entry in plugins.config that is a recordable command. */
  static Map<String, Class<?>> inTheMenu() throws Exception {
    String config;
    try (InputStream in = RecordableCommandsTest.class.getResourceAsStream("/plugins.config")) {
      config = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Map<String, Class<?>> commands = new TreeMap<>();
    Matcher entry = Pattern.compile("\"([^\"]+)\", (org\\.fasciaj[\\w.]+)").matcher(config);
    while (entry.find()) {
      Class<?> type = Class.forName(entry.group(2));
      if (Command.class.isAssignableFrom(type)) {
        commands.put(entry.group(1), type);
      }
    }
    return commands;
  }

  static Stream<String> labels() throws Exception {
    return inTheMenu().keySet().stream();
  }

  @Test
  void eachRunsWithoutAMenuToo() throws Exception {
    assertEquals(inTheMenu().keySet(), new TreeSet<>(FasciaJ.commands()));
    assertTrue(inTheMenu().size() >= 6, inTheMenu().toString());
  }

  @ParameterizedTest
  @MethodSource("labels")
  void eachHasASampleMacro(String label) throws Exception {
    String call = "fasciaj(\"" + label + "\",";
    try (Stream<Path> samples = Files.list(SAMPLES)) {
      for (Path sample : samples.toList()) {
        if (Files.readString(sample).contains(call)) {
          return;
        }
      }
    }
    throw new AssertionError("no macro in " + SAMPLES + " calls " + call);
  }

  /** A typing mistake is named, never a silent default; in each language of the machine. */
  @ParameterizedTest
  @MethodSource("labels")
  void eachNamesAnUnknownKey(String label) {
    Locale before = Locale.getDefault();
    try {
      for (String language : new String[] {"en-US", "de-DE", "tr-TR"}) {
        Locale.setDefault(Locale.forLanguageTag(language));
        String said = FasciaJ.run(label, "INPUTFILE=x");
        assertTrue(said.startsWith("Macro option: unknown key \"inputfile\"."), said);
        assertTrue(said.contains("Known keys: "), said);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
