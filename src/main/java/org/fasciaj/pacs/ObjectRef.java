package org.fasciaj.pacs;

import java.util.regex.Pattern;

/**
 * One object in an archive. A server's words become part of addresses, so only well-formed unique
 * identifiers (PS3.5 section 9: digits and dots, at most 64) are taken. Immutable.
 *
 * @param study Study Instance UID
 * @param series Series Instance UID
 * @param object SOP Instance UID
 */
public record ObjectRef(String study, String series, String object) {
  private static final Pattern UID = Pattern.compile("[0-9.]{1,64}");

  /** Checks the identifiers. */
  public ObjectRef {
    if (!isUid(study) || !isUid(series) || !isUid(object)) {
      throw new IllegalArgumentException("an identifier is no UID");
    }
  }

  /** Whether a text is a well-formed unique identifier. */
  public static boolean isUid(String text) {
    return UID.matcher(text).matches();
  }
}
