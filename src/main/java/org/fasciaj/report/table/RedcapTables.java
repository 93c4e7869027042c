package org.fasciaj.report.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fasciaj.report.AtomicFile;
import org.fasciaj.report.Codebook;
import org.fasciaj.report.RedcapDictionary;

/**
 * The table of measurements for REDCap: {@value #DICTIONARY} makes the form, {@value #DATA} fills
 * it as a repeating instrument {@value #FORM} of the subject's record, one instance for each row.
 * Subjects that are not recorded share the record "{@value #UNKNOWN}".
 */
final class RedcapTables {
  static final String DICTIONARY = "redcap-dictionary.csv";
  static final String DATA = "redcap-data.csv";
  private static final String FORM = "fasciaj_measurement";
  private static final String UNKNOWN = "unknown";
  private static final String RECORD = "record_id";

  /** What identifies a person or a visit, which REDCap can then leave out of an export. */
  private static final Set<String> IDENTIFIERS =
      Set.of("file", "sop_instance_uid", "subject", "study_date", "sha256");

  private RedcapTables() {}

  static void write(Path dir) throws IOException {
    Sheet sheet = Sheet.in(dir).get(0);
    try (AtomicFile file = AtomicFile.create(dir.resolve(DICTIONARY))) {
      CSVPrinter csv = new CSVPrinter(file.writer(), CSVFormat.RFC4180);
      csv.printRecord(RedcapDictionary.COLUMNS);
      csv.printRecord(field(RECORD, "fasciaj_subject", "Subject", "", "", "y"));
      for (Codebook.Column c : sheet.columns()) {
        String label = c.rule();
        String unit = c.unit().isEmpty() || c.unit().equals("1") ? "" : c.unit();
        String identifier = IDENTIFIERS.contains(c.name()) ? "y" : "";
        csv.printRecord(
            field(c.name(), FORM, label, unit, validation(c.type()), identifier, c.type()));
      }
      csv.flush();
      file.commit();
    }
    writeData(dir, sheet);
  }

  private static List<String> field(
      String name, String form, String label, String note, String validation, String identifier) {
    return field(name, form, label, note, validation, identifier, Codebook.Type.TEXT);
  }

  private static List<String> field(
      String name,
      String form,
      String label,
      String note,
      String validation,
      String identifier,
      Codebook.Type type) {
    String kind = type == Codebook.Type.FLAG ? "yesno" : "text";
    List<String> row =
        new ArrayList<>(List.of(name, form, "", kind, label, "", note, validation, "", ""));
    row.add(identifier);
    while (row.size() < RedcapDictionary.COLUMNS.size()) {
      row.add("");
    }
    return row;
  }

  private static String validation(Codebook.Type type) {
    return switch (type) {
      case INTEGER -> "integer";
      case NUMBER -> "number";
      case DATE -> "date_ymd";
      default -> "";
    };
  }

  private static void writeData(Path dir, Sheet sheet) throws IOException {
    int subject = sheet.index("subject");
    Map<String, Integer> instances = new HashMap<>();
    try (AtomicFile file = AtomicFile.create(dir.resolve(DATA))) {
      CSVPrinter csv = new CSVPrinter(file.writer(), CSVFormat.RFC4180);
      List<String> header =
          new ArrayList<>(List.of(RECORD, "redcap_repeat_instrument", "redcap_repeat_instance"));
      sheet.columns().forEach(c -> header.add(c.name()));
      csv.printRecord(header);
      sheet.each(
          cells -> {
            String record = cells.get(subject).isEmpty() ? UNKNOWN : cells.get(subject);
            int instance = instances.merge(record, 1, Integer::sum);
            List<String> row = new ArrayList<>(List.of(record, FORM, Integer.toString(instance)));
            for (int i = 0; i < cells.size(); i++) {
              row.add(cell(sheet.columns().get(i).type(), cells.get(i)));
            }
            csv.printRecord(row);
          });
      csv.flush();
      file.commit();
    }
  }

  /** REDCap's yesno is 1 or 0, its date YYYY-MM-DD. */
  private static String cell(Codebook.Type type, String cell) {
    return switch (type) {
      case FLAG -> cell.isEmpty() ? "" : cell.equals("true") ? "1" : "0";
      case DATE -> Cells.date(cell);
      default -> cell;
    };
  }
}
