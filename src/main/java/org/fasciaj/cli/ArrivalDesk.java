package org.fasciaj.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.pacs.Dimse;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.report.StudyFolder;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.StudyRun;
import picocli.CommandLine;

/**
 * Where received objects wait to be measured. The network's threads only put them down, so that a
 * sender never waits for a measurement; one thread measures and writes the rows.
 */
final class ArrivalDesk implements Dimse.Arrivals {
  /** How often the wish to stop is looked at. */
  private static final long LOOK_MS = 200;

  /** What is left is measured for so long: a process that was told to end must end. */
  private static final long LAST_S = 15;

  /** Takes the rows of each measured object. */
  @FunctionalInterface
  interface Measured {
    void add(List<FrameResult> rows) throws IOException;
  }

  private final PrintWriter err;
  private final PrintWriter out;
  private final StudyFolder folder;
  private final RunSettings settings;
  private final Measured measured;
  private final BlockingQueue<Path> waiting = new LinkedBlockingQueue<>();
  private final Map<Inbox.Outcome, Integer> counts = new EnumMap<>(Inbox.Outcome.class);
  private int number;

  ArrivalDesk(CommandLine line, StudyFolder folder, RunSettings settings, Measured measured) {
    this.err = line.getErr();
    this.out = line.getOut();
    this.folder = folder;
    this.settings = settings;
    this.measured = measured;
  }

  /** Objects of earlier runs: the table holds all that lie in the folder. */
  void addAll(List<Path> files) {
    waiting.addAll(files);
  }

  @Override
  public void received(Inbox.Received received) {
    synchronized (counts) {
      counts.merge(received.outcome(), 1, Integer::sum);
    }
    if (received.outcome() == Inbox.Outcome.STORED) {
      waiting.add(received.file());
    } else if (received.outcome() != Inbox.Outcome.SAME_AGAIN) {
      trouble("an object was refused: " + received.outcome().words());
    }
  }

  @Override
  public void trouble(String what) {
    synchronized (err) {
      err.println("fasciaj: " + what);
    }
  }

  /** Measures what comes until the user wants to stop. */
  void work(BooleanSupplier stop) throws IOException {
    while (!stop.getAsBoolean()) {
      try {
        Path next = waiting.poll(LOOK_MS, TimeUnit.MILLISECONDS);
        if (next != null) {
          measure(next);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Measures what still lies here, as far as the time allows, when nothing more comes. */
  void finish() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LAST_S);
    while (!waiting.isEmpty() && System.nanoTime() < end) {
      measure(waiting.remove());
    }
    if (!waiting.isEmpty()) {
      trouble(
          waiting.size()
              + " objects are not measured yet: run 'measure' on the folder of objects, or 'listen'"
              + " with --overwrite.");
    }
  }

  private void measure(Path file) throws IOException {
    InputFile input = new InputFile(file, file.getFileName().toString());
    List<FrameResult> rows = StudyRun.measure(List.of(input), settings);
    for (FrameResult row : rows) {
      folder.add(row);
    }
    number++;
    out.println(ArrivalText.of(number, rows));
    measured.add(rows);
  }

  void report() {
    synchronized (counts) {
      for (Inbox.Outcome outcome : Inbox.Outcome.values()) {
        int n = counts.getOrDefault(outcome, 0);
        if (n > 0 || outcome == Inbox.Outcome.STORED) {
          out.println("Objects " + outcome.words() + ": " + n);
        }
      }
    }
  }
}
