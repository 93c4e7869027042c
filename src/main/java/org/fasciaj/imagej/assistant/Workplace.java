package org.fasciaj.imagej.assistant;

import ij.ImagePlus;
import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.SwingWorker;
import org.fasciaj.anatomy.Point;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.imagej.CommandException;
import org.fasciaj.imagej.HeelImage;
import org.fasciaj.imagej.HeelOverlay;
import org.fasciaj.imagej.HeelSession;
import org.fasciaj.imagej.StudyOpener;
import org.fasciaj.measure.Limits;
import org.fasciaj.session.DraggedBorder;
import org.fasciaj.session.Edit;
import org.fasciaj.session.LayerSnap;
import org.fasciaj.session.Session;
import org.fasciaj.session.SessionException;
import org.fasciaj.session.SessionFile;
import org.fasciaj.study.FrameResult;

/** Begins and ends the work on images: which image, which session, which other visit. */
final class Workplace {
  private final AssistantWindow window;
  private final DraggedBorder snap = new LayerSnap();
  private Desk desk;
  private ImageLink link;
  private Gestures gestures;
  private VisitWindow other;
  private Sweep sweep;

  Workplace(AssistantWindow window) {
    this.window = window;
  }

  /** The work under way; null when there is none. */
  Desk desk() {
    return desk;
  }

  /** The rough line that is being drawn. */
  List<Point> line() {
    return gestures == null ? List.of() : gestures.line();
  }

  /** Opens an image of a study and begins on it. */
  void open(InputFile file) {
    try {
      ImagePlus image = StudyOpener.open(file);
      image.show();
      AssistantWindow.open(image);
    } catch (DicomException e) {
      window.tell(
          file.path().getFileName() + ": " + e.reason().cause() + " " + e.reason().remedy(), true);
    }
  }

  /** Begins on a shown image, or goes on with its session. */
  void attach(ImagePlus image) {
    if ((desk != null && desk.image() == image) || !detach()) {
      return;
    }
    try {
      HeelImage heel = new HeelImage(image, Double.NaN);
      Optional<Path> beside = heel.path().map(SessionFile::beside);
      String note = "";
      Session session = null;
      Path file = beside.orElse(null);
      if (beside.isPresent() && Files.exists(beside.get())) {
        try {
          session = HeelSession.resume(beside.get(), heel);
          note = "The saved session is open again.";
        } catch (SessionException e) {
          // What another person made stays as it is: this work goes into a file of its own.
          file = FreeName.of(beside.get());
          note = e.getMessage() + " A new session goes into " + file.getFileName() + ".";
        }
      }
      if (session == null) {
        session = HeelSession.begin(heel, image, Limits.DEFAULT, window.openPanel().operator());
      }
      desk = new Desk(image, heel, session, file, snap, window);
      desk.show(image.getCurrentSlice());
      gestures = new Gestures(desk, window);
      link = new ImageLink(image, gestures, this::frameShown, this::imageClosed);
      window.setTitle("FasciaJ: " + image.getTitle());
      desk.go(session.scale().known() ? Step.BORDERS : Step.SCALE);
      window.tell(note, !note.isEmpty() && file != beside.orElse(null));
      heel.path().map(Path::getParent).ifPresent(f -> window.openPanel().browseOnce(f));
    } catch (CommandException e) {
      window.tell(e.getMessage(), true);
    }
  }

  /** Saves and ends the work; false when it could not be saved and the user was told. */
  boolean detach() {
    if (desk == null) {
      return true;
    }
    if (sweep != null) {
      sweep.cancel(false);
    }
    if (desk.unsaved() && !desk.flush()) {
      return false;
    }
    if (link != null) {
      link.release();
    }
    if (desk.image().isVisible()) {
      desk.go(Step.SAVE);
      HeelOverlay.show(desk.image(), desk.frame(), Scene.of(desk, List.of(), null));
    }
    desk.close();
    if (other != null) {
      other.dispose();
      other = null;
    }
    desk = null;
    link = null;
    gestures = null;
    window.setTitle("FasciaJ assistant");
    return true;
  }

  private void frameShown() {
    EventQueue.invokeLater(
        () -> {
          if (desk != null && desk.image().getCurrentSlice() != desk.frame()) {
            try {
              desk.show(desk.image().getCurrentSlice());
            } catch (CommandException e) {
              window.tell(e.getMessage(), true);
            }
          }
        });
  }

  private void imageClosed() {
    EventQueue.invokeLater(
        () -> {
          if (desk == null) {
            return;
          }
          boolean kept = desk.file() != null;
          String name = desk.image().getTitle();
          if (detach()) {
            window.tell(
                name
                    + " was closed. "
                    + (kept
                        ? "Its session is saved; open the image again to go on."
                        : "It was not kept in a file."),
                !kept);
            window.show(Step.OPEN);
          } else {
            window.tell(
                name + " was closed, but its session could not be saved. Use Save in...", true);
            window.refresh();
          }
        });
  }

  void go(Step step) {
    if (desk == null) {
      window.show(step);
    } else {
      desk.go(step);
    }
  }

  /** The operator's name changed. */
  void operator(String name) {
    if (desk != null && !desk.session().form().operator().equals(name)) {
      desk.edit(new Edit.Form(desk.session().form().by(name)));
    }
  }

  /** Esc: ends a drag, a tool, or the measuring of all frames. */
  void escape() {
    if (desk != null) {
      link.drop();
      desk.take(Tool.HANDLES);
      desk.cancel();
    }
    if (sweep != null) {
      sweep.cancel(false);
    }
  }

  /** Measures every frame of a loop that was not looked at yet; Esc stops it. */
  void measureAll() {
    if (desk != null && (sweep == null || sweep.isDone())) {
      sweep = new Sweep(desk, window);
      sweep.execute();
    }
  }

  /** Rows of the other visit, for the report. */
  List<FrameResult> otherRows() {
    return other == null || !other.isDisplayable() ? List.of() : other.other().rows();
  }

  void refreshOther() {
    if (other != null && other.isDisplayable()) {
      other.refresh(desk);
    }
  }

  /** The window of the other visit; null when none is shown. */
  VisitWindow other() {
    return other;
  }

  /** Shows the same heel at another visit. */
  void compare() {
    if (desk == null) {
      return;
    }
    Optional<InputFile> file = window.openPanel().otherVisit(desk.heel());
    if (file.isEmpty()) {
      window.tell("No other visit of this heel was found. Open the folder that holds both.", true);
      return;
    }
    new SwingWorker<OtherVisit, Void>() {
      @Override
      protected OtherVisit doInBackground() throws CommandException {
        return OtherVisit.read(file.get());
      }

      @Override
      protected void done() {
        try {
          if (desk != null) {
            show(get());
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
          window.tell(String.valueOf(e.getCause().getMessage()), true);
        }
      }
    }.execute();
  }

  private void show(OtherVisit visit) {
    if (other != null) {
      other.dispose();
    }
    other = new VisitWindow(desk, visit);
    other.below(desk.image().getWindow());
    other.setVisible(true);
    other.refresh(desk);
  }
}
