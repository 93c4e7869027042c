package org.fasciaj.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that appears whole or not at all: text goes to a temporary file in the same folder, which
 * takes the target's name only when everything has been written. Not thread-safe.
 */
public final class AtomicFile implements Closeable {
  private final Path target;
  private final Path temporary;
  private final Writer writer;
  private boolean open = true;

  private AtomicFile(Path target, Path temporary, Writer writer) {
    this.target = target;
    this.temporary = temporary;
    this.writer = writer;
  }

  /**
   * Starts a file.
   *
   * @param target where it shall appear; an older file there is replaced at the end
   * @throws IOException when the folder cannot be written
   */
  public static AtomicFile create(Path target) throws IOException {
    // Not Files.createTempFile: its permissions would keep the result from the user's group.
    Path temporary = target.resolveSibling(".fasciaj-" + unlikeAnyOther() + ".tmp");
    Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(
                Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW),
                StandardCharsets.UTF_8));
    return new AtomicFile(target, temporary, writer);
  }

  /**
   * A name for the temporary file. It need not be secret, as an existing file is never opened; the
   * secure generator of a random UUID would cost a short run a tenth of its time.
   */
  private static UUID unlikeAnyOther() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** Where the text goes, as UTF-8. */
  public Writer writer() {
    return writer;
  }

  /** Ends the file and gives it its name. */
  public void commit() throws IOException {
    writer.close();
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
    open = false;
  }

  /** Without a commit before, removes what was written. */
  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      try {
        writer.close();
      } finally {
        Files.deleteIfExists(temporary);
      }
    }
  }
}
