package org.fasciaj.pacs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps a sender from filling the disk. Immutable and thread-safe.
 *
 * @param leastFree bytes that stay free, at least 0
 * @param largest most bytes of one object
 */
public record DiskGuard(long leastFree, long largest) {
  /** 512 MiB free: enough for a system to go on, and 4 GiB: above any ultrasound loop. */
  public static final DiskGuard DEFAULT = new DiskGuard(512L << 20, 4L << 30);

  /** Bytes between two looks at the free space while an object is written. */
  static final long CHECK_EVERY = 16L << 20;

  /** Checks the values. */
  public DiskGuard {
    if (leastFree < 0 || largest <= 0) {
      throw new IllegalArgumentException("a size must be positive");
    }
  }

  /**
   * Looks at the free space.
   *
   * @throws PacsException when less than the least is free
   */
  void check(Path folder) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < leastFree) {
      throw PacsException.of(
          PacsException.Kind.DISK,
          "the disk has "
              + (free >> 20)
              + " MiB left, "
              + (leastFree >> 20)
              + " MiB must stay free",
          "Make room, or name another folder.",
          null);
    }
  }

  void checkSize(long bytes) throws PacsException {
    if (bytes > largest) {
      throw new PacsException(
          "an object is larger than " + (largest >> 20) + " MiB", "Check what the sender sends.");
    }
  }

  /** The system's refusal to write; its own message may hold a path. */
  static PacsException full(IOException e) {
    return PacsException.of(
        PacsException.Kind.DISK,
        "the disk is full or cannot be written",
        "Make room, or name another folder.",
        e);
  }
}
