package org.fasciaj.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file (RFC 4180: comma, CRLF, quotes where needed; UTF-8) that is written row by row and
 * appears whole at the end. Not thread-safe.
 */
final class CsvTable implements Closeable {
  private final AtomicFile file;
  private final CSVPrinter printer;
  private final List<String> header;

  /**
   * Starts the file and writes its header.
   *
   * @param target where it shall appear
   * @param header names of the columns
   */
  CsvTable(Path target, List<String> header) throws IOException {
    this.file = AtomicFile.create(target);
    this.printer = new CSVPrinter(file.writer(), CSVFormat.RFC4180);
    this.header = List.copyOf(header);
    printer.printRecord(header);
  }

  /** Adds a row, which must have the columns of the header. */
  void add(CsvRow row) throws IOException {
    if (!row.names().equals(header)) {
      throw new IllegalArgumentException("columns " + row.names() + " under " + header);
    }
    printer.printRecord(row.values());
  }

  void commit() throws IOException {
    printer.flush();
    file.commit();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
