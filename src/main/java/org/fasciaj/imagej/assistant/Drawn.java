package org.fasciaj.imagej.assistant;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.session.Outlines;
import org.fasciaj.session.Part;

/** Borders that a person draws where no outline was found, until both are there. */
final class Drawn {
  private final Map<Part, Border> borders = new EnumMap<>(Part.class);
  private final Desk desk;
  private final View view;

  Drawn(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
  }

  /** Keeps a border; with the other one it becomes the outline of the shown frame. */
  void put(Part part, Border border, int distal) {
    borders.put(part, border);
    if (borders.size() < Part.values().length) {
      view.refresh();
      return;
    }
    Optional<HeelOutline> both =
        Outlines.drawn(distal, borders.get(Part.SUPERFICIAL), borders.get(Part.DEEP));
    borders.clear();
    if (both.isEmpty()) {
      view.tell("The two borders do not lie above one another. Draw both again.", true);
      desk.cancel();
    } else {
      desk.outline(both.get(), "both borders drawn");
    }
  }

  /** A border that was drawn. */
  Optional<Border> of(Part part) {
    return Optional.ofNullable(borders.get(part));
  }
}
