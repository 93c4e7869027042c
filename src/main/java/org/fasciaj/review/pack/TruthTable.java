package org.fasciaj.review.pack;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Which inputs are training or hidden calibration cases of known size: a CSV file with the columns
 * file, role (training or calibration), thickness_mm and spur_mm. Immutable.
 */
public final class TruthTable {
  /** An image of a patient. */
  public static final String CASE = "case";

  /** Shown first, with feedback, and not counted. */
  public static final String TRAINING = "training";

  /** Hidden among the cases, known to the key only. */
  public static final String CALIBRATION = "calibration";

  /**
   * One row.
   *
   * @param role training or calibration
   * @param thicknessMm known thickness, mm; null when unknown
   * @param spurMm known spur length, mm; null when unknown
   */
  public record Row(String role, Double thicknessMm, Double spurMm) {}

  private static final Row PATIENT = new Row(CASE, null, null);

  private final Map<String, Row> rows;

  private TruthTable(Map<String, Row> rows) {
    this.rows = Map.copyOf(rows);
  }

  /** A table without rows. */
  public static TruthTable none() {
    return new TruthTable(Map.of());
  }

  /**
   * Reads a table.
   *
   * @throws IOException when it cannot be read or understood
   */
  public static TruthTable read(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, Row> rows = new HashMap<>();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (CSVRecord row : format.parse(in)) {
        String role = row.get("role").strip();
        if (!role.equals(TRAINING) && !role.equals(CALIBRATION)) {
          throw new IOException(file + ": a role is training or calibration, not \"" + role + "\"");
        }
        rows.put(row.get("file"), new Row(role, mm(row, "thickness_mm"), mm(row, "spur_mm")));
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(
          file + ": needs the columns file, role, thickness_mm and spur_mm, the last two in mm", e);
    }
    return new TruthTable(rows);
  }

  private static Double mm(CSVRecord row, String column) {
    String text = row.isMapped(column) ? row.get(column).strip() : "";
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  /** The row of a file; a patient's case when it has none. */
  Row of(String relative) {
    return rows.getOrDefault(relative, PATIENT);
  }
}
