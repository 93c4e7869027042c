package org.fasciaj.review.adjudicate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fasciaj.review.pack.PackageManifest;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.read.CaseReading;
import org.fasciaj.review.records.Anchor;
import org.fasciaj.review.records.ChainIdentity;
import org.fasciaj.review.records.ChainVerifier;
import org.fasciaj.review.records.Entry;
import org.fasciaj.review.records.EntryKind;
import org.fasciaj.review.records.ReaderKey;
import org.fasciaj.review.records.Verification;

/**
 * The readings of several readers, each chain verified, locked, and of this package's pictures.
 * Immutable.
 *
 * @param chains what is known of each chain, by reader
 * @param readings the last answers, by reader
 */
public record LockedReadings(Map<String, Chain> chains, Map<String, List<CaseReading>> readings) {
  /**
   * One verified chain.
   *
   * @param entries number of entries
   * @param last hash of the last one
   * @param fingerprint of the reader's key
   * @param receipt whether the end is the one whose receipt the reader told apart
   * @param notices what verification found without breaking it
   */
  public record Chain(
      long entries, String last, String fingerprint, boolean receipt, List<String> notices) {
    /** Copies the list. */
    public Chain {
      notices = List.copyOf(notices);
    }
  }

  /** Copies the maps. */
  public LockedReadings {
    chains = Map.copyOf(chains);
    readings = Map.copyOf(readings);
  }

  /**
   * Reads and verifies.
   *
   * @param readers whose chains are required
   * @param receipts what readers told of their chains' ends, by reader
   * @throws IOException naming every chain that is missing, broken, not locked, or of other
   *     pictures
   */
  public static LockedReadings of(
      StudyPackage pack, Path records, List<String> readers, Map<String, Anchor> receipts)
      throws IOException {
    String sha256 = pack.sha256();
    List<String> problems = new ArrayList<>();
    Map<String, Chain> chains = new LinkedHashMap<>();
    Map<String, List<CaseReading>> readings = new LinkedHashMap<>();
    for (String reader : readers) {
      Path file = ChainIdentity.file(records, reader);
      if (!Files.exists(file)) {
        problems.add(reader + " has handed in no readings");
        continue;
      }
      Anchor told = receipts.get(reader);
      Verification v = ChainVerifier.verify(file, told == null ? List.of() : List.of(told), null);
      problem(v, reader, pack.manifest(), sha256).ifPresent(problems::add);
      chains.put(
          reader,
          new Chain(
              v.entries().size(),
              v.lastHash(),
              ReaderKey.fingerprint(v.publicKey()),
              told != null,
              v.findings().stream().map(Object::toString).toList()));
      readings.put(reader, problems.isEmpty() ? CaseReading.of(v.entries()) : List.of());
    }
    if (!problems.isEmpty()) {
      throw new IOException(String.join("; ", problems));
    }
    return new LockedReadings(chains, readings);
  }

  private static java.util.Optional<String> problem(
      Verification v, String reader, PackageManifest m, String sha256) {
    if (!v.sound()) {
      return java.util.Optional.of(
          reader + " was tampered with: " + v.broken().orElseThrow() + ": ask the reader");
    }
    Entry first = v.entries().get(0);
    if (!first.packageId().equals(m.id()) || !first.reader().equals(reader)) {
      return java.util.Optional.of(reader + " holds readings of another package or reader");
    }
    boolean same =
        v.entries().stream()
            .filter(e -> e.kind() == EntryKind.SESSION)
            .allMatch(e -> e.text("package").equals(sha256));
    if (!same || !pictures(v.entries(), m)) {
      return java.util.Optional.of(reader + " read a package file that is not this one");
    }
    return v.locked()
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            reader + " is not locked: the reader does it on the page or with 'review lock'");
  }

  private static boolean pictures(List<Entry> entries, PackageManifest m) {
    return CaseReading.of(entries).stream()
        .flatMap(r -> r.images().entrySet().stream())
        .allMatch(
            e ->
                m.image(e.getKey())
                    .map(i -> i.sha256().get(0).equals(e.getValue().sha256()))
                    .orElse(false));
  }
}
