package org.fasciaj.review.unblind;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fasciaj.report.AtomicFile;

/** The joined study as one tidy table: a row for each reader and image. Stateless. */
public final class ReadingsCsv {
  /** Name of the file. */
  public static final String FILE = "readings.csv";

  private static final List<String> COLUMNS =
      List.of(
          "schema_version",
          "reader",
          "adjudicator",
          "item",
          "position",
          "image",
          "case_id",
          "subject",
          "laterality",
          "timepoint",
          "visit",
          "role",
          "repeat",
          "side",
          "training",
          "aided",
          "not_assessable",
          "thickness_mm",
          "first_thickness_mm",
          "spur_seen",
          "spur_mm",
          "echogenicity",
          "doppler",
          "quality",
          "later_guess",
          "confidence",
          "active_s",
          "idle_s",
          "amendments",
          "comment",
          "read_at",
          "truth_thickness_mm",
          "truth_spur_mm",
          "auto_status",
          "auto_reason",
          "auto_thickness_mm",
          "auto_spur_mm",
          "adjudicated");

  private ReadingsCsv() {}

  /** Writes it. */
  public static void write(Path file, JoinedStudy study) throws IOException {
    Map<String, JoinedImage> images =
        study.images().stream().collect(Collectors.toMap(JoinedImage::id, Function.identity()));
    try (AtomicFile out = AtomicFile.create(file)) {
      CSVPrinter printer = new CSVPrinter(out.writer(), CSVFormat.RFC4180);
      printer.printRecord(COLUMNS);
      for (JoinedReading r : study.readings()) {
        printer.printRecord(row(r, images.get(r.image()), study));
      }
      printer.flush();
      out.commit();
    }
  }

  private static List<Object> row(JoinedReading r, JoinedImage i, JoinedStudy study) {
    List<Object> row = new ArrayList<>(List.of(1, r.reader(), r.adjudicator(), r.item()));
    row.addAll(List.of(r.position(), r.image(), i.caseId()));
    row.addAll(List.of(free(i.subject()), i.laterality(), free(i.timepoint()), i.visit()));
    row.addAll(List.of(i.role(), i.repeat(), r.side(), r.training(), r.aided()));
    row.add(r.notAssessable());
    row.add(r.thicknessMm());
    row.add(r.firstThicknessMm());
    row.add(r.spurSeen());
    row.add(r.spurMm());
    row.addAll(List.of(r.echogenicity(), r.doppler(), r.quality()));
    row.addAll(List.of(r.laterGuess(), r.confidence(), r.activeS(), r.idleS(), r.amendments()));
    row.addAll(List.of(free(r.comment()), r.at()));
    row.add(i.truthThicknessMm());
    row.add(i.truthSpurMm());
    row.addAll(List.of(i.autoStatus(), i.autoReason()));
    row.add(i.autoThicknessMm());
    row.add(i.autoSpurMm());
    row.add(study.adjudicated().containsKey(r.image()));
    return row;
  }

  /** Free text that a spreadsheet would take as a formula gets an apostrophe before it. */
  public static String free(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
