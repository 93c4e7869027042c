package org.fasciaj.review.agree;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fasciaj.report.AtomicFile;
import org.fasciaj.study.stats.Caution;

/** Every number of the report as a row, unrounded. Stateless. */
final class AgreementCsv {
  static final String FILE = "agreement.csv";

  private AgreementCsv() {}

  static void write(Path file, List<Stat> stats) throws IOException {
    try (AtomicFile out = AtomicFile.create(file)) {
      CSVPrinter printer = new CSVPrinter(out.writer(), CSVFormat.RFC4180);
      printer.printRecord(
          "schema_version",
          "section",
          "quantity",
          "arm",
          "comparison",
          "statistic",
          "value",
          "ci95_low",
          "ci95_high",
          "n",
          "missing",
          "cautions");
      for (Stat s : stats) {
        printer.printRecord(
            1,
            s.section(),
            s.quantity(),
            s.arm(),
            s.comparison(),
            s.statistic(),
            number(s.value()),
            number(s.ci().low()),
            number(s.ci().high()),
            s.n(),
            s.missing(),
            s.cautions().stream().map(Caution::code).collect(Collectors.joining(" ")));
      }
      printer.flush();
      out.commit();
    }
  }

  /** Missing is empty, never NaN. */
  static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
