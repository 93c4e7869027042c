package org.fasciaj.review.pack;

import java.util.List;
import org.fasciaj.study.FrameResult;

/**
 * One input image that can be shown: readable and with a scale. Immutable.
 *
 * @param rows its frames' results, in order
 * @param heel number of its heel, from 0; -1 when it belongs to none
 * @param visit number of its visit in time, from 0; -1 when unknown
 * @param truth its role and known sizes
 */
record Source(List<FrameResult> rows, int heel, int visit, TruthTable.Row truth) {
  Source {
    rows = List.copyOf(rows);
  }

  /** The first frame's row, which stands for the file. */
  FrameResult first() {
    return rows.get(0);
  }

  /** The frame with the automatic outline that stands for the image; null when none has one. */
  FrameResult outlined() {
    return rows.stream().filter(r -> r.outline() != null).findFirst().orElse(null);
  }

  /** Depth of the tissue region, mm. */
  double depthMm() {
    return first().region().height() * first().calibration().yMm();
  }

  /** Width of the tissue region, mm. */
  double widthMm() {
    return first().region().width() * first().calibration().xMm();
  }
}
