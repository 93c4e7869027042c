package org.fasciaj.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fasciaj.study.FrameResult;

/**
 * The table of measurements while a run without a known end goes on: every row stands in {@value
 * #NAME} as soon as it is measured. When the run ends, {@value MeasurementsCsv#NAME} holds the same
 * rows and this file goes. Not thread-safe.
 */
public final class ArrivingCsv implements ResultSink {
  /** Name of the file. */
  public static final String NAME = "arriving.csv";

  private final Path file;
  private final CSVPrinter printer;

  private ArrivingCsv(Path file, CSVPrinter printer) {
    this.file = file;
    this.printer = printer;
  }

  /**
   * Starts the file anew: a run that was broken off left rows that are measured again.
   *
   * @throws IOException when the folder cannot be written
   */
  public static ArrivingCsv open(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(MeasurementsCsv.columns());
    printer.flush();
    return new ArrivingCsv(file, printer);
  }

  @Override
  public void add(FrameResult row) throws IOException {
    printer.printRecord(MeasurementsCsv.texts(row).values());
    printer.flush();
  }

  @Override
  public List<String> finish() throws IOException {
    printer.close();
    Files.deleteIfExists(file);
    return List.of();
  }

  /** Without an end before, leaves the rows that were measured. */
  @Override
  public void close() throws IOException {
    printer.close();
  }
}
