package org.fasciaj.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.Instance;

/** One file on its way through a run: its parts report here. Thread-safe. */
final class FileJob {
  private final InputFile input;
  private String sha256 = "";
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
  synchronized void begin(String hash, Instance header, int parts) {
    rows = new FrameResult[header.frames()];
    sha256 = hash;
    instance = header;
    partsLeft = parts;
  }

  synchronized String sha256() {
    return sha256;
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
