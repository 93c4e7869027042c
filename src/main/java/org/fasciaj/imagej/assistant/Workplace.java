package org.fasciaj.imagej.assistant;

import ij.ImagePlus;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.anatomy.Point;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.imagej.HeelOverlay;
import org.fasciaj.imagej.HeelSession;
import org.fasciaj.imagej.ReportSession;
import org.fasciaj.imagej.StudyOpener;
import org.fasciaj.session.DraggedBorder;
import org.fasciaj.session.Edit;
import org.fasciaj.session.LayerSnap;
import org.fasciaj.session.SessionFile;

/** Begins and ends the work on images: which image, which session, which other visit. */
final class Workplace {
  /** A second wish within this time is meant, ns. */
  private static final long TWICE_NS = 10_000_000_000L;

  private final AssistantWindow window;
  private final Visits visits;
  private final DraggedBorder snap = new LayerSnap();
  private Desk desk;
  private ImagePlus opening;
  private long refused = System.nanoTime() - TWICE_NS;
  private ImageLink link;
  private Gestures gestures;
  private Sweep sweep;

  Workplace(AssistantWindow window) {
    this.window = window;
    visits = new Visits(window, this::desk);
  }

  /** The other visit of the same heel. */
  Visits visits() {
    return visits;
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
    window.tell("Opening " + file.path().getFileName() + "...", false);
    Behind.run(
        window,
        () -> StudyOpener.open(file),
        image -> {
          image.show();
          AssistantWindow.open(image);
        });
  }

  /** Opens a saved session, or a report of ours, and its image. */
  void openSession(Path file) {
    window.tell("Opening " + file.getFileName() + "...", false);
    Behind.run(
        window,
        () ->
            file.toString().endsWith(SessionFile.SUFFIX)
                ? HeelSession.open(file)
                : ReportSession.open(file),
        image -> {
          image.show();
          attach(image, file);
          Placing.beside(window, image);
        });
  }

  /** Begins on a shown image, or goes on with the session beside it. */
  void attach(ImagePlus image) {
    attach(image, null);
  }

  private void attach(ImagePlus image, Path saved) {
    boolean there = (desk != null && desk.image() == image) || opening == image;
    if (there || !detach()) {
      return;
    }
    opening = image;
    window.tell("Opening " + image.getTitle() + "...", false);
    String operator = window.openPanel().operator();
    Behind.run(
        window,
        () -> Beginning.of(image, saved, operator),
        begun -> {
          if (opening == image && image.getCanvas() != null) {
            begin(image, begun);
          }
        },
        () -> opening = opening == image ? null : opening);
  }

  private void begin(ImagePlus image, Beginning begun) {
    opening = null;
    desk = new Desk(image, begun.heel(), begun.session(), begun.file(), snap, window);
    gestures = new Gestures(desk, window);
    link = new ImageLink(image, gestures, this::frameShown, this::imageClosed);
    window.setTitle("FasciaJ: " + image.getTitle());
    desk.show(image.getCurrentSlice());
    desk.enter(desk.session().scale().known() ? Step.BORDERS : Step.SCALE);
    window.tell(begun.note(), begun.wrong());
    begun.heel().path().map(Path::getParent).ifPresent(f -> window.openPanel().browseOnce(f));
  }

  /** Saves and ends the work; false when it could not be saved and the user was told. */
  boolean detach() {
    if (desk == null) {
      return true;
    }
    if (sweep != null) {
      sweep.cancel(false);
    }
    if (desk.keeper().unsaved() && !desk.keeper().flush() && !leftTwice()) {
      return false;
    }
    if (link != null) {
      link.release();
    }
    if (desk.image().isVisible()) {
      desk.enter(Step.SAVE);
      HeelOverlay.show(desk.image(), desk.frame(), Scene.of(desk, List.of(), null));
    }
    desk.close();
    visits.close();
    desk = null;
    link = null;
    gestures = null;
    window.setTitle("FasciaJ assistant");
    return true;
  }

  /** Work that can be written nowhere is given up only when the user asks for it twice. */
  private boolean leftTwice() {
    boolean twice = System.nanoTime() - refused < TWICE_NS;
    refused = System.nanoTime();
    if (!twice) {
      window.tell(
          window.said() + " To give the last edits up, close once more within ten seconds.", true);
    }
    return twice;
  }

  private void frameShown() {
    EventQueue.invokeLater(
        () -> {
          if (desk != null && desk.image().getCurrentSlice() != desk.frame()) {
            link.drop(); // what was dragged belongs to the frame before
            desk.show(desk.image().getCurrentSlice());
          }
        });
  }

  private void imageClosed() {
    EventQueue.invokeLater(
        () -> {
          if (desk == null) {
            return;
          }
          boolean kept = desk.keeper().file() != null;
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

  /** Shows another frame of a loop. */
  void turn(int by) {
    if (desk != null) {
      int n = desk.image().getCurrentSlice() + by;
      if (n >= 1 && n <= desk.image().getStackSize()) {
        desk.image().setSlice(n);
      }
    }
  }

  /** Measures every frame of a loop that was not looked at yet; Esc stops it. */
  void measureAll() {
    if (desk != null && (sweep == null || sweep.isDone())) {
      sweep = new Sweep(desk, window);
      sweep.execute();
    }
  }
}
