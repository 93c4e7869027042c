package org.fasciaj.session;

import java.util.SortedMap;
import java.util.TreeMap;

/** The frames that hold nothing but a proposal. Stateless. */
final class Untouched {
  private Untouched() {}

  /** The records of all other frames. */
  static SortedMap<Integer, FrameRecord> without(Session session) {
    SortedMap<Integer, FrameRecord> kept = new TreeMap<>(session.frames());
    kept.values()
        .removeIf(
            r ->
                !r.corrected()
                    && r.callipers().isEmpty()
                    && r.thicknessRefused() == null
                    && r.spurRefused() == null);
    return kept;
  }
}
