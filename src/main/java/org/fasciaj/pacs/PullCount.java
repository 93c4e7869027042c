package org.fasciaj.pacs;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of the objects that were asked for: every one is counted exactly once. Not
 * thread-safe.
 */
public final class PullCount {
  private int expected;
  private int stored;
  private int already;
  private int missing;
  private final Map<String, Integer> refused = new LinkedHashMap<>();

  /** Adds objects that the archive says it has. */
  public void expect(int objects) {
    expected += objects;
  }

  /** Adds objects that were in the folder before. */
  public void already(int objects) {
    already += objects;
  }

  /** Counts one object as its arrival ended. */
  public void add(Inbox.Outcome outcome) {
    switch (outcome) {
      case STORED -> stored++;
      case SAME_AGAIN -> {
        // It is counted where it was stored first.
      }
      default -> refused.merge(outcome.words(), 1, Integer::sum);
    }
  }

  /** Adds objects that never arrived. */
  public void miss(int objects) {
    missing += objects;
  }

  /** Objects that the archive says it has. */
  public int expected() {
    return expected;
  }

  /** Objects that are new in the folder. */
  public int stored() {
    return stored;
  }

  /** Objects that were in the folder before. */
  public int already() {
    return already;
  }

  /** Objects that never arrived whole. */
  public int missing() {
    return missing;
  }

  /** What arrived and was not kept, by reason. */
  public Map<String, Integer> refused() {
    return Map.copyOf(refused);
  }

  /** True when all that was asked for is in the folder. */
  public boolean complete() {
    return missing == 0 && refused.isEmpty() && stored + already == expected;
  }
}
