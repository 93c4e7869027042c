package org.fasciaj.imagej.assistant;

import org.fasciaj.session.BorderSnap;

/** The snapping that the assistant uses. */
final class Snaps {
  private Snaps() {}

  static BorderSnap best() {
    return BorderSnap.NONE;
  }
}
