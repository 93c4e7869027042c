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
import org.fasciaj.session.BorderSnap;
import org.fasciaj.session.Edit;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.Handles;
import org.fasciaj.session.History;
import org.fasciaj.session.Outlines;
import org.fasciaj.session.Part;
import org.fasciaj.session.Session;
import org.fasciaj.session.SessionException;
import org.fasciaj.session.SessionFile;

/**
 * The work on one open image: the session's history, the frame that is shown, and what is being
 * dragged at the moment. Knows ImageJ's image but no window. On the event thread only.
 */
final class Desk {
  private final ImagePlus image;
  private final HeelImage heel;
  private final View view;
  private final BorderSnap snap;
  private final HeelFinder finder = new HeelFinder();
  private final Saver saver;
  private History history;
  private Path file;
  private boolean unsaved;
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
  Desk(ImagePlus image, HeelImage heel, Session session, Path file, BorderSnap snap, View view) {
    this.image = image;
    this.heel = heel;
    this.view = view;
    this.snap = snap;
    this.file = file;
    history = History.of(session);
    saver =
        new Saver(
            error -> {
              unsaved = error != null;
              if (error != null) {
                view.tell(error.getMessage(), true);
              }
              view.refresh();
            });
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

  /** Where the session is kept; null when not known yet. */
  Path file() {
    return file;
  }

  /** Whether the last edit did not reach the disk. */
  boolean unsaved() {
    return unsaved;
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
    save();
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
    unsaved = true;
    save();
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
      unsaved = true;
      save();
    }
  }

  /** Keeps the session in another file from now on. */
  void keepIn(Path other) {
    file = other;
    unsaved = true;
    save();
  }

  /** Writes the session soon, when there is something to write and somewhere to write it. */
  void save() {
    if (file != null && unsaved) {
      saver.save(file, kept());
    }
  }

  /** The session as it is written: the image named relative to the session file. */
  Session kept() {
    return heel.path().map(p -> session().at(HeelSession.name(file, p))).orElse(session());
  }

  /** A frame that was searched behind the window; one that has a record already keeps it. */
  void proposed(FrameRecord record) {
    if (session().frame(record.frame()).isEmpty()) {
      history = history.with(record);
    }
  }

  /** Writes the session now; false when it could not, which the view was told. */
  boolean flush() {
    if (file == null) {
      return true;
    }
    try {
      SessionFile.write(file, kept());
      unsaved = false;
      return true;
    } catch (SessionException e) {
      view.tell(e.getMessage(), true);
      return false;
    }
  }

  /** Writes what waits and ends. */
  void close() {
    saver.close();
  }
}
