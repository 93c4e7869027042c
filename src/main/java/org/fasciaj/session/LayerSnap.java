package org.fasciaj.session;

import java.util.ArrayList;
import java.util.List;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.Point;
import org.fasciaj.anatomy.SnappedBorder;
import org.fasciaj.anatomy.TissueImage;

/**
 * Snaps a rough border onto the layer nearby. Where there is hardly a layer the border stays where
 * the person put it. Thread-safe: each call has work arrays of its own.
 */
public final class LayerSnap implements BorderSnap {
  /** Columns between the points that are handed on: far below a border's own bends. */
  private static final int STEP = 4;

  /** A shorter piece shows too little of a layer, columns. */
  private static final int LEAST = 16;

  @Override
  public Border snap(TissueImage image, Border rough) {
    if (rough.length() < LEAST) {
      return rough;
    }
    List<Point> line = new ArrayList<>();
    for (int i = 0; i < rough.length() - 1; i += STEP) {
      line.add(new Point(rough.x0() + i, rough.y(i)));
    }
    int last = rough.length() - 1;
    line.add(new Point(rough.x0() + last, rough.y(last)));
    try {
      SnappedBorder snapped = org.fasciaj.anatomy.BorderSnap.in(image).snap(line);
      return snapped.doubt() == Reason.WEAK_BORDER ? rough : snapped.border();
    } catch (IllegalArgumentException e) {
      return rough; // too little of it lies inside the tissue region
    }
  }
}
