package org.fasciaj.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.BorderSnap;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.anatomy.SnappedBorder;
import org.fasciaj.anatomy.TissueImage;

/**
 * Settles a dragged border on the layer nearby, but not on the fascia's other border: the one that
 * was drawn, or else the one that the heel finder is sure of. Where there is hardly a layer the
 * border stays where the person put it. The last picture's search is kept, so that only its first
 * border waits for the bone to be found. Thread-safe: a search is lent to one caller at a time.
 */
public final class LayerSnap implements DraggedBorder {
  /** Columns between the points that are handed on: far below a border's own bends. */
  private static final int STEP = 4;

  /** A shorter piece shows too little of a layer, columns. */
  private static final int LEAST = 16;

  private record Search(TissueImage image, BorderSnap snap) {
    boolean serves(TissueImage t) {
      return image.grey() == t.grey()
          && image.x0() == t.x0()
          && image.y0() == t.y0()
          && image.x1() == t.x1()
          && image.y1() == t.y1()
          && image.xMm() == t.xMm()
          && image.yMm() == t.yMm();
    }
  }

  private final AtomicReference<Search> idle = new AtomicReference<>();

  @Override
  public Border settle(TissueImage image, Part part, Optional<Border> other, Border rough) {
    if (rough.length() < LEAST) {
      return rough;
    }
    List<Point> line = new ArrayList<>();
    for (int i = 0; i < rough.length() - 1; i += STEP) {
      line.add(new Point(rough.x0() + i, rough.y(i)));
    }
    int last = rough.length() - 1;
    line.add(new Point(rough.x0() + last, rough.y(last)));
    Search search = idle.getAndSet(null);
    if (search == null || !search.serves(image)) {
      search = new Search(image, BorderSnap.in(image));
    }
    try {
      Optional<HeelOutline> known = search.snap().known();
      Optional<Border> clear = other.or(() -> known.map(part.other()::of));
      SnappedBorder snapped =
          part == Part.SUPERFICIAL
              ? search.snap().superficial(line, clear)
              : search.snap().deep(line, clear);
      return snapped.doubt() == Reason.WEAK_BORDER ? rough : snapped.border();
    } catch (IllegalArgumentException e) {
      return rough; // too little of it lies inside the tissue region
    } finally {
      idle.set(search);
    }
  }
}
