package org.fasciaj.study.stats;

/**
 * One statistic in words. Immutable and thread-safe.
 *
 * @param key stable key, "change.mean"
 * @param name short name for a table row
 * @param number the unrounded number; NaN when it cannot be given
 * @param value the number as text with its unit, decimal point, or "not established"
 * @param meaning one plain sentence that says what the number means, or why there is none
 */
public record Explained(String key, String name, double number, String value, String meaning) {}
