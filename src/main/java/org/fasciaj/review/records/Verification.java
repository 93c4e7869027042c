package org.fasciaj.review.records;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of verifying one chain. Immutable.
 *
 * @param entries the entries up to the first broken one
 * @param lastHash hash of the last of them; {@link Entry#NOTHING_BEFORE} when there is none
 * @param publicKey the reader's public key, "" when unknown
 * @param locked true when the last entry is a lock
 * @param findings what was found, in file order
 */
public record Verification(
    List<Entry> entries,
    String lastHash,
    String publicKey,
    boolean locked,
    List<Finding> findings) {
  /** Copies the lists. */
  public Verification {
    entries = List.copyOf(entries);
    findings = List.copyOf(findings);
  }

  /** The first finding that makes the chain unusable. */
  public Optional<Finding> broken() {
    return findings.stream().filter(f -> f.kind().broken()).findFirst();
  }

  /** True when nothing was done to the chain; notices are allowed. */
  public boolean sound() {
    return broken().isEmpty();
  }
}
