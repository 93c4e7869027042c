package org.fasciaj.review.agree;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fasciaj.report.AtomicFile;
import org.fasciaj.report.RedcapDictionary;
import org.fasciaj.review.unblind.JoinedImage;
import org.fasciaj.review.unblind.JoinedReading;
import org.fasciaj.review.unblind.JoinedStudy;
import org.fasciaj.review.unblind.ReadingsCsv;

/**
 * One REDCap record for each reading, and the data dictionary that makes the project for them.
 * Codes of the choices are those of the import file. Stateless.
 */
final class RedcapExport {
  static final String DATA = "redcap-import.csv";
  static final String DICTIONARY = "redcap-dictionary.csv";

  private static final String FORM = "reading";

  private record Field(String name, String type, String label, String choices, String validation) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("record_id", "text", "Reader and image", "", ""),
          new Field("reader", "text", "Reader", "", ""),
          new Field("case_id", "text", "Case", "", ""),
          new Field("subject", "text", "Subject", "", ""),
          new Field("laterality", "radio", "Side", "L, left | R, right", ""),
          new Field("timepoint", "text", "Visit", "", ""),
          new Field(
              "role",
              "radio",
              "Role",
              "case, case | training, training | calibration, phantom",
              ""),
          new Field("hidden_repeat", "yesno", "Hidden repeat", "", ""),
          new Field("adjudicator", "yesno", "Third reader", "", ""),
          new Field("aided", "yesno", "Automatic outline shown", "", ""),
          new Field("not_assessable", "yesno", "Not assessable", "", ""),
          new Field("thickness_mm", "text", "Thickness, mm", "", "number"),
          new Field("spur_mm", "text", "Spur length, mm (0: none seen)", "", "number"),
          new Field(
              "echogenicity",
              "radio",
              "Echogenicity",
              "hypo, hypo | iso, iso | hyper, hyper | not_judged, not judged",
              ""),
          new Field(
              "doppler",
              "radio",
              "Doppler",
              "0, none | 1, mild | 2, moderate | 3, marked | not_judged, no colour",
              ""),
          new Field("quality", "radio", "Quality", "good, good | fair, fair | poor, poor", ""),
          new Field("active_s", "text", "Time at work, s", "", "number"),
          new Field("amendments", "text", "Changes", "", "integer"),
          new Field("reader_comment", "notes", "Comment", "", ""));

  private RedcapExport() {}

  static void write(Path folder, JoinedStudy study) throws IOException {
    try (AtomicFile out = AtomicFile.create(folder.resolve(DICTIONARY))) {
      CSVPrinter printer = new CSVPrinter(out.writer(), CSVFormat.RFC4180);
      printer.printRecord(RedcapDictionary.COLUMNS);
      for (Field f : FIELDS) {
        List<String> row = new ArrayList<>(List.of(f.name(), FORM, "", f.type(), f.label()));
        row.addAll(List.of(f.choices(), "", f.validation(), "", ""));
        row.add(f.name().equals("subject") ? "y" : "");
        while (row.size() < RedcapDictionary.COLUMNS.size()) {
          row.add("");
        }
        printer.printRecord(row);
      }
      printer.flush();
      out.commit();
    }
    data(folder, study);
  }

  private static void data(Path folder, JoinedStudy study) throws IOException {
    StudyTable t = new StudyTable(study);
    try (AtomicFile out = AtomicFile.create(folder.resolve(DATA))) {
      CSVPrinter printer = new CSVPrinter(out.writer(), CSVFormat.RFC4180);
      printer.printRecord(FIELDS.stream().map(Field::name).toList());
      for (JoinedReading r : study.readings()) {
        printer.printRecord(row(r, t.image(r.image())));
      }
      printer.flush();
      out.commit();
    }
  }

  private static List<Object> row(JoinedReading r, JoinedImage i) {
    List<Object> row =
        new ArrayList<>(List.of(r.reader() + "-" + r.image(), r.reader(), i.caseId()));
    row.addAll(List.of(ReadingsCsv.free(i.subject()), i.laterality()));
    row.addAll(List.of(ReadingsCsv.free(i.timepoint()), i.role(), yes(i.repeat())));
    row.addAll(List.of(yes(r.adjudicator()), yes(r.aided()), yes(r.notAssessable())));
    row.add(r.thicknessMm());
    row.add(r.spurMm());
    row.addAll(List.of(r.echogenicity(), r.doppler(), r.quality(), r.activeS(), r.amendments()));
    row.add(ReadingsCsv.free(r.comment()));
    return row;
  }

  private static int yes(boolean is) {
    return is ? 1 : 0;
  }
}
