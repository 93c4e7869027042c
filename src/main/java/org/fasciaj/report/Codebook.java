package org.fasciaj.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Names every column of every table with its type, unit and rule; written beside the tables as
 * {@value #NAME}. Stateless and thread-safe.
 */
public final class Codebook {
  /** Name of the file. */
  public static final String NAME = "codebook.csv";

  /** How a column's cells are to be read; an empty cell is a missing value of any type. */
  public enum Type {
    /** Words of the user or a file. */
    TEXT,
    /** A whole number. */
    INTEGER,
    /** A decimal number with a point. */
    NUMBER,
    /** true or false. */
    FLAG,
    /** YYYYMMDD. */
    DATE,
    /** Status word. */
    STATUS,
    /** Reason code. */
    REASON
  }

  /**
   * One column.
   *
   * @param table name of its table, without ".csv"
   * @param name its name
   * @param type how its cells are to be read
   * @param unit UCUM unit, px for pixels, 1 for counts and ratios, "" for words
   * @param rule what it holds and how it comes about
   */
  public record Column(String table, String name, Type type, String unit, String rule) {}

  private Codebook() {}

  /** All columns, table by table in the order of the columns. */
  public static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    try (CSVParser lines =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(CodebookText.LINES))) {
      for (CSVRecord r : lines) {
        Type type = Type.valueOf(r.get("type").toUpperCase(Locale.ROOT));
        columns.add(
            new Column(r.get("table"), r.get("column"), type, r.get("unit"), r.get("rule")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory is always read", e);
    }
    return List.copyOf(columns);
  }

  /** The columns of one table. */
  public static List<Column> columns(String table) {
    return columns().stream().filter(c -> c.table().equals(table)).toList();
  }

  /** Writes it into a folder. */
  static void write(Path folder) throws IOException {
    try (AtomicFile file = AtomicFile.create(folder.resolve(NAME))) {
      file.writer().write(CodebookText.LINES.replace("\n", "\r\n"));
      file.commit();
    }
  }
}
