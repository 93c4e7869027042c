package org.fasciaj.report.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fasciaj.report.Codebook;

/**
 * A written table, row by row with the codebook's columns.
 *
 * @param name its name, without ".csv"
 * @param columns its columns, in the order of the cells
 * @param file where it lies
 */
record Sheet(String name, List<Codebook.Column> columns, Path file) {
  /** The tables that a run can write, in the order of all forms. */
  private static final List<String> NAMES = List.of("measurements", "loops", "changes");

  /** Takes the cells of a row. */
  interface Rows {
    void row(List<String> cells) throws IOException;
  }

  /** The tables that are there. */
  static List<Sheet> in(Path dir) {
    List<Sheet> sheets = new ArrayList<>();
    for (String name : NAMES) {
      Path file = dir.resolve(name + ".csv");
      if (Files.exists(file)) {
        sheets.add(new Sheet(name, Codebook.columns(name), file));
      }
    }
    return sheets;
  }

  /** The codebook itself as a table. */
  static Sheet codebook(Path dir) {
    return new Sheet("codebook", Codebook.columns("codebook"), dir.resolve(Codebook.NAME));
  }

  /** Reads the rows in order. */
  void each(Rows rows) throws IOException {
    try (CSVParser lines =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      List<String> header = columns.stream().map(Codebook.Column::name).toList();
      if (!lines.getHeaderNames().equals(header)) {
        throw new IllegalStateException("the codebook does not name the columns of " + name);
      }
      for (CSVRecord line : lines) {
        rows.row(line.toList());
      }
    }
  }

  /** Where a column stands. */
  int index(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no column " + column + " in " + name);
  }
}
