package org.fasciaj.review.agree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fasciaj.review.records.Durable;
import org.fasciaj.review.unblind.JoinedStudy;

/** The agreement of an unblinded study: numbers, report and exports. Stateless. */
public final class Agreement {
  /** Name of the report. */
  public static final String REPORT = "agreement.html";

  private Agreement() {}

  /** Every number, section by section. */
  public static List<Stat> stats(JoinedStudy study) {
    StudyTable t = new StudyTable(study);
    List<Stat> out = new ArrayList<>();
    out.addAll(Completeness.counts(t));
    out.addAll(ReaderAgreement.between(t));
    out.addAll(ReaderAgreement.within(t));
    out.addAll(ReaderAgreement.grades(t));
    out.addAll(MachineAgreement.automatic(t));
    out.addAll(MachineAgreement.arms(t));
    out.addAll(MachineAgreement.phantoms(t));
    out.addAll(Completeness.adjudication(t));
    out.addAll(BlindingKept.of(t));
    out.addAll(VisitChange.of(t));
    return List.copyOf(out);
  }

  /**
   * Writes report and tables.
   *
   * @param folder the folder that unblinding made
   * @param out where to; made where needed
   * @return the report
   */
  public static Path write(Path folder, Path out) throws IOException {
    JoinedStudy study = JoinedStudy.read(folder);
    List<Stat> stats = stats(study);
    Files.createDirectories(out);
    AgreementCsv.write(out.resolve(AgreementCsv.FILE), stats);
    ConsensusCsv.write(out.resolve(ConsensusCsv.FILE), study);
    ImrmcExport.write(out.resolve(ImrmcExport.FILE), study);
    RedcapExport.write(out, study);
    String page = new AgreementPage(study, stats).page();
    Durable.replace(out.resolve(REPORT), page.getBytes(StandardCharsets.UTF_8));
    return out.resolve(REPORT);
  }
}
