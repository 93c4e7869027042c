package org.fasciaj.benchmark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fasciaj.measure.HeelMeasurement;
import org.opencv.core.Core;

/** Makes the work of the peers equal before any is timed, and says what the timed calls give. */
final class EqualWork {
  /** Edge pixels that every Canny shall find, as a share of the frame's: as on real frames. */
  private static final double EDGE_SHARE = 0.018;

  /** Largest ratio of two Cannys' edge pixels whose times are compared. */
  private static final double MOST_RATIO = 1.2;

  private EqualWork() {}

  /**
   * Sets the thresholds of every Canny.
   *
   * @param frames pictures on which Cannys will be timed
   * @return the engine's outcome on each picture, and how many edge pixels each Canny finds
   * @throws IllegalStateException when the work cannot be made equal
   */
  static Map<String, String> settle(List<String> frames) throws IOException {
    Map<String, String> seen = new LinkedHashMap<>();
    CannyBenchmark calls = new CannyBenchmark();
    Thresholds thresholds = new Thresholds();
    for (String frame : new String[] {Scene.REAL, Scene.SPECKLE, Scene.LARGE}) {
      Frames.Input input = new Frames.Input();
      input.frame = frame;
      input.load();
      Frames.Ours ours = new Frames.Ours();
      ours.prepare(input);
      seen.put(frame + ", outcome", outcome(frame, calls.measure(ours)));
      if (frames.contains(frame)) {
        seen.put(frame + ", edge pixels", edges(calls, input, thresholds));
      }
    }
    thresholds.save();
    return seen;
  }

  /** A picture that is refused is refused early: its time would say nothing. */
  private static String outcome(String frame, Object result) {
    if (result instanceof HeelMeasurement m) {
      return m.thickness().status().toString().toLowerCase(Locale.ROOT);
    }
    throw new IllegalStateException("the engine refuses the picture " + frame);
  }

  private static String edges(CannyBenchmark calls, Frames.Input input, Thresholds thresholds) {
    String frame = input.frame;
    Frames.Boof boof = new Frames.Boof();
    boof.prepare(input);
    Frames.Cv cv = new Frames.Cv();
    cv.prepare(input);
    double wanted = EDGE_SHARE * input.scene.width() * input.scene.height();
    double[] found = {
      thresholds.settle(
          "openCvCanny",
          frame,
          wanted,
          high -> {
            cv.high = high;
            return Core.countNonZero(calls.openCvCanny(cv));
          }),
      thresholds.settle(
          "boofCanny8",
          frame,
          wanted,
          high -> {
            boof.high8 = high;
            return count(calls.boofCanny8(boof).data);
          }),
      thresholds.settle(
          "boofCannyFloat",
          frame,
          wanted,
          high -> {
            boof.high = high;
            return count(calls.boofCannyFloat(boof).data);
          })
    };
    String text =
        String.format(
            Locale.ROOT,
            "OpenCV %.0f, BoofCV 8-bit %.0f, float %.0f",
            found[0],
            found[1],
            found[2]);
    for (double a : found) {
      for (double b : found) {
        if (!(a <= MOST_RATIO * b)) {
          throw new IllegalStateException("unequal work on " + frame + ": " + text);
        }
      }
    }
    return text;
  }

  private static int count(byte[] edges) {
    int count = 0;
    for (byte edge : edges) {
      count += edge != 0 ? 1 : 0;
    }
    return count;
  }
}
