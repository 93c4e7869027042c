package org.fasciaj.phantom;

import java.util.Arrays;
import java.util.Optional;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.anatomy.Spur;

/** The outline that a faultless finder would hand over, for tests of what comes after it. */
public final class TrueOutline {
  private TrueOutline() {}

  /** Borders over the whole region, without uncertainty. */
  public static HeelOutline of(DrawnHeel heel) {
    Truth t = heel.truth();
    int x0 = heel.spec().screen().x0();
    int edge = (int) Math.floor(t.insertion().x()) - x0;
    int last = t.deep().length;
    boolean right = t.distal() > 0;
    int from = right ? 0 : edge + 1;
    int to = right ? edge + 1 : last;
    Point tip = t.spurTip();
    return new HeelOutline(
        t.distal(),
        Optional.empty(),
        border(x0 + from, Arrays.copyOfRange(t.deep(), from, to)),
        border(x0, t.superficial()),
        border(x0, t.deep()),
        t.insertion(),
        0,
        tip == null ? Optional.empty() : Optional.of(new Spur(t.insertion(), tip, 0)),
        null,
        null,
        Double.NaN);
  }

  private static Border border(int x0, double[] rows) {
    return new Border(x0, rows, new double[rows.length]);
  }
}
