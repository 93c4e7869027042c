package org.fasciaj.review.read;

import org.fasciaj.review.pack.StudyPackage;

/** Snaps to edges of a package's own pictures, which are all that a reader sees. */
final class PictureSnap {
  private PictureSnap() {}

  static EdgeSnap of(StudyPackage pack) {
    return EdgeSnap.NONE;
  }
}
