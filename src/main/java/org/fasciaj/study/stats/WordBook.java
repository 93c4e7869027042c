package org.fasciaj.study.stats;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Fills the sentences of words.properties with numbers. Immutable; the bundle is shared. */
final class WordBook {
  private static final String BUNDLE = "org.fasciaj.study.stats.words";

  /** p values below this are printed as "&lt; 0.001". */
  private static final double SMALLEST_P = 0.001;

  private final ResourceBundle bundle;
  private final String unit;

  WordBook(Locale locale, String unit) {
    // No fallback: the language of the computer must not choose the language of a report.
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.unit = unit;
  }

  /** A length in the unit, two decimals; the words of a missing number for NaN. */
  String length(double value) {
    if (Double.isNaN(value)) {
      return bundle.getString("missing.value");
    }
    return number(value, 2) + " " + unit;
  }

  String number(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    // "-0.00" says a direction that the digits do not show.
    String shown = text.matches("-0\\.?0*") ? text.substring(1) : text;
    return shown.replace(".", bundle.getString("number.point"));
  }

  /** A word of the file. */
  String word(String key) {
    return bundle.getString(key);
  }

  /** The sentence of a caution in the language of the book. */
  String sentence(Caution caution) {
    return bundle.getString("caution." + caution.code());
  }

  String unit() {
    return unit;
  }

  /** A row about one number. */
  Row row(String key, double number, List<Caution> cautions) {
    return new Row(key, number, cautions);
  }

  private String fill(String template, Map<String, String> words) {
    String text = template;
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace("{" + word.getKey() + "}", word.getValue());
    }
    return text;
  }

  /** One row while it is written: say how the number looks, then add what the sentence needs. */
  final class Row {
    private final String key;
    private final double number;
    private final List<Caution> cautions;
    private final Map<String, String> words = new HashMap<>();

    private Row(String key, double number, List<Caution> cautions) {
      this.key = key;
      this.number = number;
      this.cautions = cautions;
    }

    Row with(String word, String text) {
      words.put(word, text);
      return this;
    }

    /** Interval in the unit of the number. */
    Row interval(Interval interval, double level, int decimals, double factor, String suffix) {
      String text =
          interval.present()
              ? fill(
                  bundle.getString("interval.present"),
                  Map.of(
                      "level", number(100 * level, 0),
                      "low", number(factor * interval.low(), decimals),
                      "high", number(factor * interval.high(), decimals),
                      "unit", suffix))
              : bundle.getString("interval.absent");
      return with("interval", text);
    }

    Explained length() {
      return text(WordBook.this.length(number));
    }

    Explained plain(int decimals) {
      return text(WordBook.this.number(number, decimals));
    }

    Explained percent(double factor) {
      return text(WordBook.this.number(factor * number, 1) + " %");
    }

    Explained probability() {
      return text(
          number < SMALLEST_P
              ? "< " + WordBook.this.number(SMALLEST_P, 3)
              : WordBook.this.number(number, 3));
    }

    private Explained text(String value) {
      String name = fill(bundle.getString(key + ".name"), words);
      if (Double.isNaN(number)) {
        String reason =
            cautions.stream()
                .filter(Caution::explainsAbsence)
                .findFirst()
                .map(c -> lowerFirst(sentence(c)))
                .orElseGet(() -> bundle.getString("missing.unknown"));
        return new Explained(
            key,
            name,
            number,
            bundle.getString("missing.value"),
            fill(bundle.getString("missing.meaning"), Map.of("reason", reason)));
      }
      words.put("value", value);
      boolean one = number == 1 && bundle.containsKey(key + ".one");
      String sentence = bundle.getString(key + (one ? ".one" : ".meaning"));
      return new Explained(key, name, number, value, fill(sentence, words));
    }
  }

  /** A sentence after a colon, in languages that go on in lower case there. */
  private String lowerFirst(String sentence) {
    return bundle.getString("missing.lowercase").equals("no")
        ? sentence
        : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
