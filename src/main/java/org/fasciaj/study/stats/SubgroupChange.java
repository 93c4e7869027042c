package org.fasciaj.study.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Change by patient within groups named by a column that the user gives. No test between groups is
 * made: with many columns one would come out by chance. Immutable and thread-safe.
 */
public final class SubgroupChange {
  /** Name of the group of heels without an entry. */
  public static final String NOT_STATED = "not stated";

  private SubgroupChange() {}

  /**
   * One result per group, in the order of the names.
   *
   * @param method how to compute the change
   * @param groups entry of each heel, in the order of {@code heels}; null or blank is {@link
   *     #NOT_STATED}
   * @param heels the heels
   * @throws IllegalArgumentException when the lengths differ
   */
  public static SortedMap<String, PatientMeans.Result> of(
      PatientMeans method, List<String> groups, List<PatientMeans.Row> heels) {
    if (groups.size() != heels.size()) {
      throw new IllegalArgumentException(
          groups.size() + " group entries for " + heels.size() + " heels");
    }
    SortedMap<String, List<PatientMeans.Row>> members = new TreeMap<>();
    for (int i = 0; i < heels.size(); i++) {
      String entry = groups.get(i);
      String group = entry == null || entry.isBlank() ? NOT_STATED : entry.strip();
      members.computeIfAbsent(group, g -> new ArrayList<>()).add(heels.get(i));
    }
    SortedMap<String, PatientMeans.Result> results = new TreeMap<>();
    members.forEach((group, rows) -> results.put(group, method.of(rows)));
    return results;
  }
}
