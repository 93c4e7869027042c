package org.fasciaj.review.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says where the look of two visits of one heel differs so much that a reader may tell them apart.
 * Names images by their package identifiers only. Stateless.
 */
final class LookWarnings {
  /** Depths that differ by less look the same, share of the larger. */
  private static final double SAME_DEPTH = 0.05;

  private LookWarnings() {}

  static List<String> of(List<Copy> copies, TextScan scan) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < copies.size(); i++) {
      for (int j = i + 1; j < copies.size(); j++) {
        Copy a = copies.get(i);
        Copy b = copies.get(j);
        boolean pair =
            a.source().heel() >= 0
                && a.source().heel() == b.source().heel()
                && a.source().visit() != b.source().visit()
                && a.repeatOf().isEmpty()
                && b.repeatOf().isEmpty()
                && a.aided() == b.aided();
        if (pair) {
          compare(a, b, scan, out);
        }
      }
    }
    return out;
  }

  private static void compare(Copy a, Copy b, TextScan scan, List<String> out) {
    String who = "images " + a.id() + " and " + b.id() + " show one heel, but ";
    String modelA = a.source().first().instance().model();
    String modelB = b.source().first().instance().model();
    if (!modelA.equals(modelB)) {
      out.add(who + "the scanner model differs");
    }
    double depthA = a.source().depthMm();
    double depthB = b.source().depthMm();
    if (Math.abs(depthA - depthB) > SAME_DEPTH * Math.max(depthA, depthB)) {
      out.add(
          String.format(
              Locale.ROOT, "%sthe depth differs (%.0f and %.0f mm)", who, depthA, depthB));
    }
    double fa = scan.frequency(a.source());
    double fb = scan.frequency(b.source());
    if (fa != fb && !(Double.isNaN(fa) && Double.isNaN(fb))) {
      out.add(who + "the transducer frequency differs");
    }
  }
}
