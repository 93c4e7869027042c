package org.fasciaj.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fasciaj.review.records.Anchor;
import picocli.CommandLine.Option;

/** What readers told the coordinator about the end of their readings. */
final class ReviewReceipts {
  @Option(
      names = "--receipt",
      paramLabel = "CODE=N-HASH",
      description =
          "A reader's receipt, as shown when saving or locking, told apart from the readings: an"
              + " older copy of a whole folder is found by it. May be repeated.")
  private Map<String, String> receipts = new LinkedHashMap<>();

  /** By reader. */
  Map<String, Anchor> get() {
    Map<String, Anchor> out = new LinkedHashMap<>();
    receipts.forEach((reader, text) -> out.put(reader, Anchor.ofReceipt(text)));
    return out;
  }
}
