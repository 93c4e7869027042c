package org.fasciaj.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.Instance;

/** One file on its way through a run: its parts report here. Thread-safe. */
final class FileJob {
  private final InputFile input;
  private final FutureTask<String> hash = new FutureTask<>(this::hash);
  private Instance instance;
  private FrameResult[] rows = {};
  private int partsLeft = 1;

  FileJob(InputFile input) {
    this.input = input;
  }

  InputFile input() {
    return input;
  }

  /** Says what the header told: now the file has so many frames in so many parts. */
  synchronized void begin(Instance header, int parts) {
    rows = new FrameResult[header.frames()];
    instance = header;
    partsLeft = parts;
  }

  /** The taking of the hash, for a thread that has nothing else to do. */
  Runnable hashing() {
    return hash;
  }

  /**
   * The hash, taken here unless another thread has begun to; "" when the file cannot be read:
   * opening it then tells the reason.
   */
  String sha256() {
    hash.run();
    try {
      return hash.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    } catch (ExecutionException e) {
      throw new IllegalStateException("a file could not be hashed", e);
    }
  }

  private String hash() {
    try {
      return Sha256.of(input.path());
    } catch (IOException e) {
      return "";
    }
  }

  /** The header; null until the file has been opened. */
  synchronized Instance instance() {
    return instance;
  }

  synchronized boolean lacks(int index) {
    return rows[index] == null;
  }

  synchronized void put(int index, FrameResult row) {
    rows[index] = row;
  }

  /** The only row of a file that could not be opened. */
  synchronized void refuse(FrameResult row) {
    rows = new FrameResult[] {row};
  }

  /** Ends a part; true when it was the last. */
  synchronized boolean partDone() {
    partsLeft--;
    return partsLeft == 0;
  }

  /** Hands over the finished rows in frame order and forgets them. */
  synchronized List<FrameResult> take() {
    List<FrameResult> finished = new ArrayList<>(rows.length);
    Stream.of(rows).filter(Objects::nonNull).forEach(finished::add);
    rows = new FrameResult[0];
    return finished;
  }
}
