package org.fasciaj.anatomy;

import org.fasciaj.Reason;

/**
 * Finds the heel's outline in a picture. Holds work arrays: one per worker, not thread-safe; the
 * result does not depend on what it was used for before.
 */
public final class HeelFinder {
  /** Finds the outline, or says why not. */
  public HeelFinding find(TissueImage image) {
    return new HeelFinding.Refused(Reason.NO_FASCIA);
  }
}
