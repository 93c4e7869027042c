package org.fasciaj.imagej.assistant;

import ij.ImagePlus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.imagej.HeelImage;
import org.fasciaj.imagej.HeelSession;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.session.BorderSnap;
import org.fasciaj.session.Edit;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.Handles;
import org.fasciaj.session.History;
import org.fasciaj.session.Outlines;
import org.fasciaj.session.Part;
import org.fasciaj.session.Session;
import org.fasciaj.study.FrameResult;

/**
 * The work on one open image: the session's history, the frame that is shown, and what is being
 * dragged at the moment. Knows ImageJ's image but no window. On the event thread only.
 */
final class Desk {
  private final ImagePlus image;
  private final HeelImage heel;
  private final View view;
  private final BorderSnap snap;
  private final Bench bench;
  private final Keeper keeper;
  private final FrameRows rows = new FrameRows();
  private History history;
  private int frame;
  private Frame pixels;
  private FrameRecord live;
  private HeelMeasurement measurement;
  private Optional<Border> drawnSuperficial = Optional.empty();
  private Optional<Border> drawnDeep = Optional.empty();
  private Step step = Step.OPEN;
  private Tool tool = Tool.HANDLES;
  private List<Point> marks = List.of();

  /**
   * Begins.
   *
   * @param image the open image
   * @param heel the same as the core sees it
   * @param session its session, new or resumed
   * @param file where the session is kept; null when not known yet
   * @param snap moves dragged borders onto interfaces
   */
  Desk(ImagePlus image, HeelImage heel, Session session, Path file, BorderSnap snap, View view) {
    this.image = image;
    this.heel = heel;
    this.view = view;
    this.snap = snap;
    history = History.of(session);
    bench = new Bench(heel);
    keeper = new Keeper(heel, file, this::session, view);
  }

  ImagePlus image() {
    return image;
  }

  HeelImage heel() {
    return heel;
  }

  Session session() {
    return history.now();
  }

  History history() {
    return history;
  }

  int frame() {
    return frame;
  }

  /** Where and how the session is kept. */
  Keeper keeper() {
    return keeper;
  }

  Path file() {
    return keeper.file();
  }

  boolean unsaved() {
    return keeper.unsaved();
  }

  Step step() {
    return step;
  }

  Tool tool() {
    return tool;
  }

  /** The record as it is seen: with what is being dragged. */
  FrameRecord record() {
    return live != null ? live : settled();
  }

  /** The record without what is being dragged; an empty one while the frame is searched. */
  FrameRecord settled() {
    return session()
        .frame(frame)
        .orElseGet(() -> FrameRecord.proposed(frame, "", Optional.empty(), Reason.NO_FASCIA));
  }

  /** The quantities of what is seen; null while the frame is read and searched. */
  HeelMeasurement measurement() {
    return measurement;
  }

  /** Whether the frame is still read and searched behind the window. */
  boolean searching() {
    return measurement == null;
  }

  /** Reads and searches frames behind the window. */
  Bench bench() {
    return bench;
  }

  /** A border drawn while the other is still missing. */
  Optional<Border> drawn(Part part) {
    return part == Part.SUPERFICIAL ? drawnSuperficial : drawnDeep;
  }

  /** The frame as the measurer takes it; empty without a scale, and while it is searched. */
  Optional<TissueImage> tissue() {
    return session().scale().known() && !searching()
        ? Optional.of(HeelImage.tissue(pixels, session().region(), session().scale()))
        : Optional.empty();
  }

  Optional<Handles> handles() {
    return tissue().map(t -> new Handles(t, snap));
  }

  /** Shows a frame; one that was not seen before is read and searched behind the window. */
  void show(int n) {
    if (n == frame && pixels != null) {
      return;
    }
    pixels = null;
    frame = n;
    drawnSuperficial = Optional.empty();
    drawnDeep = Optional.empty();
    settle();
  }

