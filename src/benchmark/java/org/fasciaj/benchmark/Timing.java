package org.fasciaj.benchmark;

import java.util.Arrays;

/**
 * What one row took.
 *
 * @param name benchmark and picture
 * @param minMs fastest iteration, ms
 * @param medianMs median, ms
 * @param maxMs slowest, ms
 * @param bytes allocated per call, bytes; NaN where not counted
 */
record Timing(String name, double minMs, double medianMs, double maxMs, double bytes) {
  static Timing of(String name, double[] ms, double bytes) {
    double[] sorted = ms.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return new Timing(name, sorted[0], median, sorted[n - 1], bytes);
  }
}
