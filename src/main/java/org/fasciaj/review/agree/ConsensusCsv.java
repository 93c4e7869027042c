package org.fasciaj.review.agree;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fasciaj.report.AtomicFile;
import org.fasciaj.review.adjudicate.AdjudicationRule.Cause;
import org.fasciaj.review.unblind.JoinedImage;
import org.fasciaj.review.unblind.JoinedReading;
import org.fasciaj.review.unblind.JoinedStudy;
import org.fasciaj.review.unblind.ReadingsCsv;

/**
 * The study's value of every patient's image, beside the readings it comes from: nothing is
 * averaged away. Stateless.
 */
final class ConsensusCsv {
  static final String FILE = "consensus.csv";

  private ConsensusCsv() {}

  static void write(Path file, JoinedStudy study) throws IOException {
    StudyTable t = new StudyTable(study);
    try (AtomicFile out = AtomicFile.create(file)) {
      CSVPrinter printer = new CSVPrinter(out.writer(), CSVFormat.RFC4180);
      List<Object> head =
          new java.util.ArrayList<>(
              List.of("schema_version", "case_id", "subject", "laterality", "timepoint"));
      for (Quantity q : Quantity.values()) {
        t.readers().forEach(r -> head.add(q.code() + "_" + r.toLowerCase(Locale.ROOT) + "_mm"));
        head.add(q.code() + "_adjudicator_mm");
        head.add(q.code() + "_consensus_mm");
      }
      head.addAll(List.of("source", "causes"));
      printer.printRecord(head);
      for (JoinedImage i : t.patients()) {
        printer.printRecord(row(t, i));
      }
      printer.flush();
      out.commit();
    }
  }

  private static List<Object> row(StudyTable t, JoinedImage i) {
    List<Object> row = new java.util.ArrayList<>();
    row.addAll(List.of(1, i.caseId(), ReadingsCsv.free(i.subject()), i.laterality()));
    row.add(ReadingsCsv.free(i.timepoint()));
    JoinedReading third = t.adjudicated(i);
    String image = i.id();
    for (Quantity q : Quantity.values()) {
      for (String reader : t.readers()) {
        JoinedReading r = t.reading(reader, i, t.mainArm(), false);
        row.add(r == null ? null : q.read(r));
        image = r == null ? image : r.image();
      }
      row.add(third == null ? null : q.read(third));
      row.add(AgreementCsv.number(t.consensus(q, i)));
    }
    row.add(third == null ? "mean_of_readers" : "adjudicator");
    Set<Cause> causes = t.study().adjudicated().getOrDefault(image, Set.of());
    row.add(causes.stream().map(Cause::code).sorted().collect(Collectors.joining(" ")));
    return row;
  }
}