  /** Measures, once everything is there, and tells the view. */
  private void settle() {
    live = null;
    if (pixels == null || session().frame(frame).isEmpty()) {
      measurement = null;
      bench.look(frame, pixels, session(), this::seen, text -> view.tell(text, true));
    } else {
      measurement = HeelSession.measure(settled(), pixels, session());
      rows.put(settled(), measurement, session(), heel);
    }
    view.refresh();
  }

  private void seen(Bench.Seen seen) {
    if (seen.frame() == frame && searching()) {
      pixels = seen.pixels();
      // With another scale by now, settling looks again.
      if (seen.scale().equals(session().scale())) {
        seen.record().ifPresent(this::proposed);
      }
      settle();
    }
  }

  /** The clicks on the ruler so far. */
  List<Point> marks() {
    return marks;
  }

  void mark(List<Point> clicks) {
    marks = List.copyOf(clicks);
    view.refresh();
  }

  /** Ends a step and enters another: what the ended one left is written. */
  void go(Step to) {
    boolean other = step != to;
    enter(to);
    if (other) {
      keeper.changed();
    }
  }

  /** Enters a step without a trace. */
  void enter(Step to) {
    step = to;
    tool = Tool.HANDLES;
    marks = List.of();
    view.refresh();
  }

  void take(Tool other) {
    tool = other;
    marks = List.of();
    view.refresh();
    view.tell(other.hint(), false);
  }

  /** Shows an outline that is being dragged: numbers follow, nothing is kept. */
  void preview(FrameRecord record) {
    live = record;
    measurement = HeelSession.measure(record, pixels, session());
    view.moved();
  }

  /** Forgets what is being dragged. */
  void cancel() {
    settle();
  }

  /** Keeps an edit and writes the session. */
  void edit(Edit edit) {
    if (edit.frame() > 0 && session().frame(edit.frame()).isEmpty()) {
      view.tell("This frame is still searched. Try again in a moment.", true);
      return;
    }
    history = history.after(edit, Instant.now());
    settle();
    keeper.changed();
  }

  /** Keeps another outline of this frame, if it is another. */
  void outline(HeelOutline outline, String what) {
    if (Objects.equals(settled().outline(), Optional.of(outline))) {
      cancel();
    } else {
      edit(new Edit.Outline(frame, Optional.of(outline), what));
    }
  }

  /** Keeps a border drawn where there is no outline; with the other one it becomes an outline. */
  void draw(Part part, Border border, int distal) {
    if (part == Part.SUPERFICIAL) {
      drawnSuperficial = Optional.of(border);
    } else {
      drawnDeep = Optional.of(border);
    }
    if (drawnSuperficial.isPresent() && drawnDeep.isPresent()) {
      Optional<HeelOutline> both = Outlines.drawn(distal, drawnSuperficial.get(), drawnDeep.get());
      drawnSuperficial = Optional.empty();
      drawnDeep = Optional.empty();
      if (both.isEmpty()) {
        view.tell("The two borders do not lie above one another. Draw both again.", true);
        cancel();
      } else {
        outline(both.get(), "both borders drawn");
      }
    } else {
      view.refresh();
    }
  }

  void undo() {
    history.undoable().ifPresent(what -> travel(history.undo(), "Taken back: " + what + "."));
  }

  void redo() {
    history.redoable().ifPresent(what -> travel(history.redo(), "Done again: " + what + "."));
  }

  private void travel(History to, String words) {
    history = to;
    settle();
    view.tell(words, false);
    keeper.changed();
  }

  Session kept() {
    return keeper.kept();
  }

  /** A frame that was searched behind the window; one that has a record already keeps it. */
  void proposed(FrameRecord record) {
    if (session().frame(record.frame()).isEmpty()) {
      history = history.with(record);
    }
  }

  /** The same with its quantities. */
  void proposed(FrameRecord record, HeelMeasurement m) {
    proposed(record);
    rows.put(record, m, session(), heel);
  }

  /** Rows of the frames that were measured so far. */
  List<FrameResult> rows() {
    return rows.of(session());
  }

  void close() {
    bench.close();
    keeper.close();
  }
}
