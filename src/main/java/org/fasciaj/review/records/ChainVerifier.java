package org.fasciaj.review.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Verifies a chain file as a stranger would: hashes, links, signatures, and what others remember of
 * it. Names the first entry that was tampered with. Stateless and thread-safe.
 */
public final class ChainVerifier {
  private ChainVerifier() {}

  /**
   * Verifies a chain.
   *
   * @param file the chain file
   * @param anchors what others remember; the one beside the file is added
   * @param knownKey the reader's public key as known from elsewhere, or null to believe the file
   * @throws IOException when a file cannot be read
   */
  public static Verification verify(Path file, List<Anchor> anchors, String knownKey)
      throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    List<Anchor> all = new ArrayList<>();
    Anchor.read(Anchor.beside(file), "the anchor beside the file", false).ifPresent(all::add);
    all.addAll(anchors);
    return verify(text, all, knownKey);
  }

  static Verification verify(String text, List<Anchor> anchors, String knownKey) {
    List<Finding> findings = new ArrayList<>();
    int end = text.lastIndexOf('\n') + 1;
    List<ChainLine> lines = text.substring(0, end).lines().map(ChainLine::parse).toList();
    if (end < text.length()) {
      findings.add(
          new Finding(
              Finding.Kind.UNFINISHED_WRITE,
              lines.size() + 1L,
              (text.length() - end) + " characters without a line end; never confirmed as saved"));
    }
    String key = publicKey(lines);
    if (lines.isEmpty()) {
      findings.add(
          anchors.stream()
              .flatMap(a -> missed(lines, a).stream())
              .findFirst()
              .orElse(new Finding(Finding.Kind.EMPTY, 1, "the file holds no entry")));
      return new Verification(List.of(), Entry.NOTHING_BEFORE, key, false, findings);
    }
    if (knownKey != null && !knownKey.equals(key)) {
      findings.add(
          new Finding(Finding.Kind.WRONG_KEY, 1, "signed by another key than this reader's"));
      return new Verification(List.of(), Entry.NOTHING_BEFORE, key, false, findings);
    }
    Optional<Finding> broken = new ChainWalk(lines, key).firstBroken();
    broken.ifPresent(findings::add);
    int good = broken.map(f -> (int) Math.max(0, f.number() - 1)).orElse(lines.size());
    List<Entry> entries =
        new ArrayList<>(
            lines.subList(0, Math.min(good, lines.size())).stream().map(ChainLine::entry).toList());
    if (broken.isEmpty()) {
      anchors.stream().flatMap(a -> missed(lines, a).stream()).findFirst().ifPresent(findings::add);
      clock(entries).ifPresent(findings::add);
    }
    String last = entries.isEmpty() ? Entry.NOTHING_BEFORE : lines.get(entries.size() - 1).hash();
    boolean locked =
        broken.isEmpty()
            && !entries.isEmpty()
            && entries.get(entries.size() - 1).kind() == EntryKind.LOCKED;
    return new Verification(entries, last, key, locked, findings);
  }

  private static String publicKey(List<ChainLine> lines) {
    return lines.isEmpty() || lines.get(0).entry() == null
        ? ""
        : lines.get(0).entry().text("publicKey");
  }

  private static Optional<Finding> missed(List<ChainLine> lines, Anchor anchor) {
    if (anchor.count() > lines.size()) {
      Finding.Kind kind = anchor.foreign() ? Finding.Kind.OLDER_COPY : Finding.Kind.TRUNCATED;
      return Optional.of(
          new Finding(
              kind,
              lines.size() + 1L,
              anchor.where()
                  + " knows "
                  + anchor.count()
                  + " entries, the file holds "
                  + lines.size()));
    }
    if (anchor.count() > 0
        && !lines.get((int) anchor.count() - 1).hash().startsWith(anchor.hash())) {
      return Optional.of(
          new Finding(
              Finding.Kind.OLDER_COPY,
              anchor.count(),
              "not the entry that " + anchor.where() + " knows: the file grew from an older copy"));
    }
    return Optional.empty();
  }

  private static Optional<Finding> clock(List<Entry> entries) {
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i).at().isBefore(entries.get(i - 1).at())) {
        return Optional.of(
            new Finding(
                Finding.Kind.CLOCK_SET_BACK,
                entries.get(i).number(),
                entries.get(i).at() + " lies before the entry before, " + entries.get(i - 1).at()));
      }
    }
    return Optional.empty();
  }
}
