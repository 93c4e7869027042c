package org.fasciaj.imagej;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fasciaj.pacs.StudyQuery;
import org.fasciaj.pacs.TlsFiles;
import org.fasciaj.pacs.web.WebSettings;

/**
 * What "Open from PACS..." is asked to do, and its form as a macro line. A secret is never part of
 * it: the line names the file that holds it. Immutable.
 *
 * @param web root of a DICOMweb service
 * @param token file whose first line is a bearer token; "" for none
 * @param query which studies
 * @param folder where studies are kept, each in a folder of its own
 */
record PacsSettings(String web, String token, StudyQuery query, String folder) {
  private static final String WEB = "web";
  private static final String TOKEN = "token";
  private static final String PATIENT = "patient";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String STUDY = "study";
  private static final String FOLDER = "folder";

  /** Reads a macro line. */
  static PacsSettings parse(String text) throws CommandException {
    Options o = Options.parse(text, List.of(WEB, TOKEN, PATIENT, FROM, TO, STUDY, FOLDER));
    String web = o.required(WEB);
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
    PacsSettings settings = new PacsSettings(web, o.text(TOKEN).strip(), query, folder);
    settings.access();
    return settings;
  }

  /** The macro line's values. */
  Map<String, String> options() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(WEB, web);
    values.put(TOKEN, token);
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
    return new PacsSettings(web, token, one, folder);
  }

  /** How the service is reached. */
  WebSettings access() throws CommandException {
    try {
      return new WebSettings(
          URI.create(web),
          token.isEmpty() ? null : Path.of(token),
          TlsFiles.NONE,
          WebSettings.IDLE,
          WebSettings.TOTAL,
          WebSettings.ATTEMPTS);
    } catch (InvalidPathException e) {
      throw new CommandException("Token file", "this is no path.", "Choose an existing file.");
    } catch (IllegalArgumentException e) {
      throw new CommandException(
          "Open from PACS",
          e.getMessage() + ".",
          "Ask the archive's administrator for its address.");
    }
  }
}
