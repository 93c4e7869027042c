package org.fasciaj.imagej.assistant;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.session.Edit;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.Handle;
import org.fasciaj.session.Handles;
import org.fasciaj.session.Outlines;

/** What buttons and keys do to the outline. */
final class Actions {
  private final Supplier<Desk> desk;
  private final Supplier<Reason> fasciaReason;
  private final Supplier<Reason> spurReason;
  private int chosen;

  Actions(Supplier<Desk> desk, Supplier<Reason> fasciaReason, Supplier<Reason> spurReason) {
    this.desk = desk;
    this.fasciaReason = fasciaReason;
    this.spurReason = spurReason;
  }

  private void onDesk(Consumer<Desk> action) {
    if (desk.get() != null) {
      action.accept(desk.get());
    }
  }

  private void onOutline(String what, java.util.function.UnaryOperator<HeelOutline> change) {
    onDesk(d -> d.settled().outline().ifPresent(o -> d.outline(change.apply(o), what)));
  }

  void undo() {
    onDesk(Desk::undo);
  }

  void redo() {
    onDesk(Desk::redo);
  }

  void next() {
    onDesk(d -> d.go(d.step().next()));
  }

  void back() {
    onDesk(d -> d.go(d.step().back()));
  }

  void drawSuperficial() {
    onDesk(d -> d.take(Tool.DRAW_SUPERFICIAL));
  }

  void drawDeep() {
    onDesk(d -> d.take(Tool.DRAW_DEEP));
  }

  void calliper() {
    onDesk(d -> d.take(d.tool() == Tool.CALLIPER ? Tool.HANDLES : Tool.CALLIPER));
  }

  void clearCallipers() {
    onDesk(
        d -> {
          if (!d.settled().callipers().isEmpty()) {
            d.edit(new Edit.Lifted(d.frame()));
          }
        });
  }

  void accept() {
    onOutline("outline accepted", Outlines::accepted);
  }

  void automatic() {
    onDesk(
        d -> {
          if (d.settled().corrected()) {
            d.edit(new Edit.Automatic(d.frame()));
          }
        });
  }

  void noSpur() {
    onOutline("no spur", Outlines::withoutSpur);
  }

  void fasciaJudged() {
    onDesk(
        d -> {
          boolean refused = d.settled().thicknessRefused() != null;
          d.edit(new Edit.Thickness(d.frame(), refused ? null : fasciaReason.get()));
        });
  }

  void spurJudged() {
    onDesk(
        d -> {
          boolean refused = d.settled().spurRefused() != null;
          d.edit(new Edit.SpurJudged(d.frame(), refused ? null : spurReason.get()));
        });
  }

  /** The one key for "not assessable": the spur in its step, the fascia elsewhere. */
  void judge() {
    onDesk(
        d -> {
          if (d.step() == Step.SPUR) {
            spurJudged();
          } else {
            fasciaJudged();
          }
        });
  }

  /** Chooses the next handle of the step, or with -1 the one before. */
  void choose(int by) {
    onDesk(
        d -> {
          List<Handle> all = handles(d);
          if (!all.isEmpty()) {
            chosen = Math.floorMod(chosen + by, all.size());
            d.cancel();
          }
        });
  }

  /** The handle that arrow keys move; empty when the step has none. */
  Optional<Handle> chosen(Desk d) {
    List<Handle> all = handles(d);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.get(Math.min(chosen, all.size() - 1)));
  }

  private static List<Handle> handles(Desk d) {
    FrameRecord r = d.settled();
    Optional<Handles> handles = d.handles();
    return r.outline().isEmpty() || handles.isEmpty()
        ? List.of()
        : handles.get().of(r.outline().get(), d.step().handles());
  }

  /** Moves the chosen handle by pixels, without snapping. */
  void nudge(double dx, double dy) {
    onDesk(
        d ->
            chosen(d)
                .ifPresent(
                    h -> {
                      Point to = new Point(h.at().x() + dx, h.at().y() + dy);
                      HeelOutline o = d.settled().outline().orElseThrow();
                      d.outline(
                          d.handles().orElseThrow().drag(o, h, to, true),
                          h.kind().words() + " moved by a key");
                    }));
  }
}
