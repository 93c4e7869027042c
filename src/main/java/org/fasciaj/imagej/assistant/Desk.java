package org.fasciaj.imagej.assistant;

import ij.ImagePlus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelFinder;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.imagej.CommandException;
import org.fasciaj.imagej.HeelImage;
import org.fasciaj.imagej.HeelSession;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.session.DraggedBorder;
import org.fasciaj.session.Edit;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.Handles;
import org.fasciaj.session.History;
import org.fasciaj.session.Outlines;
import org.fasciaj.session.Part;
import org.fasciaj.session.Session;

/**
 * The work on one open image: the session's history, the frame that is shown, and what is being
 * dragged at the moment. Knows ImageJ's image but no window. On the event thread only.
 */
final class Desk {
  private final ImagePlus image;
  private final HeelImage heel;
  private final View view;
  private final DraggedBorder snap;
  private final HeelFinder finder = new HeelFinder();
  private final Keeper keeper;
  private History history;
  private int frame;
  private Frame pixels;
  private FrameRecord live;
  private HeelMeasurement measurement;
  private Optional<Border> drawnSuperficial = Optional.empty();
  private Optional<Border> drawnDeep = Optional.empty();
  private Step step = Step.OPEN;
  private Tool tool = Tool.HANDLES;

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
    return live != null ? live : session().frame(frame).orElseThrow();
  }

  /** The record without what is being dragged. */
  FrameRecord settled() {
    return session().frame(frame).orElseThrow();
  }

  HeelMeasurement measurement() {
    return measurement;
  }

  /** A border drawn while the other is still missing. */
  Optional<Border> drawn(Part part) {
    return part == Part.SUPERFICIAL ? drawnSuperficial : drawnDeep;
  }

  /** The frame as the measurer takes it; empty without a scale. */
  Optional<TissueImage> tissue() {
    return session().scale().known()
        ? Optional.of(HeelImage.tissue(pixels, session().region(), session().scale()))
        : Optional.empty();
  }

  Optional<Handles> handles() {
    return tissue().map(t -> new Handles(t, snap));
  }

  /**
   * Shows a frame; one that was not seen before is searched.
   *
   * @throws CommandException when it cannot be decoded
   */
  void show(int n) throws CommandException {
    if (n == frame && pixels != null) {
      return;
    }
    pixels = heel.frame(n);
    frame = n;
    live = null;
    drawnSuperficial = Optional.empty();
    drawnDeep = Optional.empty();
    settle();
  }

  /** Finds what is missing, measures, and tells the view. */
  private void settle() {
    if (session().frame(frame).isEmpty()) {
      history = history.with(HeelSession.propose(finder, frame, pixels, session()));
    }
    live = null;
    measurement = HeelSession.measure(settled(), pixels, session());
    view.refresh();
  }

  void go(Step to) {
    step = to;
    tool = Tool.HANDLES;
    view.refresh();
    keeper.save();
  }

  void take(Tool other) {
    tool = other;
    view.refresh();
    view.tell(other.hint(), false);
  }

  /** Shows an outline that is being dragged: numbers follow, nothing is kept. */
  void preview(FrameRecord record) {
    live = record;
    measurement = HeelSession.measure(record, pixels, session());
    view.refresh();
  }

  /** Forgets what is being dragged. */
  void cancel() {
    settle();
  }

  /** Keeps an edit and writes the session. */
  void edit(Edit edit) {
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
    travel(history.undo());
  }

  void redo() {
    travel(history.redo());
  }

  private void travel(History to) {
    if (to != history) {
      history = to;
      settle();
      keeper.changed();
    }
  }

  void keepIn(Path other) {
    keeper.keepIn(other);
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

  /** Writes the session now; false when it could not, which the view was told. */
  boolean flush() {
    return keeper.flush();
  }

  void close() {
    keeper.close();
  }
}
