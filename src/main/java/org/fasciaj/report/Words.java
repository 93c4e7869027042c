package org.fasciaj.report;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.fasciaj.Reason;
import org.fasciaj.dicom.CalibrationSource;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;

/**
 * The words and numbers of a report in one language. States have a shape beside their word, so that
 * they survive print in grey; no word values a change. Immutable and thread-safe.
 */
final class Words {
  /** Language of the program itself. */
  static final String ENGLISH = "en";

  private static final String BUNDLE = "org.fasciaj.report.words";

  private final String language;
  private final ResourceBundle bundle;
  private final char point;

  private Words(String language) {
    this.language = language;
    this.bundle = bundle(language);
    this.point = bundle.getString("number.point").charAt(0);
  }

  /**
   * The words of a language.
   *
   * @param language two letters, as in "de"
   * @throws IllegalArgumentException when there is no file of words for it
   */
  static Words of(String language) {
    if (!known(language)) {
      throw new IllegalArgumentException(
          "no words for the language '"
              + language
              + "'; there are "
              + String.join(", ", LANGUAGES));
    }
    return new Words(language);
  }

  /** Languages that come with the program; a file of words on the class path adds one. */
  static final List<String> LANGUAGES = List.of("de", ENGLISH);

  private static boolean known(String language) {
    return language.equals(ENGLISH)
        || (language.matches("[a-z]{2}")
            && Words.class.getResource("words_" + language + ".properties") != null);
  }

  private static ResourceBundle bundle(String language) {
    // English is the root. No fallback: the computer's language must not choose the report's.
    Locale locale = language.equals(ENGLISH) ? Locale.ROOT : Locale.forLanguageTag(language);
    try {
      return ResourceBundle.getBundle(
          BUNDLE,
          locale,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    } catch (MissingResourceException e) {
      throw new IllegalStateException("the words of the report are missing from the jar", e);
    }
  }

  /** Two letters, for the lang attribute. */
  String language() {
    return language;
  }

  /** Language of the statistics' sentences: English is their root. */
  Locale locale() {
    return language.equals(ENGLISH) ? Locale.ROOT : Locale.forLanguageTag(language);
  }

  /** A text with {0}, {1}... filled in. */
  String say(String key, Object... parts) {
    String text = bundle.getString(key);
    StringBuilder out = new StringBuilder(text.length() + 32);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}') {
        out.append(parts[text.charAt(i + 1) - '0']);
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** A count with its noun: the key's ".one" or ".many". */
  String count(long n, String key) {
    return n == 1 ? say(key + ".one") : say(key + ".many", n);
  }

  /** A number with a fixed count of decimals, halves away from zero. */
  String fixed(double value, int decimals) {
    return Num.fixed(value, decimals).replace('.', point);
  }

  /** As many decimals as the number has: for settings, 4.5 and 6. */
  String plain(double value) {
    return Num.plain(value).replace('.', point);
  }

  /** Shape and word of a status. */
  String status(Status status) {
    String shape =
        switch (status) {
          case MEASURED -> "●";
          case BORDERLINE -> "◐";
          case NEEDS_REVIEW -> "▲";
          case NOT_ASSESSABLE -> "○";
          case ERROR -> "✕";
        };
    return shape + " " + say("status." + status.code());
  }

  /** Style class of a status. */
  static String statusClass(Status status) {
    return "st st-" + status.code().replace('_', '-');
  }

  /** Shape and word of a flag. */
  String flag(Boolean flag, double limitMm) {
    String limit = plain(limitMm) + " mm";
    if (flag == null) {
      return "○ " + say("flag.none", limit);
    }
    return flag ? "▲ " + say("flag.yes", limit) : "● " + say("flag.no", limit);
  }

  /** What the matter is. */
  String cause(Reason reason) {
    return say("reason." + reason.code() + ".cause");
  }

  /** What can be done. */
  String remedy(Reason reason) {
    return say("reason." + reason.code() + ".remedy");
  }

  /** Cause and remedy of a reason. */
  String why(Reason reason) {
    return cause(reason) + " " + remedy(reason);
  }

  /** A value with its standard deviation, or the refusal in one word. */
  String value(Quantity q, int decimals, String unit) {
    return q.present() ? value(q.value(), q.sd(), decimals, unit) : say("value.none");
  }

  /** A value with its standard deviation. */
  String value(double value, double sd, int decimals, String unit) {
    String number = fixed(value, decimals);
    return Double.isNaN(sd)
        ? say("value.noSd", join(number, unit))
        : join(number + " ± " + fixed(sd, decimals), unit);
  }

  private static String join(String number, String unit) {
    return unit.isEmpty() ? number : number + " " + unit;
  }

  /** A spur's length: a projection seen on ultrasound is never the whole spur. */
  String spur(Quantity spur) {
    if (!spur.present()) {
      return say("value.none");
    }
    return spur.value() == 0 ? say("spur.none") : say("spur.atLeast", value(spur, 2, "mm"));
  }

  /** Where a scale came from. */
  String source(CalibrationSource source) {
    return say("source." + source.name().toLowerCase(Locale.ROOT));
  }

  /** Whose heel it is; where no name is recorded, the heel's place in the index stands for it. */
  String subject(String subject, int number) {
    return subject.isEmpty() ? say("subject.none", number) : subject;
  }

  /** The side in a word. */
  String side(String laterality) {
    boolean known = laterality.equals("L") || laterality.equals("R");
    return say(known ? "side." + laterality : "side.none");
  }

  /** First letter in upper case. */
  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
