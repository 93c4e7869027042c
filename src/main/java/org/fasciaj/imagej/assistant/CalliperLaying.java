package org.fasciaj.imagej.assistant;

import java.util.ArrayList;
import java.util.List;
import org.fasciaj.anatomy.Point;
import org.fasciaj.session.Calliper;
import org.fasciaj.session.Callipers;
import org.fasciaj.session.Edit;
import org.fasciaj.session.FrameRecord;

/** A calliper that is laid, from where the pointer was pressed. */
final class CalliperLaying implements Gesture {
  /** A calliper shorter than this on the image is a slip of the hand, pixels. */
  private static final double SLIP_PX = 3;

  private final Desk desk;
  private final Calliper.Mode mode;
  private final Point from;

  CalliperLaying(Desk desk, Calliper.Mode mode, Point from) {
    this.desk = desk;
    this.mode = mode;
    this.from = from;
  }

  private Calliper laid(Point p) {
    return Callipers.lay(
        mode,
        desk.settled().outline(),
        desk.measurement(),
        desk.session().scale().xMm(),
        desk.session().scale().yMm(),
        from,
        p);
  }

  @Override
  public void drag(Point p, boolean free) {
    FrameRecord r = desk.settled();
    List<Calliper> all = new ArrayList<>(r.callipers());
    all.add(laid(p));
    desk.preview(r.measuredBy(all));
  }

  @Override
  public void release(Point p, boolean free) {
    Calliper c = laid(p);
    if (Math.hypot(c.to().x() - from.x(), c.to().y() - from.y()) < SLIP_PX) {
      desk.cancel();
    } else {
      desk.edit(new Edit.Laid(desk.frame(), c));
    }
  }
}
