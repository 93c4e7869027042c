package org.fasciaj.review.records;

import java.util.List;
import java.util.Optional;

/** Walks the lines of one chain to the first that is not what was written there. */
final class ChainWalk {
  private final List<ChainLine> lines;
  private final String key;

  ChainWalk(List<ChainLine> lines, String key) {
    this.lines = lines;
    this.key = key;
  }

  /** The first tampered entry and what was done to it. */
  Optional<Finding> firstBroken() {
    for (int i = 0; i < lines.size(); i++) {
      Finding finding = check(i);
      if (finding != null) {
        return Optional.of(finding);
      }
    }
    return Optional.empty();
  }

  private Finding check(int i) {
    ChainLine line = lines.get(i);
    long expected = i + 1L;
    if (!genuine(line)) {
      return follows(i + 1, i - 1)
          ? new Finding(Finding.Kind.INSERTED, expected, "a line that nobody signed")
          : new Finding(Finding.Kind.ALTERED, expected, "its hash or signature does not fit");
    }
    Entry entry = line.entry();
    if (i > 0 && (!sameChain(entry) || lines.get(i - 1).entry().kind() == EntryKind.LOCKED)) {
      return new Finding(
          Finding.Kind.INSERTED,
          expected,
          sameChain(entry) ? "it follows on the lock" : "it belongs to another reader or package");
    }
    if (entry.number() > expected) {
      int place = find(expected);
      return place < 0
          ? new Finding(Finding.Kind.REMOVED, expected, "the file goes on with " + entry.number())
          : new Finding(
              Finding.Kind.REORDERED, expected, "it lies at line " + (place + 1) + " of the file");
    }
    if (entry.number() < expected) {
      return new Finding(
          Finding.Kind.REPLAYED, expected, "the line is a copy of entry " + entry.number());
    }
    String previous = i == 0 ? Entry.NOTHING_BEFORE : lines.get(i - 1).hash();
    if (!entry.previous().equals(previous)) {
      return new Finding(
          Finding.Kind.ALTERED,
          Math.max(1, expected - 1),
          "entry " + expected + " was written after another one");
    }
    return null;
  }

  private boolean genuine(ChainLine line) {
    return line.intact() && ReaderKey.verify(key, line.hash(), line.signature());
  }

  private boolean sameChain(Entry entry) {
    Entry first = lines.get(0).entry();
    return entry.reader().equals(first.reader()) && entry.packageId().equals(first.packageId());
  }

  /** Whether the genuine line at {@code next} was written right after the line at {@code last}. */
  private boolean follows(int next, int last) {
    return next < lines.size()
        && last >= 0
        && genuine(lines.get(next))
        && lines.get(next).entry().previous().equals(lines.get(last).hash());
  }

  private int find(long number) {
    for (int i = 0; i < lines.size(); i++) {
      Entry entry = lines.get(i).entry();
      if (entry != null && entry.number() == number && genuine(lines.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
