package org.fasciaj.review.check;

/**
 * One thing that a package should not hold. Immutable.
 *
 * @param file entry of the package, or "package" for the zip itself
 * @param where place inside it
 * @param what one sentence
 */
public record Leak(String file, String where, String what) {}
