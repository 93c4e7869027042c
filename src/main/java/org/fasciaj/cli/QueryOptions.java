package org.fasciaj.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fasciaj.pacs.Archive;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.StudyAnswer;
import org.fasciaj.pacs.StudyQuery;
import picocli.CommandLine.Option;

/** Which studies are asked for. */
final class QueryOptions {
  /** More patients than this is a mistaken file. */
  private static final int MOST_PATIENTS = 100_000;

  @Option(names = "--study", paramLabel = "UID", description = "Study Instance UID.")
  private String study = "";

  @Option(names = "--patient", paramLabel = "ID", description = "Patient ID; * and ? match.")
  private String patient = "";

  @Option(
      names = "--patients",
      paramLabel = "FILE",
      description = "Text file with one Patient ID on each line.")
  private Path patients;

  @Option(names = "--from", paramLabel = "YYYYMMDD", description = "First study date.")
  private String from = "";

  @Option(names = "--to", paramLabel = "YYYYMMDD", description = "Last study date.")
  private String to = "";

  @Option(
      names = "--modality",
      paramLabel = "CODE",
      defaultValue = "US",
      description = "Modality in the study (default: ${DEFAULT-VALUE}); \"\" for any.")
  private String modality;

  @Option(
      names = "--description",
      paramLabel = "TEXT",
      description = "Study Description, such as \"*heel*\".")
  private String description = "";

  /** Asks the archive; a study that answers two queries is listed once. */
  List<StudyAnswer> find(Archive archive) throws IOException {
    Map<String, StudyAnswer> found = new LinkedHashMap<>();
    for (StudyQuery query : queries()) {
      archive.find(query).forEach(answer -> found.putIfAbsent(answer.studyUid(), answer));
    }
    return List.copyOf(found.values());
  }

  /**
   * One query for each patient of the list, or one in all.
   *
   * @throws IllegalArgumentException when a key is unfit
   */
  private List<StudyQuery> queries() throws IOException {
    if (patients == null) {
      return List.of(query(patient));
    }
    if (!patient.isEmpty()) {
      throw new IllegalArgumentException("give --patient or --patients, not both");
    }
    List<StudyQuery> queries = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(patients, StandardCharsets.UTF_8)) {
        if (!line.isBlank()) {
          queries.add(query(line.strip()));
        }
      }
    } catch (IOException e) {
      throw new PacsException(
          "the list of patients cannot be read", "Give a text file in UTF-8 (--patients).", e);
    }
    if (queries.isEmpty() || queries.size() > MOST_PATIENTS) {
      throw new IllegalArgumentException("the list of patients is empty or too long");
    }
    return queries;
  }

  private StudyQuery query(String id) {
    return new StudyQuery(study, id, from, to, modality, description);
  }
}
