package org.fasciaj.imagej.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.imagej.HeelImage;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.session.FrameMeasure;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.Session;
import org.fasciaj.study.FrameResult;

/**
 * The rows of the frames that were measured so far, so that a loop's summary need not measure all
 * of them again. A row counts only as long as its frame and the scale are those it was measured
 * with. Not thread-safe.
 */
final class FrameRows {
  /** A row and what it was measured with. */
  private record Known(FrameRecord record, Calibration scale, FrameResult row) {}

  private final Map<Integer, Known> known = new TreeMap<>();

  /** Keeps a frame's quantities. */
  void put(FrameRecord record, HeelMeasurement m, Session session, HeelImage heel) {
    if (session.frame(record.frame()).isPresent()) {
      FrameResult row = FrameMeasure.row(session, record.frame(), heel.input(), heel.header(), m);
      known.put(record.frame(), new Known(record, session.scale(), row));
    }
  }

  /** The rows that hold, by frame. */
  List<FrameResult> of(Session session) {
    List<FrameResult> rows = new ArrayList<>();
    known.forEach(
        (n, k) -> {
          boolean holds = session.frame(n).filter(k.record()::equals).isPresent();
          if (holds && k.scale().equals(session.scale())) {
            rows.add(k.row());
          }
        });
    return rows;
  }
}
