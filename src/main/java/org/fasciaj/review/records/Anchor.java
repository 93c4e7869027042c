package org.fasciaj.review.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a chain had grown when somebody last looked: a chain that is shorter now, or holds
 * another entry there, is not the same chain any more. A hash chain alone cannot tell that its end
 * was cut off. Immutable.
 *
 * @param where who kept it, in words for the report
 * @param count number of entries
 * @param hash hash of the last of them, or at least its first 12 characters
 * @param foreign true when it was kept apart from the chain's own folder: a shorter chain is then
 *     an older copy put back, not merely cut off
 */
public record Anchor(String where, long count, String hash, boolean foreign) {
  /** Characters of a hash that a receipt shows: 48 bits, beyond any search by hand or machine. */
  public static final int RECEIPT_CHARS = 12;

  private static final Pattern RECEIPT = Pattern.compile("([0-9]{1,9})-([0-9a-f]{12,64})");

  /**
   * The anchor of a receipt, as the reading page shows it: number of entries, a hyphen, and the
   * start of the last hash.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Anchor ofReceipt(String receipt) {
    Matcher m = RECEIPT.matcher(receipt.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "a receipt is a number, a hyphen and 12 characters, as in 57-0a1b2c3d4e5f");
    }
    return new Anchor("the receipt", Long.parseLong(m.group(1)), m.group(2), true);
  }

  /** The receipt of a chain's end. */
  public static String receipt(long count, String hash) {
    return count + "-" + hash.substring(0, RECEIPT_CHARS);
  }

  /** Reads an anchor file; empty when there is none. */
  public static Optional<Anchor> read(Path file, String where, boolean foreign) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] parts = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ", -1);
    try {
      return Optional.of(new Anchor(where, Long.parseLong(parts[0]), parts[1], foreign));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IOException(file + " is damaged; it should hold a number and a hash", e);
    }
  }

  /** Writes it through to the disk. */
  public void write(Path file) throws IOException {
    Durable.replace(file, (count + " " + hash + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** The anchor file beside a chain file. */
  public static Path beside(Path chain) {
    return chain.resolveSibling(chain.getFileName() + ".head");
  }
}
