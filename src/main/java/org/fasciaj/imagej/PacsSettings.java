package org.fasciaj.imagej;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fasciaj.pacs.StudyQuery;

/**
 * What "Open from PACS..." is asked to do, and its form as a macro line. Immutable.
 *
 * @param access which archive
 * @param query which studies
 * @param folder where studies are kept, each in a folder of its own
 */
record PacsSettings(PacsAccess access, StudyQuery query, String folder) {
  private static final String PATIENT = "patient";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String STUDY = "study";
  private static final String FOLDER = "folder";

  /** Reads a macro line. */
  static PacsSettings parse(String text) throws CommandException {
    List<String> keys = new ArrayList<>(PacsAccess.KEYS);
    keys.addAll(List.of(PATIENT, FROM, TO, STUDY, FOLDER));
    Options o = Options.parse(text, keys);
    PacsAccess access = PacsAccess.parse(o);
    String folder = o.required(FOLDER);
    StudyQuery query;
    try {
      query =
          new StudyQuery(
              o.text(STUDY).strip(),
              o.text(PATIENT).strip(),
              o.text(FROM).strip(),
              o.text(TO).strip(),
              "US",
              "");
    } catch (IllegalArgumentException e) {
      throw new CommandException(
          "Open from PACS", e.getMessage() + ".", "Correct the patient, the dates or the study.");
    }
    return new PacsSettings(access, query, folder);
  }

  /** The macro line's values. */
  Map<String, String> options() {
    Map<String, String> values = new LinkedHashMap<>(access.options());
    values.put(PATIENT, query.patientId());
    values.put(FROM, query.from());
    values.put(TO, query.to());
    values.put(STUDY, query.studyUid());
    values.put(FOLDER, folder);
    return values;
  }

  /** The same for one study. */
  PacsSettings with(String study) {
    StudyQuery one =
        new StudyQuery(study, query.patientId(), query.from(), query.to(), query.modality(), "");
    return new PacsSettings(access, one, folder);
  }
}
