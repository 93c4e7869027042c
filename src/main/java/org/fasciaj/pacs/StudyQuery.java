package org.fasciaj.pacs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which studies an archive is asked for; "" leaves a key open. A query without any key would list
 * the whole archive and is refused. Immutable.
 *
 * @param studyUid Study Instance UID, exact
 * @param patientId Patient ID, exact or with * and ?
 * @param from first study date, YYYYMMDD
 * @param to last study date, YYYYMMDD
 * @param modality Modality of a series in the study, such as US
 * @param description Study Description, with * and ?
 */
public record StudyQuery(
    String studyUid,
    String patientId,
    String from,
    String to,
    String modality,
    String description) {
  /** Longest key: the longest long string (LO) of PS3.5 6.2. */
  private static final int LONGEST = 64;

  private static final Pattern MODALITY = Pattern.compile("[A-Z0-9_]{0,16}");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  /** Checks the keys. */
  public StudyQuery {
    for (String key : List.of(patientId, description)) {
      boolean odd = key.chars().anyMatch(c -> c < ' ' || c == '\\');
      if (odd || key.length() > LONGEST) {
        throw new IllegalArgumentException(
            "a key is longer than " + LONGEST + " letters, or holds a backslash");
      }
    }
    if (!studyUid.isEmpty() && !ObjectRef.isUid(studyUid)) {
      throw new IllegalArgumentException("the study is no UID");
    }
    if (!MODALITY.matcher(modality).matches()) {
      throw new IllegalArgumentException("the modality is a code such as US");
    }
    checkDate(from);
    checkDate(to);
    if (!from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0) {
      throw new IllegalArgumentException("the first date is after the last");
    }
    if ((studyUid + patientId + from + to + description).replaceAll("[*?]", "").isEmpty()) {
      throw new IllegalArgumentException(
          "the query would list the whole archive: name a patient, a date, a description or a"
              + " study");
    }
  }

  private static void checkDate(String date) {
    try {
      if (!date.isEmpty()) {
        LocalDate.parse(date, DATE);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(date + " is no date of the form YYYYMMDD", e);
    }
  }

  /** The dates as a key of range matching (PS3.4 C.2.2.2.5); "" when both are open. */
  public String dates() {
    if (from.isEmpty() && to.isEmpty()) {
      return "";
    }
    return from.equals(to) ? from : from + "-" + to;
  }
}
