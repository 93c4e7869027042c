package org.fasciaj.imagej.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.Timer;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.session.Calliper;
import org.fasciaj.session.Handle;
import org.fasciaj.session.Handles;
import org.fasciaj.session.Outlines;
import org.fasciaj.session.Part;

/** Finds the gesture that a press on the image begins. */
final class Gestures {
  /** A spur shorter than this on the image is a slip of the hand, pixels. */
  private static final double SLIP_PX = 3;

  /** A hand that does not move for this long rests, ms. */
  private static final int REST_MS = 80;

  private final Desk desk;
  private final Choices choices;
  private List<Point> line = List.of();
  private final SnapPace pace = new SnapPace();

  /** What the window's controls say about drawing. */
  interface Choices {
    /** +1 when the toes lie to the right. */
    int distal();

    /** Direction of callipers. */
    Calliper.Mode calliper();

    /** A click on the ruler. */
    void ruler(Point p);
  }

  Gestures(Desk desk, Choices choices) {
    this.desk = desk;
    this.choices = choices;
  }

  /** The rough line that is being drawn; empty when none is. */
  List<Point> line() {
    return line;
  }

  /** The gesture of a press with handles so many pixels near; empty when it is not for us. */
  Optional<Gesture> begin(Point p, double within) {
    if (desk.tool() == Tool.RULER) {
      return Optional.of(new Ruler());
    }
    Optional<Handles> handles = desk.handles();
    if (handles.isEmpty()) {
      return Optional.empty();
    }
    return switch (desk.tool()) {
      case DRAW_SUPERFICIAL -> Optional.of(new Rough(handles.get(), Part.SUPERFICIAL, p));
      case DRAW_DEEP -> Optional.of(new Rough(handles.get(), Part.DEEP, p));
      case CALLIPER -> Optional.of(new CalliperLaying(desk, choices.calliper(), p));
      default -> onOutline(handles.get(), p, within);
    };
  }

  private Optional<Gesture> onOutline(Handles handles, Point p, double within) {
    Optional<HeelOutline> outline = desk.settled().outline();
    if (outline.isEmpty()) {
      return Optional.empty();
    }
    HeelOutline o = outline.get();
    Optional<Handle> near = Handles.nearest(handles.of(o, desk.step().handles()), p, within);
    if (near.isPresent()) {
      return Optional.of(new Dragging(handles, o, near.get(), p));
    }
    return switch (desk.step()) {
      case INSERTION ->
          Optional.of(
              new Dragging(handles, o, new Handle(Handle.Kind.INSERTION, o.insertion()), null));
      case SPUR -> Optional.of(new Spurring(o, p));
      default -> Optional.empty();
    };
  }

  /** A handle that is dragged; it keeps its distance from the pointer. */
  private final class Dragging implements Gesture {
    private final Handles handles;
    private final HeelOutline before;
    private final Handle handle;
    private final Point hold;

    private Point last;

    /** Where snapping is slow it is shown as soon as the hand rests. */
    private final Timer rest = new Timer(REST_MS, e -> snapped());

    Dragging(Handles handles, HeelOutline before, Handle handle, Point pressed) {
      this.handles = handles;
      this.before = before;
      this.handle = handle;
      rest.setRepeats(false);
      hold =
          pressed == null
              ? new Point(0, 0)
              : new Point(handle.at().x() - pressed.x(), handle.at().y() - pressed.y());
    }

    private HeelOutline moved(Point p, boolean free) {
      Point to = new Point(p.x() + hold.x(), p.y() + hold.y());
      long begun = System.nanoTime();
      HeelOutline outline = handles.drag(before, handle, to, free);
      if (!free) {
        pace.took(System.nanoTime() - begun);
      }
      return outline;
    }

    @Override
    public void drag(Point p, boolean free) {
      rest.stop();
      boolean snaps = !free && handle.kind().part() != null;
      boolean now = snaps && pace.now();
      preview(moved(p, !now));
      if (snaps && !now) {
        last = p;
        rest.restart();
      }
    }

    private void snapped() {
      preview(moved(last, false));
    }

    private void preview(HeelOutline outline) {
      desk.preview(desk.settled().with(Optional.of(outline)));
    }

    @Override
    public void drop() {
      rest.stop();
    }

    @Override
    public void release(Point p, boolean free) {
      rest.stop();
      String how = handle.kind().part() == null ? " set" : free ? " dragged" : " dragged, snapped";
      desk.outline(moved(p, free), handle.kind().words() + how);
    }
  }

  /** A new spur, from its base to its tip. */
  private final class Spurring implements Gesture {
    private final HeelOutline before;
    private final Point base;

    Spurring(HeelOutline before, Point base) {
      this.before = before;
      this.base = base;
    }

    @Override
    public void drag(Point p, boolean free) {
      desk.preview(desk.settled().with(Optional.of(Outlines.withSpur(before, base, p))));
    }

    @Override
    public void release(Point p, boolean free) {
      if (Math.hypot(p.x() - base.x(), p.y() - base.y()) < SLIP_PX) {
        desk.cancel();
      } else {
        desk.outline(Outlines.withSpur(before, base, p), "spur drawn");
      }
    }
  }

  /** A border drawn roughly. */
  private final class Rough implements Gesture {
    private final Handles handles;
    private final Part part;
    private final List<Point> points = new ArrayList<>();

    Rough(Handles handles, Part part, Point first) {
      this.handles = handles;
      this.part = part;
      points.add(first);
      line = points;
    }

    @Override
    public void drag(Point p, boolean free) {
      points.add(p);
      desk.preview(desk.settled());
    }

    @Override
    public void release(Point p, boolean free) {
      line = List.of();
      Optional<HeelOutline> outline = desk.settled().outline();
      if (outline.isPresent()) {
        Optional<HeelOutline> redrawn = handles.redraw(outline.get(), part, points, free);
        redrawn.ifPresentOrElse(o -> desk.outline(o, part.code() + " border redrawn"), this::slip);
      } else {
        Optional<Border> other = desk.drawn().of(part.other());
        Optional<Border> border = handles.border(part, other, points, free);
        border.ifPresentOrElse(b -> desk.drawn().put(part, b, choices.distal()), this::slip);
      }
      desk.take(Tool.HANDLES);
    }

    private void slip() {
      desk.cancel();
    }
  }

  /** A click on the ruler. */
  private final class Ruler implements Gesture {
    @Override
    public void drag(Point p, boolean free) {
      // Only where it is let go counts.
    }

    @Override
    public void release(Point p, boolean free) {
      choices.ruler(p);
    }
  }
}
