package org.fasciaj.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.Version;
import org.fasciaj.measure.Status;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.RunTally;
import org.fasciaj.study.Sha256;

/**
 * The record of a run, {@value #NAME}: versions, settings, counts, every input with its SHA-256,
 * every table with its own. It holds no clock time and nothing of the machine, so two runs on the
 * same input write the same bytes. Texts are as they were read. Immutable.
 *
 * @param command the command that ran, such as "measure"
 * @param settings its settings; the number of workers is left out, since no result depends on it
 * @param mappingSha256 SHA-256 of the mapping file; null when there was none
 * @param complete false when the user stopped the run
 * @param tally what it gave
 */
public record RunManifest(
    String command,
    RunSettings settings,
    String mappingSha256,
    boolean complete,
    RunTally tally,
    Optional<ReportOptions> report) {
  /** The record of a run without a report. */
  public RunManifest(
      String command,
      RunSettings settings,
      String mappingSha256,
      boolean complete,
      RunTally tally) {
    this(command, settings, mappingSha256, complete, tally, Optional.empty());
  }

  /** Name of the file. */
  public static final String NAME = "run.json";

  /** What a border is, in the words of every report. */
  public static final String BORDER_CONVENTION =
      "a border is the centre of its bright line (its peak; of a saturated one the middle of its"
          + " half-maximum points), or the steepest point of a step without a line";

  /**
   * Writes the file into a folder.
   *
   * @param folder the folder
   * @param tables names of the tables that were written into it before
   * @throws IOException when it cannot be written; then no file is left
   */
  public void write(Path folder, List<String> tables) throws IOException {
    try (AtomicFile file = AtomicFile.create(folder.resolve(NAME))) {
      JsonWriter json = new JsonWriter(file.writer());
      json.setIndent("  ");
      json.beginObject();
      json.name("product").value("FasciaJ");
      json.name("product_version").value(Version.product());
      json.name("algorithm_version").value(Version.ALGORITHM);
      json.name("schema_version").value(Version.SCHEMA);
      json.name("command").value(command);
      json.name("complete").value(complete);
      writeSettings(json);
      writeCounts(json);
      writeInputs(json);
      json.name("outputs").beginArray();
      for (String table : tables) {
        json.beginObject().name("file").value(table);
        json.name("sha256").value(Sha256.of(folder.resolve(table))).endObject();
      }
      json.endArray().endObject();
      json.flush();
      file.writer().write("\n");
      file.commit();
    }
  }

  private void writeSettings(JsonWriter json) throws IOException {
    json.name("settings").beginObject();
    json.name("thickness_limit_mm").value(settings.limits().thicknessMm());
    json.name("spur_limit_mm").value(settings.limits().spurMm());
    json.name("smallest_spur_mm").value(settings.limits().smallestSpurMm());
    json.name("mm_per_pixel");
    if (Double.isNaN(settings.mmPerPixel())) {
      json.nullValue();
    } else {
      json.value(settings.mmPerPixel());
    }
    json.name("mapping_sha256").value(mappingSha256);
    if (report.isPresent()) {
      writeReport(json, report.get());
    }
    json.name("border_convention").value(BORDER_CONVENTION);
    json.endObject();
  }

  private static void writeReport(JsonWriter json, ReportOptions report) throws IOException {
    json.name("minimal_detectable_change_mm");
    if (report.mdcMm().isPresent()) {
      json.value(report.mdcMm().getAsDouble());
    } else {
      json.nullValue();
    }
    json.name("report_language").value(report.language());
    json.name("report_pdf").value(report.pdf().map(Paper::code).orElse(null));
    json.name("group_column").value(report.groups().map(Groups::column).orElse(null));
    json.name("groups_sha256").value(report.groups().map(Groups::sha256).orElse(null));
  }

  private void writeCounts(JsonWriter json) throws IOException {
    json.name("counts").beginObject();
    json.name("files").value(tally.files().size());
    json.name("rows").value(tally.rows());
    json.name("by_status").beginObject();
    for (Status status : Status.values()) {
      json.name(status.code()).value(tally.statuses().getOrDefault(status, 0));
    }
    json.endObject();
    json.name("by_reason").beginObject();
    for (Map.Entry<Reason, Integer> e : tally.reasons().entrySet()) {
      json.name(e.getKey().code()).value(e.getValue());
    }
    json.endObject().endObject();
  }

  private void writeInputs(JsonWriter json) throws IOException {
    json.name("inputs").beginArray();
    for (RunTally.FileTally f : tally.files()) {
      json.beginObject();
      json.name("file").value(f.file());
      json.name("sha256").value(f.sha256().isEmpty() ? null : f.sha256());
      json.name("rows").value(f.rows());
      json.name("rows_with_thickness").value(f.withValue());
      json.endObject();
    }
    json.endArray();
  }
}
