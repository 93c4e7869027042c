package org.fasciaj.benchmark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.fasciaj.measure.HeelMeasurement;
import org.opencv.core.Core;

/** What the timed calls give: times of unlike work are not compared unseen. */
final class EqualWork {
  private EqualWork() {}

  /** The engine's outcome on each picture, and how many edge pixels each Canny finds. */
  static Map<String, String> seen() throws IOException {
    Map<String, String> seen = new LinkedHashMap<>();
    EdgeBenchmark calls = new EdgeBenchmark();
    for (String frame : new String[] {Scene.REAL, Scene.SPECKLE, Scene.LARGE}) {
      EdgeBenchmark.Input input = new EdgeBenchmark.Input();
      input.frame = frame;
      input.load();
      EdgeBenchmark.Ours ours = new EdgeBenchmark.Ours();
      ours.prepare(input);
      Object outcome = calls.measure(ours);
      seen.put(
          frame + ", outcome",
          outcome instanceof HeelMeasurement m
              ? m.thickness().status().toString().toLowerCase(Locale.ROOT)
              : "no heel in it (refused)");
      EdgeBenchmark.Boof boof = new EdgeBenchmark.Boof();
      boof.prepare(input);
      EdgeBenchmark.Cv cv = new EdgeBenchmark.Cv();
      cv.prepare(input);
      seen.put(
          frame + ", edge pixels",
          String.format(
              Locale.ROOT,
              "OpenCV %d, BoofCV 8-bit %d, float %d",
              Core.countNonZero(calls.openCvCanny(cv)),
              count(calls.boofCanny8(boof).data),
              count(calls.boofCannyFloat(boof).data)));
    }
    return seen;
  }

  private static int count(byte[] edges) {
    int count = 0;
    for (byte edge : edges) {
      count += edge != 0 ? 1 : 0;
    }
    return count;
  }
}
