package org.fasciaj.pacs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second process from a folder: two would delete each other's unfinished files. */
final class FolderLock implements Closeable {
  private static final String NAME = ".fasciaj-inbox.lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      throw inUse(e); // this process has it
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw inUse(null);
    }
    return new FolderLock(channel);
  }

  private static PacsException inUse(Exception e) {
    return new PacsException(
        "the folder is in use by another run of FasciaJ",
        "Wait for its end, or name another folder.",
        e);
  }

  /** Gives the folder free; the file stays, or a third process could lock a deleted one. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
