package org.fasciaj.imagej.assistant;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.study.FrameResult;

/** The other visit of the heel that is worked on, in a window of its own. */
final class Visits {
  private final AssistantWindow window;
  private final Supplier<Desk> desk;
  private VisitWindow shown;

  /**
   * Creates it.
   *
   * @param desk the work under way; gives null when there is none
   */
  Visits(AssistantWindow window, Supplier<Desk> desk) {
    this.window = window;
    this.desk = desk;
  }

  /** The window of the other visit; null when none is shown. */
  VisitWindow shown() {
    return shown == null || !shown.isDisplayable() ? null : shown;
  }

  /** Its rows, for the report. */
  List<FrameResult> rows() {
    return shown() == null ? List.of() : shown().other().rows();
  }

  /** Lets it follow what changed. */
  void refresh() {
    if (shown() != null && !desk.get().searching()) {
      shown().refresh(desk.get());
    }
  }

  /** Takes it away. */
  void close() {
    if (shown != null) {
      shown.dispose();
      shown = null;
    }
  }

  /** Shows the same heel at another visit. */
  void compare() {
    Desk now = desk.get();
    if (now == null) {
      return;
    }
    Optional<InputFile> file = window.openPanel().study().otherVisit(now.heel());
    if (file.isEmpty()) {
      window.tell("No other visit of this heel was found. Open the folder that holds both.", true);
      return;
    }
    window.tell("Opening " + file.get().path().getFileName() + "...", false);
    Behind.run(
        window,
        () -> OtherVisit.read(file.get()),
        visit -> {
          if (desk.get() == now) {
            show(visit, now);
            window.tell("", false);
          }
        });
  }

  private void show(OtherVisit visit, Desk now) {
    close();
    shown = new VisitWindow(now, visit);
    shown.below(now.image().getWindow());
    shown.setVisible(true);
    refresh();
  }
}
