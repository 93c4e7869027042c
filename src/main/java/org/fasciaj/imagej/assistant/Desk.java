package org.fasciaj.imagej.assistant;

import ij.ImagePlus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.imagej.HeelImage;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.session.DraggedBorder;
import org.fasciaj.session.Edit;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.Handles;
import org.fasciaj.session.History;
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
  private final DraggedBorder snap;
  private final Sight sight;
  private final Keeper keeper;
  private History history;
  private FrameRecord live;
  private Drawn drawn;
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
  Desk(ImagePlus image, HeelImage heel, Session session, Path file, DraggedBorder snap, View view) {
    this.image = image;
    this.heel = heel;
    this.view = view;
    this.snap = snap;
    history = History.of(session);
    sight = new Sight(heel);
    drawn = new Drawn(this, view);
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
    return sight.frame();
  }

  /** Where and how the session is kept. */
  Keeper keeper() {
    return keeper;
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
        .frame(frame())
        .orElseGet(() -> FrameRecord.proposed(frame(), "", Optional.empty(), Reason.NO_FASCIA));
  }

  /** The quantities of what is seen; null while the frame is read and searched. */
  HeelMeasurement measurement() {
    return sight.measurement();
  }

  /** Whether the frame is still read and searched behind the window. */
  boolean searching() {
    return measurement() == null;
  }

  /** Reads and searches frames behind the window. */
  Bench bench() {
    return sight.bench();
  }

  /** Borders drawn where there is no outline. */
  Drawn drawn() {
    return drawn;
  }

  Optional<Handles> handles() {
    return sight.tissue(session()).map(t -> new Handles(t, snap));
  }

  /** Shows a frame; one that was not seen before is read and searched behind the window. */
  void show(int n) {
    if (sight.turn(n)) {
      drawn = new Drawn(this, view);
      settle();
    }
  }

  /** Measures, once everything is there, and tells the view. */
  private void settle() {
    live = null;
    if (sight.ready(session())) {
      sight.measure(settled(), session());
      sight.keep(settled(), measurement(), session());
    } else {
      sight.search(session(), this, view);
    }
    view.refresh();
  }

  /** A frame was read, and searched if it had to be. */
  void seen(Bench.Seen seen) {
    if (sight.take(seen)) {
      // With another scale by now, settling searches again.
      if (seen.scale().equals(session().scale())) {
        seen.record().ifPresent(r -> history = history.with(r));
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
    if (step != to) {
      keeper.changed();
    }
    enter(to);
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
    if (other != Tool.HANDLES || !step.handles().isEmpty()) {
      view.tell(other.hint(), false);
    }
  }

  /** Shows an outline that is being dragged: numbers follow, nothing is kept. */
  void preview(FrameRecord record) {
    live = record;
    sight.measure(record, session());
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
      edit(new Edit.Outline(frame(), Optional.of(outline), what));
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

  /** A frame that was searched, with its quantities. */
  void proposed(FrameRecord record, HeelMeasurement m) {
    history = history.with(record);
    sight.keep(record, m, session());
  }

  /** Rows of the frames that were measured so far. */
  List<FrameResult> rows() {
    return sight.rows(session());
  }

  void close() {
    bench().close();
    keeper.close();
  }
}
