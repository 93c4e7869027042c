package org.fasciaj.review.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose chain it is and where it lies. Immutable.
 *
 * @param records folder of the readings, handed back to the coordinator
 * @param own the reader's own folder, which holds the private key and a second anchor
 * @param reader the reader's code
 * @param packageId the package's identifier
 * @param key the reader's key
 */
public record ChainIdentity(
    Path records, Path own, String reader, String packageId, ReaderKey key) {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

  /** Checks the code, since it becomes a file name. */
  public ChainIdentity {
    requireCode(reader);
  }

  /** The identity with the key in the reader's own folder, created at first use. */
  public static ChainIdentity of(Path records, Path own, String reader, String packageId)
      throws IOException {
    requireCode(reader);
    return new ChainIdentity(records, own, reader, packageId, ReaderKey.in(own));
  }

  /** Throws when a reader's code could not be a file name. */
  public static void requireCode(String reader) {
    if (!CODE.matcher(reader).matches()) {
      throw new IllegalArgumentException(
          "a reader's code has 1 to 32 letters, digits, - or _, and no other character");
    }
  }

  /** The chain file of a reader in a folder of readings. */
  public static Path file(Path records, String reader) {
    requireCode(reader);
    return records.resolve(reader + ".readings");
  }

  Path file() {
    return file(records, reader);
  }

  Path ownAnchor() {
    return own.resolve(reader + ".head");
  }

  List<Anchor> anchors() throws IOException {
    Optional<Anchor> anchor = Anchor.read(ownAnchor(), "the reader's own folder", true);
    return anchor.map(List::of).orElse(List.of());
  }
}
