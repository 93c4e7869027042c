package org.fasciaj.study;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a visit says about its place in time. Free text of trials, so only plain words
 * are understood and nothing is guessed:
 *
 * <ol>
 *   <li>screening;
 *   <li>pre, before, baseline, initial;
 *   <li>in the middle, comparable only within one kind: a time after the start ("week 12", "12w",
 *       "3 months post", "day 0"), a number ("visit 2", "V2", "2"), or post / after / follow-up
 *       with its number if any;
 *   <li>final, end, last.
 * </ol>
 *
 * <p>A minus before a number of days, weeks or months is not understood, since "week -2" and
 * "week-2" mean different visits. Immutable and thread-safe.
 */
final class TimePoint {
  private enum Kind {
    SCREENING(0),
    PRE(1),
    DAYS(2),
    NUMBER(2),
    POST(2),
    FINAL(3),
    UNKNOWN(-1);

    private final int phase;

    Kind(int phase) {
      this.phase = phase;
    }
  }

  private static final Set<String> SCREENING_WORDS = Set.of("screening", "screen", "scr");
  private static final Set<String> PRE_WORDS =
      Set.of("pre", "preop", "pretreatment", "before", "baseline", "base", "bl", "initial");
  private static final Set<String> POST_WORDS =
      Set.of("post", "postop", "posttreatment", "after", "follow", "followup", "fu");
  private static final Set<String> FINAL_WORDS =
      Set.of("final", "end", "last", "exit", "eos", "eot");
  private static final Set<String> NUMBER_WORDS =
      Set.of("visit", "v", "timepoint", "time", "point", "tp", "t", "session", "scan", "exam");

  /** Days in each unit; a month and a year are those of the Gregorian calendar on average. */
  private static final Map<String, Double> DAYS_IN =
      Map.ofEntries(
          Map.entry("day", 1.0),
          Map.entry("days", 1.0),
          Map.entry("d", 1.0),
          Map.entry("week", 7.0),
          Map.entry("weeks", 7.0),
          Map.entry("wk", 7.0),
          Map.entry("wks", 7.0),
          Map.entry("w", 7.0),
          Map.entry("month", 30.436875),
          Map.entry("months", 30.436875),
          Map.entry("mo", 30.436875),
          Map.entry("mth", 30.436875),
          Map.entry("m", 30.436875),
          Map.entry("year", 365.2425),
          Map.entry("years", 365.2425),
          Map.entry("yr", 365.2425),
          Map.entry("y", 365.2425));

  private static final Pattern TOKEN = Pattern.compile("\\p{L}+|\\d{1,9}(?:\\.\\d{1,9})?");
  private static final Pattern MINUS = Pattern.compile("[-\u2212\u2013]\\s*\\d");

  private final Kind kind;
  private final double value;

  private TimePoint(Kind kind, double value) {
    this.kind = kind;
    this.value = value;
  }

  /** Reads the name of a visit; a name that says nothing gives a time point without order. */
  static TimePoint parse(String name) {
    String text = normal(name);
    List<String> words = new ArrayList<>();
    List<Double> numbers = new ArrayList<>();
    for (Matcher m = TOKEN.matcher(text); m.find(); ) {
      if (Character.isDigit(m.group().charAt(0))) {
        numbers.add(Double.valueOf(m.group()));
      } else {
        words.add(m.group());
      }
    }
    List<String> units = words.stream().filter(DAYS_IN::containsKey).toList();
    if (numbers.size() > 1
        || units.size() > 1
        || units.size() > numbers.size()
        || (!units.isEmpty() && MINUS.matcher(text).find())) {
      return new TimePoint(Kind.UNKNOWN, Double.NaN);
    }
    double number = numbers.isEmpty() ? Double.NaN : numbers.get(0);
    double unit = units.isEmpty() ? Double.NaN : DAYS_IN.get(units.get(0));
    return of(phase(words), words, number, unit);
  }

  private static TimePoint of(Kind phase, List<String> words, double number, double unit) {
    boolean timed = !Double.isNaN(unit);
    if (phase == Kind.PRE && timed && number != 0) {
      // "pre week 2": two weeks before, or the visit before week 2? Not ours to tell.
      return new TimePoint(Kind.UNKNOWN, Double.NaN);
    }
    if (timed && (phase == Kind.POST || phase == null)) {
      return new TimePoint(Kind.DAYS, number * unit);
    }
    if (phase != null) {
      return new TimePoint(phase, number);
    }
    boolean numbered = words.isEmpty() || words.stream().anyMatch(NUMBER_WORDS::contains);
    return numbered && !Double.isNaN(number)
        ? new TimePoint(Kind.NUMBER, number)
        : new TimePoint(Kind.UNKNOWN, Double.NaN);
  }

  /** The one phase that the words name; null when none, unknown when they contradict. */
  private static Kind phase(List<String> words) {
    Kind found = null;
    for (String word : words) {
      Kind kind = null;
      if (SCREENING_WORDS.contains(word)) {
        kind = Kind.SCREENING;
      } else if (PRE_WORDS.contains(word)) {
        kind = Kind.PRE;
      } else if (POST_WORDS.contains(word)) {
        kind = Kind.POST;
      } else if (FINAL_WORDS.contains(word)) {
        kind = Kind.FINAL;
      }
      if (kind != null && found != null && kind != found) {
        return Kind.UNKNOWN;
      }
      found = kind != null ? kind : found;
    }
    return found;
  }

  /** The name without differences of case, width or spacing: two such names are one visit. */
  static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("[\\s_]+", " ");
  }

  /** Whether the name says that the visit comes after the start. */
  boolean late() {
    return kind == Kind.POST || kind == Kind.FINAL || (kind == Kind.DAYS && value > 0);
  }

  /**
   * Compares two different visits.
   *
   * @return negative when this one comes first, positive when the other does, empty when the names
   *     do not tell
   */
  OptionalInt compare(TimePoint other) {
    if (kind == Kind.UNKNOWN || other.kind == Kind.UNKNOWN) {
      return OptionalInt.empty();
    }
    if (kind.phase != other.kind.phase) {
      return OptionalInt.of(Integer.compare(kind.phase, other.kind.phase));
    }
    boolean told = kind == other.kind && value != other.value && !Double.isNaN(value + other.value);
    return told ? OptionalInt.of(Double.compare(value, other.value)) : OptionalInt.empty();
  }
}
