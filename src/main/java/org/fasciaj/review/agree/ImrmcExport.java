package org.fasciaj.review.agree;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fasciaj.report.AtomicFile;
import org.fasciaj.review.unblind.JoinedImage;
import org.fasciaj.review.unblind.JoinedReading;
import org.fasciaj.review.unblind.JoinedStudy;

/**
 * Thickness in the four columns that the R package iMRMC reads: readerID, caseID, modalityID,
 * score. Modalities are the arms and the program; the score is in mm. Rows of the reader "truth" (1
 * above the thickness limit, 0 not) exist for hidden phantoms only: of a patient nobody knows it.
 * Hidden repeats and training are left out. Stateless.
 */
final class ImrmcExport {
  static final String FILE = "imrmc.csv";

  private static final String TRUTH = "truth";

  private ImrmcExport() {}

  static void write(Path file, JoinedStudy study) throws IOException {
    StudyTable t = new StudyTable(study);
    try (AtomicFile out = AtomicFile.create(file)) {
      CSVPrinter printer = new CSVPrinter(out.writer(), CSVFormat.RFC4180);
      printer.printRecord("readerID", "caseID", "modalityID", "score");
      for (JoinedImage i : t.phantoms()) {
        if (i.truthThicknessMm() != null) {
          boolean thick = i.truthThicknessMm() > study.rule().thicknessLimitMm();
          printer.printRecord(TRUTH, i.caseId(), TRUTH, thick ? 1 : 0);
        }
        rows(printer, t, i);
      }
      for (JoinedImage i : t.patients()) {
        rows(printer, t, i);
      }
      printer.flush();
      out.commit();
    }
  }

  private static void rows(CSVPrinter printer, StudyTable t, JoinedImage i) throws IOException {
    for (boolean aided : t.arms()) {
      for (String reader : t.readers()) {
        JoinedReading r = t.reading(reader, i, aided, false);
        if (r != null && r.thicknessMm() != null) {
          printer.printRecord(reader, i.caseId(), StudyTable.arm(aided), r.thicknessMm());
        }
      }
    }
    if (i.autoThicknessMm() != null) {
      printer.printRecord("FasciaJ", i.caseId(), "automatic", i.autoThicknessMm());
    }
  }
}
