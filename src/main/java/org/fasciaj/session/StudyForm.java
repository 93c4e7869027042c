package org.fasciaj.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a person notes about a scan. A missing text is "", a missing score null. Immutable.
 *
 * @param subject the person's code
 * @param side "L", "R" or ""
 * @param visit name of the visit
 * @param operator who scanned and measured
 * @param ankle position of the ankle, such as "neutral"
 * @param toes position of the toes, such as "relaxed"
 * @param probe transducer
 * @param preset preset of the scanner
 * @param vas pain on a visual analogue scale, the unit that the study uses
 * @param ffi Foot Function Index
 */
public record StudyForm(
    String subject,
    String side,
    String visit,
    String operator,
    String ankle,
    String toes,
    String probe,
    String preset,
    Double vas,
    Double ffi) {
  /** Nothing noted. */
  public static final StudyForm EMPTY = new StudyForm("", "", "", "", "", "", "", "", null, null);

  /** Checks the side and that the scores are numbers. */
  public StudyForm {
    if (!List.of("", "L", "R").contains(side)) {
      throw new IllegalArgumentException("the side is L or R, not " + side);
    }
    for (Double score : new Double[] {vas, ffi}) {
      if (score != null && !Double.isFinite(score)) {
        throw new IllegalArgumentException("a score is a number, not " + score);
      }
    }
  }

  /** The same form with another operator. */
  public StudyForm by(String name) {
    return new StudyForm(subject, side, visit, name, ankle, toes, probe, preset, vas, ffi);
  }

  /**
   * What differs from the other visit of the same heel, so that a change of thickness may come from
   * it: position alone changes thickness by 0.2 to 0.4 mm (doi 10.1186/s12891-020-03833-x).
   *
   * @return one sentence each; an entry that either lacks is not compared
   */
  public List<String> differences(StudyForm other) {
    List<String> found = new ArrayList<>();
    compare(found, "Side", side, other.side);
    compare(found, "Ankle position", ankle, other.ankle);
    compare(found, "Toe position", toes, other.toes);
    compare(found, "Probe", probe, other.probe);
    compare(found, "Preset", preset, other.preset);
    if (!Objects.equals(subject, other.subject) && !subject.isEmpty() && !other.subject.isEmpty()) {
      found.add("The subjects differ.");
    }
    return found;
  }

  private static void compare(List<String> found, String what, String a, String b) {
    if (!a.isBlank() && !b.isBlank() && !a.strip().equalsIgnoreCase(b.strip())) {
      found.add(what + " differs between the visits: " + b.strip() + " and " + a.strip() + ".");
    }
  }
}
