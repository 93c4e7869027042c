package org.fasciaj.review.check;

/** Takes what was found. */
interface LeakSink {
  /** Adds a leak. */
  void add(String file, String where, String what);
}
