package org.fasciaj.imagej;

import java.util.List;
import java.util.Map;

/** The values of one macro line, read with their types. Immutable. */
record Options(Map<String, String> values) {
  /** Takes a macro line apart; see {@link MacroOptions#parse}. */
  static Options parse(String text, List<String> keys) throws CommandException {
    return new Options(MacroOptions.parse(text, keys));
  }

  /** A text, or "" when the key is absent. */
  String text(String key) {
    return values.getOrDefault(key, "");
  }

  /** A text that must be there. */
  String required(String key) throws CommandException {
    String value = text(key).strip();
    if (value.isEmpty()) {
      throw wrong(key, "is missing", "Write " + key + "=[...] in the macro.");
    }
    return value;
  }

  /** A switch: true when the key is there. */
  boolean on(String key) throws CommandException {
    String value = values.getOrDefault(key, "false");
    if (!value.equals("true") && !value.equals("false")) {
      throw wrong(key, "is a switch, not \"" + value + "\"", "Write the word " + key + " alone.");
    }
    return value.equals("true");
  }

  /** One of a few words, the first when the key is absent. */
  String choice(String key, List<String> words) throws CommandException {
    String value = values.getOrDefault(key, words.get(0));
    if (!words.contains(value)) {
      throw wrong(key, "is \"" + value + "\"", "It is one of: " + String.join(", ", words) + ".");
    }
    return value;
  }

  /**
   * A number with a decimal point, whatever the machine's language.
   *
   * @param absent what an absent key stands for
   */
  double number(String key, double absent) throws CommandException {
    String value = values.get(key);
    if (value == null) {
      return absent;
    }
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw wrong(key, "is \"" + value + "\", which is no number", "Write it like 4.5.");
    }
  }

  private static CommandException wrong(String key, String cause, String remedy) {
    return new CommandException("Macro option", "\"" + key + "\" " + cause + ".", remedy);
  }
}
