package org.fasciaj.imagej.assistant;

import java.util.List;
import java.util.Optional;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.imagej.HeelImage;
import org.fasciaj.imagej.HeelSession;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.Session;
import org.fasciaj.study.FrameResult;

/**
 * The frame that is shown: its pixels and what it measures, or that it is still read and searched
 * behind the window. On the event thread only.
 */
final class Sight {
  private final HeelImage heel;
  private final Bench bench;
  private final FrameRows rows = new FrameRows();
  private int frame;
  private Frame pixels;
  private HeelMeasurement measurement;

  Sight(HeelImage heel) {
    this.heel = heel;
    bench = new Bench(heel);
  }

  /** Frame from 1. */
  int frame() {
    return frame;
  }

  /** Its quantities; null while it is searched. */
  HeelMeasurement measurement() {
    return measurement;
  }

  /** Reads and searches frames behind the window. */
  Bench bench() {
    return bench;
  }

  /** Turns to another frame; false when it is the one that is shown. */
  boolean turn(int n) {
    if (n == frame && pixels != null) {
      return false;
    }
    frame = n;
    pixels = null;
    measurement = null;
    return true;
  }

  /** Whether it can be measured at once. */
  boolean ready(Session session) {
    return pixels != null && session.frame(frame).isPresent();
  }

  /** Searches it behind the window; nothing is measured until then. */
  void search(Session session, Desk desk, View view) {
    measurement = null;
    bench.look(frame, pixels, session, desk::seen, text -> view.tell(text, true));
  }

  /** Takes what was read, unless another frame is wanted by now. */
  boolean take(Bench.Seen seen) {
    boolean wanted = seen.frame() == frame && measurement == null;
    if (wanted) {
      pixels = seen.pixels();
    }
    return wanted;
  }

  /** Measures a record of it. */
  void measure(FrameRecord record, Session session) {
    measurement = HeelSession.measure(record, pixels, session);
  }

  /** The frame as the measurer takes it; empty without a scale, and while it is searched. */
  Optional<TissueImage> tissue(Session session) {
    return session.scale().known() && measurement != null
        ? Optional.of(HeelImage.tissue(pixels, session.region(), session.scale()))
        : Optional.empty();
  }

  /** Keeps the quantities of a frame for the summary of its loop. */
  void keep(FrameRecord record, HeelMeasurement m, Session session) {
    rows.put(record, m, session, heel);
  }

  /** Rows of the frames that were measured so far. */
  List<FrameResult> rows(Session session) {
    return rows.of(session);
  }
}
