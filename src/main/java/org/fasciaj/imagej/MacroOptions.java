package org.fasciaj.imagej;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The text that ImageJ's recorder writes behind a command, taken apart and put together: {@code
 * key=value key=[value with spaces] switch}. Strict where ImageJ's own parser is lenient: an
 * unknown or repeated key is an error that names it, so that a typing mistake in a macro never
 * becomes a silent default. Stateless and thread-safe.
 */
final class MacroOptions {
  private static final String USAGE = "Macro option";

  private final String text;
  private final List<String> keys;
  private int at;

  private MacroOptions(String text, List<String> keys) {
    this.text = text;
    this.keys = keys;
  }

  /**
   * Takes the text apart.
   *
   * @param text the options, as a macro gives them
   * @param keys every key that the command knows
   * @return the values by key in the text's order; a switch has the value "true"
   * @throws CommandException when a key is unknown or repeated
   */
  static Map<String, String> parse(String text, List<String> keys) throws CommandException {
    return new MacroOptions(text, keys).parse();
  }

  /**
   * Puts values together as the recorder does.
   *
   * @param values values by key; an empty value is left out, "true" is written as a switch
   */
  static String format(Map<String, String> values) {
    return values.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e -> e.getValue().equals("true") ? e.getKey() : e.getKey() + "=" + quoted(e))
        .collect(Collectors.joining(" "));
  }

  private static String quoted(Map.Entry<String, String> e) {
    String value = e.getValue();
    boolean plain = value.chars().noneMatch(Character::isWhitespace) && !value.startsWith("[");
    return plain ? value : "[" + value + "]";
  }

  private Map<String, String> parse() throws CommandException {
    Map<String, String> values = new LinkedHashMap<>();
    for (skipSpace(); at < text.length(); skipSpace()) {
      String key = word(true).toLowerCase(Locale.ROOT);
      if (!keys.contains(key)) {
        throw new CommandException(
            USAGE,
            "unknown key \"" + key + "\".",
            "Known keys: " + String.join(", ", keys) + ". A value with spaces goes in [ ].");
      }
      if (values.put(key, value()) != null) {
        throw new CommandException(USAGE, "key \"" + key + "\" twice.", "Give it once.");
      }
    }
    return Collections.unmodifiableMap(values);
  }

  private String value() {
    if (at >= text.length() || text.charAt(at) != '=') {
      return "true";
    }
    at++;
    if (at >= text.length() || text.charAt(at) != '[') {
      return word(false);
    }
    int close = closing(at + 1);
    if (close < 0) { // the recorder writes a path such as [2019]/a without brackets of its own
      return word(false);
    }
    String value = text.substring(at + 1, close);
    at = close + 1;
    return value;
  }

  /** The first ] behind which the text ends or a known key follows: a path may hold brackets. */
  private int closing(int from) {
    int close = text.indexOf(']', from);
    while (close >= 0 && !keyOrEndFollows(close + 1)) {
      close = text.indexOf(']', close + 1);
    }
    return close;
  }

  private boolean keyOrEndFollows(int from) {
    String rest = text.substring(from);
    if (rest.isBlank()) {
      return true;
    }
    if (!Character.isWhitespace(rest.charAt(0))) {
      return false;
    }
    MacroOptions next = new MacroOptions(rest.strip(), keys);
    return keys.contains(next.word(true).toLowerCase(Locale.ROOT));
  }

  private String word(boolean untilEquals) {
    int start = at;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && !(untilEquals && text.charAt(at) == '=')) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
