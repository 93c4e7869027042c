package org.fasciaj.report;

import java.util.List;
import org.fasciaj.measure.Status;
import org.fasciaj.study.FrameResult;

/**
 * What became of the rows of a run: in = measured + refused + failed. Immutable.
 *
 * @param in all rows
 * @param measured rows with a value, of whatever confidence
 * @param borderline of those, borderline
 * @param review of those, needing a look
 * @param refused rows that are not assessable
 * @param failed rows that could not be read
 */
record Counts(int in, int measured, int borderline, int review, int refused, int failed) {
  /** Counts rows. */
  static Counts of(List<FrameResult> rows) {
    int measured = (int) rows.stream().filter(r -> r.status().hasValue()).count();
    return new Counts(
        rows.size(),
        measured,
        count(rows, Status.BORDERLINE),
        count(rows, Status.NEEDS_REVIEW),
        count(rows, Status.NOT_ASSESSABLE),
        count(rows, Status.ERROR));
  }

  private static int count(List<FrameResult> rows, Status status) {
    return (int) rows.stream().filter(r -> r.status() == status).count();
  }

  /** The sum as a sentence. */
  String sentence(Words words) {
    String sum = words.say("counts", in, measured, refused, failed);
    return borderline + review > 0 ? words.say("counts.doubt", sum, borderline, review) : sum;
  }
}
