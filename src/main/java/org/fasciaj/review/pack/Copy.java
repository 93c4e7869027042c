package org.fasciaj.review.pack;

/**
 * One image of the package: a source under a random identifier. Immutable.
 *
 * @param id the identifier
 * @param source where it comes from
 * @param aided whether the automatic outline goes with it
 * @param repeatOf identifier of the copy that it repeats, "" when none
 */
record Copy(String id, Source source, boolean aided, String repeatOf) {}
