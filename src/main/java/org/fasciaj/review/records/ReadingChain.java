package org.fasciaj.review.records;

import com.google.gson.JsonObject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fasciaj.Version;

/**
 * A reader's chain, open for appending. Every append has reached the disk when it returns. One
 * process at a time holds a chain; its methods are synchronized.
 */
public final class ReadingChain implements Closeable {
  private final ChainIdentity identity;
  private final FileChannel channel;
  private final FileLock fileLock;
  private final Clock clock;
  private final List<Entry> entries;
  private String lastHash;

  private ReadingChain(
      ChainIdentity identity,
      FileChannel channel,
      FileLock fileLock,
      Clock clock,
      Verification known) {
    this.identity = identity;
    this.channel = channel;
    this.fileLock = fileLock;
    this.clock = clock;
    this.entries = new ArrayList<>(known.entries());
    this.lastHash = known.lastHash();
  }

  /**
   * Opens or begins a chain. An unfinished write at the end, left by a crash and never confirmed,
   * is cut off and the cut is recorded.
   *
   * @param identity whose chain
   * @param clock the clock of the entries
   * @throws IOException when the file is held by another process, was tampered with, or cannot be
   *     written
   */
  public static ReadingChain open(ChainIdentity identity, Clock clock) throws IOException {
    Path file = identity.file();
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = lock(channel, file);
      long size = channel.size();
      Verification known =
          size == 0 && !Files.exists(Anchor.beside(file)) && !Files.exists(identity.ownAnchor())
              ? new Verification(List.of(), Entry.NOTHING_BEFORE, "", false, List.of())
              : ChainVerifier.verify(file, identity.anchors(), identity.key().publicKey());
      ReadingChain chain = new ReadingChain(identity, channel, lock, clock, known);
      chain.begin(known);
      return chain;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileLock lock(FileChannel channel, Path file) throws IOException {
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      throw new IOException(file.getFileName() + " is open already: close the other session", e);
    }
    if (lock == null) {
      throw new IOException(file.getFileName() + " is open already: close the other session");
    }
    return lock;
  }

  private void begin(Verification known) throws IOException {
    long whole = wholeLines();
    long torn = channel.size() - whole;
    if (known.entries().isEmpty() && whole == 0 && nothingExpected(known)) {
      // Nothing was ever confirmed: what lies there is the first, unfinished write.
      channel.truncate(0);
      Durable.syncFolder(identity.file().toAbsolutePath().getParent());
      JsonObject data = new JsonObject();
      data.addProperty("publicKey", identity.key().publicKey());
      append(EntryKind.OPENED, "", data);
      return;
    }
    if (known.broken().isPresent()) {
      throw new IOException(
          identity.file().getFileName()
              + " was tampered with ("
              + known.broken().get()
              + "): stop and call the coordinator");
    }
    if (torn > 0) {
      channel.truncate(whole);
      channel.force(true);
      if (!known.locked()) {
        JsonObject data = new JsonObject();
        data.addProperty("bytes", torn);
        append(EntryKind.RECOVERED, "", data);
      }
    }
  }

  private static boolean nothingExpected(Verification known) {
    return known.broken().map(f -> f.kind() == Finding.Kind.EMPTY).orElse(true);
  }

  private long wholeLines() throws IOException {
    byte[] bytes = new byte[Math.toIntExact(channel.size())];
    channel.position(0);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // Reads until the buffer is full.
    }
    return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1L;
  }

  /**
   * Adds an entry and returns when it has reached the disk.
   *
   * @throws IllegalStateException when the chain is locked
   */
  public synchronized Entry append(EntryKind kind, String item, JsonObject data)
      throws IOException {
    if (locked()) {
      throw new IllegalStateException("the readings are locked: nothing can be added");
    }
    Entry entry =
        new Entry(
            entries.size() + 1L,
            lastHash,
            clock.instant(),
            identity.reader(),
            identity.packageId(),
            kind,
            Version.product(),
            Version.ALGORITHM,
            item,
            data);
    ChainLine line = ChainLine.of(entry, identity.key());
    long start = channel.size();
    try {
      channel.position(start);
      Durable.writeFully(channel, ByteBuffer.wrap(line.bytes()));
      channel.force(true);
    } catch (IOException e) {
      // A full disk must not leave half an entry before the next one.
      channel.truncate(start);
      throw e;
    }
    entries.add(entry);
    lastHash = line.hash();
    Anchor anchor = new Anchor("", entry.number(), lastHash, false);
    anchor.write(Anchor.beside(identity.file()));
    anchor.write(identity.ownAnchor());
    return entry;
  }

  /** Signs the whole chain by a last entry; nothing can be added afterwards. */
  public synchronized Entry lock() throws IOException {
    JsonObject data = new JsonObject();
    data.addProperty("entries", entries.size());
    data.addProperty("last", lastHash);
    return append(EntryKind.LOCKED, "", data);
  }

  /** True when nothing can be added. */
  public synchronized boolean locked() {
    return !entries.isEmpty() && entries.get(entries.size() - 1).kind() == EntryKind.LOCKED;
  }

  /** All entries so far. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Hash of the last entry. */
  public synchronized String lastHash() {
    return lastHash;
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel.isOpen()) {
      fileLock.release();
      channel.close();
    }
  }
}
