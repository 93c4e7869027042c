package org.fasciaj.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.Reason;
import org.fasciaj.Version;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelChange;
import org.fasciaj.study.HeelVisit;

/**
 * The table of changes, {@value #NAME}: for each heel one row for each visit after the first, in
 * time order, of which the last has {@code last_visit} true; a heel with one visit has one row with
 * the missing side empty and its reason. A change is later minus first: negative is thinner. Each
 * visit's value is the median over its assessable frames; {@code pre_file} and {@code pre_frame}
 * name the frame nearest to it. Stateless and thread-safe.
 */
public final class ChangesCsv {
  /** Name of the file. */
  public static final String NAME = "changes.csv";

  private ChangesCsv() {}

  /**
   * Writes the table into a folder.
   *
   * @throws IOException when it cannot be written; then no file is left
   */
  public static void write(Path folder, List<Heel> heels, Limits limits) throws IOException {
    HeelVisit none = null;
    Heel heel = new Heel("", "", List.of(), null, List.of());
    double nan = Double.NaN;
    HeelChange empty = new HeelChange(heel, none, none, true, nan, nan, nan, nan, nan, nan, null);
    try (CsvTable table = new CsvTable(folder.resolve(NAME), cells(empty, limits).names())) {
      for (Heel h : heels) {
        for (HeelChange change : HeelChange.of(h)) {
          table.add(cells(change, limits));
        }
      }
      table.commit();
    }
  }

  private static CsvRow cells(HeelChange c, Limits limits) {
    Visit pre = new Visit("pre_", c.pre(), limits);
    Visit post = new Visit("post_", c.post(), limits);
    CsvRow r = new CsvRow();
    r.text("subject", c.heel().subject()).text("laterality", c.heel().laterality());
    pre.file(r);
    post.file(r);
    r.number("pre_mm", pre.thickness().value()).number("post_mm", post.thickness().value());
    r.number("change_mm", c.changeMm()).number("change_sd_mm", c.changeSdMm());
    r.number("change_percent", c.changePercent());
    r.number("change_percent_sd", c.changePercentSd());
    r.status("status", status(c, pre, post)).reason("reason", c.refusal());
    r.flag("last_visit", c.last());
    pre.cells(r);
    post.cells(r);
    r.number("spur_change_mm", c.spurChangeMm()).number("spur_change_sd_mm", c.spurChangeSdMm());
    r.text("warnings", String.join(" ", c.heel().warnings()));
    return r.word("schema_version", Version.SCHEMA).word("algorithm_version", Version.ALGORITHM);
  }

  /** A change needs review when one of its visits does; a limit nearby does not matter to it. */
  private static Status status(HeelChange c, Visit pre, Visit post) {
    if (c.refusal() != null) {
      return Status.NOT_ASSESSABLE;
    }
    boolean review =
        pre.thickness().status() == Status.NEEDS_REVIEW
            || post.thickness().status() == Status.NEEDS_REVIEW;
    return review ? Status.NEEDS_REVIEW : Status.MEASURED;
  }

  /** The columns of one visit, which may be missing. */
  private record Visit(String prefix, HeelVisit visit, Limits limits) {
    /** A value that is not there and has no reason of its own. */
    private static final Quantity ABSENT =
        new Quantity(Double.NaN, Double.NaN, Status.NOT_ASSESSABLE, Reason.NO_PRE);

    Quantity thickness() {
      return visit == null ? ABSENT : visit.thickness(limits);
    }

    private Quantity spur() {
      return visit == null ? ABSENT : visit.spur();
    }

    private FrameResult shown() {
      return visit.representative() == null ? visit.frames().get(0) : visit.representative();
    }

    void file(CsvRow r) {
      r.text(prefix + "file", visit == null ? "" : shown().input().relative());
    }

    void cells(CsvRow r) {
      boolean there = visit != null;
      boolean valued = there && visit.representative() != null;
      r.text(prefix + "timepoint", there ? visit.timepoint() : "");
      r.text(prefix + "study_date", there ? visit.studyDate() : "");
      r.word(prefix + "frame", valued ? Integer.toString(shown().frame()) : "");
      r.number(prefix + "sd_mm", thickness().sd());
      r.status(prefix + "status", there ? thickness().status() : null);
      r.reason(prefix + "reason", there ? thickness().reason() : null);
      r.flag(prefix + "flag", thickness().above(limits.thicknessMm()));
      r.count(prefix + "frames", there ? visit.frames().size() : 0);
      r.count(prefix + "assessable_frames", there ? visit.assessable() : 0);
      r.number(prefix + "spur_mm", spur().value()).number(prefix + "spur_sd_mm", spur().sd());
      r.status(prefix + "spur_status", there ? spur().status() : null);
      r.reason(prefix + "spur_reason", there ? spur().reason() : null);
      r.flag(prefix + "spur_flag", spur().above(limits.spurMm()));
    }
  }
}
