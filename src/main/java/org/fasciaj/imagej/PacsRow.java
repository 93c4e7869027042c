package org.fasciaj.imagej;

import org.fasciaj.pacs.StudyAnswer;

/** One line that tells a study from the others. Stateless. */
final class PacsRow {
  private PacsRow() {}

  static String text(StudyAnswer study) {
    StringBuilder text = new StringBuilder(date(study.date()));
    add(text, study.patientId());
    add(text, study.patientName().replace('^', ' ').replace("=", " "));
    add(text, study.description());
    if (study.objects() >= 0) {
      add(text, study.objects() + (study.objects() == 1 ? " object" : " objects"));
    }
    return text.toString().replaceAll("\\p{Cntrl}", " ");
  }

  private static void add(StringBuilder text, String part) {
    if (!part.isBlank()) {
      text.append("   ").append(part.strip());
    }
  }

  private static String date(String date) {
    return date.matches("[0-9]{8}")
        ? date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6)
        : "no date";
  }
}
