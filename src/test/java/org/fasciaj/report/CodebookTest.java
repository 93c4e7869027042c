package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookTest {
  @TempDir Path folder;

  /** Written without a CSV library, but as that would write it. */
  @Test
  void theFileIsWhatAPrinterOfTablesWrites() throws IOException {
    Codebook.write(folder);
    String written = Files.readString(folder.resolve(Codebook.NAME));
    StringBuilder again = new StringBuilder();
    try (CSVParser lines = CSVParser.parse(written, CSVFormat.RFC4180);
        CSVPrinter printer = new CSVPrinter(again, CSVFormat.RFC4180)) {
      printer.printRecords(lines);
    }
    assertEquals(again.toString(), written);
    assertEquals(
        Codebook.columns().size() + 1,
        CSVParser.parse(written, CSVFormat.RFC4180).stream().count());
  }
}
