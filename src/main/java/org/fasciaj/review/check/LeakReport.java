package org.fasciaj.review.check;

import java.util.List;

/**
 * The outcome of an attack on a package. Immutable.
 *
 * @param files every file of the package that was searched
 * @param leaks what should not be there
 * @param notices what a person should know: marks kept on purpose, texts too common to search for
 * @param searched number of identifying texts searched for
 */
public record LeakReport(List<String> files, List<Leak> leaks, List<String> notices, int searched) {
  /** Copies the lists. */
  public LeakReport {
    files = List.copyOf(files);
    leaks = List.copyOf(leaks);
    notices = List.copyOf(notices);
  }

  /** True when nothing was found. */
  public boolean clean() {
    return leaks.isEmpty();
  }
}
