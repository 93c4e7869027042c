package org.fasciaj.imagej.assistant;

import java.util.List;
import org.fasciaj.session.Handle;

/** The steps of measuring a heel, in their usual order; each may be entered at any time. */
enum Step {
  OPEN("Open", List.of()),
  SCALE("Scale", List.of()),
  BORDERS("Borders", List.of(Handle.Kind.SUPERFICIAL, Handle.Kind.DEEP)),
  INSERTION("Insertion", List.of(Handle.Kind.INSERTION)),
  SPUR("Spur", List.of(Handle.Kind.SPUR_BASE, Handle.Kind.SPUR_TIP)),
  SAVE("Save", List.of());

  private final String title;
  private final List<Handle.Kind> handles;

  Step(String title, List<Handle.Kind> handles) {
    this.title = title;
    this.handles = handles;
  }

  /** What its button says. */
  String title() {
    return title;
  }

  /** Which handles can be dragged. */
  List<Handle.Kind> handles() {
    return handles;
  }

  Step next() {
    return values()[Math.min(values().length - 1, ordinal() + 1)];
  }

  Step back() {
    return values()[Math.max(0, ordinal() - 1)];
  }
}
