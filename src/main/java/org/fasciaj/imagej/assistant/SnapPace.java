package org.fasciaj.imagej.assistant;

/**
 * Decides whether a border is snapped with every move of the pointer or only once the hand rests,
 * from how long snapping took on this machine with this image. Not thread-safe.
 */
final class SnapPace {
  /** A frame has 16 ms for everything; snapping may take this much of it, ms. */
  private static final double BUDGET_MS = 8;

  /** Weight of the last time in the running mean: one slow moment changes nothing. */
  private static final double NEWEST = 0.2;

  /** Where snapping was slow it is tried again after so many moves: half a second. */
  private static final int AGAIN = 30;

  private double meanMs;
  private int waited;

  /** Whether this move is to be snapped at once. */
  boolean now() {
    if (meanMs < BUDGET_MS) {
      return true;
    }
    waited = (waited + 1) % AGAIN;
    return waited == 0;
  }

  /** Snapping took so long, ns. */
  void took(long ns) {
    meanMs += NEWEST * (ns / 1e6 - meanMs);
  }
}
