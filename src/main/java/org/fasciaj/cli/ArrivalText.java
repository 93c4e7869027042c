package org.fasciaj.cli;

import java.util.List;
import java.util.Locale;
import org.fasciaj.measure.Quantity;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.LoopSummary;

/** One line on an object that was measured on arrival; it tells no patient. Stateless. */
final class ArrivalText {
  private ArrivalText() {}

  /**
   * The line.
   *
   * @param number how many objects were measured so far
   * @param rows the object's rows, at least one
   */
  static String of(int number, List<FrameResult> rows) {
    FrameResult nearest = LoopSummary.of(rows).representative();
    FrameResult row = nearest == null ? rows.get(0) : nearest;
    String frames = rows.size() == 1 ? "" : ", frame " + row.frame() + " of " + rows.size();
    String head = "Object " + number + frames + ": ";
    return row.outline() == null
        ? head + row.status().code() + " (" + row.reason().code() + ")"
        : head
            + "fascia "
            + text(row.measurement().thickness())
            + "; spur "
            + text(row.measurement().spur());
  }

  private static String text(Quantity quantity) {
    return quantity.present()
        ? String.format(
            Locale.ROOT,
            "%.2f mm (sd %.2f, %s)",
            quantity.value(),
            quantity.sd(),
            quantity.status().code())
        : quantity.status().code() + " (" + quantity.reason().code() + ")";
  }
}
