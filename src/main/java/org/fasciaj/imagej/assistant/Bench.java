package org.fasciaj.imagej.assistant;

import java.awt.EventQueue;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.fasciaj.anatomy.HeelFinder;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.Frame;
import org.fasciaj.imagej.CommandException;
import org.fasciaj.imagej.HeelImage;
import org.fasciaj.imagej.HeelSession;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.Session;

/**
 * The one thread that reads and searches the frames of an image, so that the event thread never
 * waits for them. Thread-safe; what it found is told on the event thread.
 */
final class Bench {
  private final HeelImage heel;
  private final HeelFinder finder = new HeelFinder();
  private final AtomicInteger newest = new AtomicInteger();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "fasciaj-frames");
            thread.setDaemon(true);
            return thread;
          });

  Bench(HeelImage heel) {
    this.heel = heel;
  }

  /**
   * What was seen of a frame.
   *
   * @param frame frame from 1
   * @param pixels its pixels
   * @param scale the scale that it was searched with
   * @param record what was found; empty when it was known before
   */
  record Seen(int frame, Frame pixels, Calibration scale, Optional<FrameRecord> record) {}

  /**
   * Reads a frame and searches it when the session has no record of it. Of several frames that
   * wait, as when a loop is scrolled, only the last is read.
   *
   * @param n frame from 1
   * @param pixels its pixels when they were read before, else null
   */
  void look(int n, Frame pixels, Session session, Consumer<Seen> then, Consumer<String> failed) {
    int request = newest.incrementAndGet();
    try {
      worker.execute(
          () -> {
            if (request == newest.get()) {
              seen(n, pixels, session, then, failed);
            }
          });
    } catch (RejectedExecutionException e) {
      // The image was closed meanwhile.
    }
  }

  private void seen(
      int n, Frame known, Session session, Consumer<Seen> then, Consumer<String> failed) {
    try {
      Frame pixels = known == null ? heel.frame(n) : known;
      Optional<FrameRecord> record =
          session.frame(n).isPresent()
              ? Optional.empty()
              : Optional.of(HeelSession.propose(finder, n, pixels, session));
      Seen seen = new Seen(n, pixels, session.scale(), record);
      EventQueue.invokeLater(() -> then.accept(seen));
    } catch (CommandException | RuntimeException e) {
      EventQueue.invokeLater(() -> failed.accept(Behind.words(e)));
    }
  }

  /**
   * A frame and what it gives.
   *
   * @param record its record
   * @param measurement its quantities
   */
  record Proposed(FrameRecord record, HeelMeasurement measurement) {}

  /**
   * What is known of a frame or else what the search proposes for it; waits, so not on the event
   * thread.
   */
  Proposed measured(int n, Session session) throws Exception {
    return call(
        () -> {
          Frame pixels = heel.frame(n);
          FrameRecord record =
              session.frame(n).orElseGet(() -> HeelSession.propose(finder, n, pixels, session));
          return new Proposed(record, HeelSession.measure(record, pixels, session));
        });
  }

  /**
   * Does other work that reads the image, after what waits; waits for it, so not on the event
   * thread.
   *
   * @throws CommandException when the image was closed meanwhile
   */
  <T> T call(Callable<T> work) throws Exception {
    try {
      return worker.submit(work).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception said ? said : e;
    } catch (RejectedExecutionException e) {
      throw new CommandException("The image was closed meanwhile. Open it again.");
    }
  }

  /** Ends after what waits. */
  void close() {
    worker.shutdown();
  }
}
