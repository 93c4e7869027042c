package org.fasciaj.anatomy;

import boofcv.struct.image.GrayF32;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** A fascia between two drawn lines. */
final class DrawnTaper {
  private DrawnTaper() {}

  static Taper of(
      double mm, int distal, int columns, IntToDoubleFunction upper, IntToDoubleFunction lower) {
    TissueImage image =
        new TissueImage(new GrayF32(columns, 2), null, 0, 0, columns - 1, 1, mm, mm);
    double[] deep = new double[columns];
    Arrays.setAll(deep, lower);
    DeepBorder.Level line = new DeepBorder.Level();
    line.take(0, deep, columns);
    Tracer.Trace trace = new Tracer.Trace();
    trace.start(0, columns);
    Arrays.setAll(trace.y, upper);
    Taper taper = new Taper();
    taper.fill(image, line, trace, distal);
    return taper;
  }
}
