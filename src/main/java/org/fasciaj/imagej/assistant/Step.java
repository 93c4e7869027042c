package org.fasciaj.imagej.assistant;

import java.util.List;
import org.fasciaj.session.Handle;

/** The steps of measuring a heel, in their usual order; each may be entered at any time. */
enum Step {
  OPEN("Open"),
  SCALE("Scale"),
  BORDERS("Borders"),
  INSERTION("Insertion"),
  SPUR("Spur"),
  SAVE("Save");

  private final String title;

  Step(String title) {
    this.title = title;
  }

  /** What its button says. */
  String title() {
    return title;
  }

  /** Which handles can be dragged. */
  List<Handle.Kind> handles() {
    return switch (this) {
      case BORDERS -> List.of(Handle.Kind.SUPERFICIAL, Handle.Kind.DEEP);
      case INSERTION -> List.of(Handle.Kind.INSERTION);
      case SPUR -> List.of(Handle.Kind.SPUR_BASE, Handle.Kind.SPUR_TIP);
      case OPEN, SCALE, SAVE -> List.of();
    };
  }

  /** Its place in the order, from 1. */
  int number() {
    return List.of(values()).indexOf(this) + 1;
  }

  Step next() {
    List<Step> all = List.of(values());
    return all.get(Math.min(all.size() - 1, number()));
  }

  Step back() {
    return List.of(values()).get(Math.max(0, number() - 2));
  }
}
