package org.fasciaj.report;

import java.nio.file.Path;
import java.util.List;
import org.fasciaj.Reason;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelVisit;

/** Puts rows together to visits and heels. */
final class Heels {
  private Heels() {}

  /** A drawn picture as it would be refused. */
  static FrameResult refused(Drawn d, Reason why) {
    return new FrameResult(
        new InputFile(Path.of("/data").resolve(d.file), d.file),
        d.sha,
        d.instance(),
        1,
        d.calibration(),
        d.region(),
        Status.NOT_ASSESSABLE,
        why,
        "",
        null,
        HeelMeasurement.refused(why),
        d.warnings);
  }

  /** A file that could not be read. */
  static FrameResult broken(String file, Reason why, String detail) {
    return new FrameResult(
        new InputFile(Path.of("/data").resolve(file), file),
        "",
        null,
        0,
        null,
        null,
        Status.ERROR,
        why,
        detail,
        null,
        HeelMeasurement.refused(why),
        List.of());
  }

  /** A visit of rows that were measured or refused; the first measured one stands for it. */
  static HeelVisit visit(String timepoint, String date, FrameResult... rows) {
    List<FrameResult> all = List.of(rows);
    FrameResult best = all.stream().filter(r -> r.outline() != null).findFirst().orElse(null);
    Quantity q = best == null ? null : best.measurement().thickness();
    return new HeelVisit(
        timepoint,
        date,
        all,
        best,
        q == null ? Double.NaN : q.value(),
        q == null ? Double.NaN : q.sd(),
        best);
  }

  /** A heel of visits; without refusal when first and last have a thickness. */
  static Heel heel(String subject, String side, HeelVisit... visits) {
    List<HeelVisit> all = List.of(visits);
    Reason refusal =
        Double.isNaN(all.get(0).thicknessMm())
            ? Reason.NO_PRE
            : all.size() < 2 || Double.isNaN(all.get(all.size() - 1).thicknessMm())
                ? Reason.NO_POST
                : null;
    return new Heel(subject, side, all, refusal, List.of());
  }
}
