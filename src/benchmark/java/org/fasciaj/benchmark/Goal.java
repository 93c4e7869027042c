package org.fasciaj.benchmark;

import java.util.Map;

/**
 * A ratio that is wanted.
 *
 * @param text what is compared
 * @param over timing above the line
 * @param under timing below the line
 * @param scale what the ratio of times is multiplied by, such as a ratio of pixels
 * @param most largest ratio that meets the goal
 */
record Goal(String text, String over, String under, double scale, double most) {
  /**
   * One goal held against one run.
   *
   * @param goal the goal
   * @param min fastest above slowest
   * @param best fastest above fastest: what other programs on the machine disturb least
   * @param ratio of the medians
   * @param max slowest above fastest
   * @param met whether the ratio of the medians meets the goal
   */
  record Outcome(Goal goal, double min, double best, double ratio, double max, boolean met) {}

  /** The outcome; null where this run timed only a part of it. */
  Outcome in(Map<String, Timing> timings) {
    Timing a = timings.get(over);
    Timing b = timings.get(under);
    if (a == null || b == null) {
      return null;
    }
    double ratio = scale * a.medianMs() / b.medianMs();
    return new Outcome(
        this,
        scale * a.minMs() / b.maxMs(),
        scale * a.minMs() / b.minMs(),
        ratio,
        scale * a.maxMs() / b.minMs(),
        ratio <= most);
  }
}
