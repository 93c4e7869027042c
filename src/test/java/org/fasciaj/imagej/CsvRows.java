package org.fasciaj.imagej;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the tables that a child wrote. */
public final class CsvRows {
  private CsvRows() {}

  public static List<Map<String, String>> read(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(file);
        CSVParser parser = format.parse(in)) {
      return parser.stream().map(CSVRecord::toMap).toList();
    }
  }
}
