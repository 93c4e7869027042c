package org.fasciaj.pacs;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * A file on its way into the inbox: written beside its place, forced to the disk, then moved. What
 * is not kept is deleted on close. Its name is random: nothing of a header becomes part of a path.
 * Not thread-safe.
 */
final class InboxFile implements Closeable {
  private static final Pattern UNFINISHED = Pattern.compile("\\.[0-9a-f]{32}\\.part");

  /** Bytes per read and write. */
  private static final int BLOCK = 1 << 16;

  private final Path folder;
  private final DiskGuard guard;
  private final BooleanSupplier stop;
  private final String name;
  private final Path part;
  private final FileChannel channel;
  private boolean kept;

  private InboxFile(
      Path folder,
      DiskGuard guard,
      BooleanSupplier stop,
      String name,
      Path part,
      FileChannel channel) {
    this.folder = folder;
    this.guard = guard;
    this.stop = stop;
    this.name = name;
    this.part = part;
    this.channel = channel;
  }

  static InboxFile create(Path folder, DiskGuard guard, BooleanSupplier stop) throws IOException {
    guard.check(folder);
    String name = UUID.randomUUID().toString().replace("-", "");
    Path part = folder.resolve("." + name + ".part");
    try {
      FileChannel channel =
          FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return new InboxFile(folder, guard, stop, name, part, channel);
    } catch (IOException e) {
      throw DiskGuard.full(e);
    }
  }

  static boolean isUnfinished(Path file) {
    return UNFINISHED.matcher(file.getFileName().toString()).matches();
  }

  Path path() {
    return part;
  }

  /** Writes all bytes and forces them to the disk. */
  void fill(InputStream in) throws IOException {
    byte[] block = new byte[BLOCK];
    long written = 0;
    long checked = 0;
    for (int n = in.read(block); n >= 0; n = in.read(block)) {
      if (stop.getAsBoolean()) {
        throw PacsException.stopped(null);
      }
      written += n;
      guard.checkSize(written);
      if (written - checked >= DiskGuard.CHECK_EVERY) {
        guard.check(folder);
        checked = written;
      }
      write(ByteBuffer.wrap(block, 0, n));
    }
    force();
  }

  private void write(ByteBuffer bytes) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw DiskGuard.full(e);
    }
  }

  private void force() throws IOException {
    try {
      channel.force(true);
    } catch (IOException e) {
      throw DiskGuard.full(e);
    }
  }

  /** Gives the file its name, and forces that to the disk too. */
  Path keep() throws IOException {
    channel.close();
    Path target = folder.resolve(name + ".dcm");
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw DiskGuard.full(e);
    }
    kept = true;
    forceFolder();
    return target;
  }

  /** Without this a power cut could lose the name; not every system opens a folder, as Windows. */
  private void forceFolder() throws IOException {
    FileChannel entry;
    try {
      entry = FileChannel.open(folder, StandardOpenOption.READ);
    } catch (AccessDeniedException e) {
      return; // Windows: the move itself is written through the journal
    }
    try (entry) {
      entry.force(true);
    } catch (FileSystemException e) {
      throw DiskGuard.full(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (!kept) {
      Files.deleteIfExists(part);
    }
  }
}
