package org.fasciaj.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.anatomy.Spur;
import org.fasciaj.anatomy.TissueImage;

/**
 * The handles of an outline, and the outline after one was dragged. Borders have a handle every two
 * millimetres from the insertion on; a dragged part settles on the interface nearby unless it is
 * held free. Immutable; thread-safe when its snap is.
 *
 * @param image the picture
 * @param snap moves a dragged part onto the interface
 */
public record Handles(TissueImage image, DraggedBorder snap) {
  /** Distance between the handles of a border, mm: a spline of such knots follows any fascia. */
  private static final double SPACING_MM = 2;

  /** A pulled border is at rest this far to both sides, mm. */
  private static final double REACH_MM = 3;

  /** Every handle of the given kinds. */
  public List<Handle> of(HeelOutline outline, List<Handle.Kind> kinds) {
    List<Handle> all = new ArrayList<>();
    for (Handle.Kind kind : kinds) {
      switch (kind) {
        case SUPERFICIAL, DEEP -> along(all, kind, outline);
        case INSERTION -> all.add(new Handle(kind, outline.insertion()));
        case SPUR_BASE -> outline.spur().ifPresent(s -> all.add(new Handle(kind, s.base())));
        case SPUR_TIP -> outline.spur().ifPresent(s -> all.add(new Handle(kind, s.tip())));
      }
    }
    return all;
  }

  private void along(List<Handle> all, Handle.Kind kind, HeelOutline outline) {
    Border border = kind.part().of(outline);
    double step = SPACING_MM / image.xMm();
    double x = outline.insertion().x();
    x -= step * Math.floor((x - border.x0()) / step);
    for (; x <= border.x1(); x += step) {
      if (x >= border.x0()) {
        all.add(new Handle(kind, new Point(x, border.at(x))));
      }
    }
  }

  /** The handle nearest to a place within a distance in pixels. */
  public static Optional<Handle> nearest(List<Handle> handles, Point p, double within) {
    Comparator<Handle> nearness = Comparator.comparingDouble(h -> distance(h.at(), p));
    return handles.stream().filter(h -> distance(h.at(), p) <= within).min(nearness);
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }

  /**
   * The outline after a handle was dragged.
   *
   * @param outline the outline before
   * @param handle its handle
   * @param to where it was dragged; a place outside of the tissue region is brought to its edge
   * @param free true leaves a border exactly there, without snapping
   */
  public HeelOutline drag(HeelOutline outline, Handle handle, Point to, boolean free) {
    Point at = inside(to);
    return switch (handle.kind()) {
      case INSERTION -> Outlines.withInsertion(outline, at.x());
      case SPUR_BASE -> Outlines.withSpur(outline, at, outline.spur().map(Spur::tip).orElse(at));
      case SPUR_TIP -> Outlines.withSpur(outline, outline.spur().map(Spur::base).orElse(at), at);
      case SUPERFICIAL, DEEP -> {
        Part part = handle.kind().part();
        Point pulled = new Point(handle.at().x(), at.y());
        yield Outlines.with(outline, part, pull(outline, part, pulled, free));
      }
    };
  }

  private Border pull(HeelOutline outline, Part part, Point to, boolean free) {
    double reach = REACH_MM / image.xMm();
    Border bent = Borders.bend(part.of(outline), to, reach, handSd());
    if (free) {
      return bent;
    }
    Optional<Border> other = Optional.of(part.other().of(outline));
    return Borders.join(bent, snap.settle(image, part, other, Borders.near(bent, to.x(), reach)));
  }

  /**
   * One border drawn anew by a rough line; what the line does not reach stays.
   *
   * @param outline the outline before
   * @param part which border
   * @param line the rough line, pixels
   * @param free true takes the line as it is
   * @return empty when the line is too short to be a border
   */
  public Optional<HeelOutline> redraw(
      HeelOutline outline, Part part, List<Point> line, boolean free) {
    return border(part, Optional.of(part.other().of(outline)), line, free)
        .map(b -> Outlines.with(outline, part, Borders.join(part.of(outline), b)));
  }

  /**
   * A border from a rough line.
   *
   * @param part which border
   * @param other the fascia's other border, if it was drawn
   * @param line the rough line, pixels
   * @param free true takes the line as it is
   * @return empty when the line is too short
   */
  public Optional<Border> border(
      Part part, Optional<Border> other, List<Point> line, boolean free) {
    if (line.size() < 2) {
      return Optional.empty();
    }
    Border rough = Borders.drawn(line.stream().map(this::inside).toList(), handSd());
    return rough == null || free
        ? Optional.ofNullable(rough)
        : Optional.of(snap.settle(image, part, other, rough));
  }

  private double handSd() {
    return Borders.HAND_SD_MM / image.yMm();
  }

  private Point inside(Point p) {
    return new Point(
        Math.max(image.x0(), Math.min(image.x1(), p.x())),
        Math.max(image.y0(), Math.min(image.y1(), p.y())));
  }
}
