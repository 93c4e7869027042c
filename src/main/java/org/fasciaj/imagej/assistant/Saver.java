package org.fasciaj.imagej.assistant;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.fasciaj.session.Session;
import org.fasciaj.session.SessionException;
import org.fasciaj.session.SessionFile;

/**
 * Writes sessions behind the work, so that a slow disk never stops the pointer. Of several edits
 * that wait only the last is written. Thread-safe.
 */
final class Saver {
  private static final long LAST_WAIT_S = 20;

  /** What waits to be written. */
  private record Job(Path file, Session session) {}

  private final AtomicReference<Job> waiting = new AtomicReference<>();
  private final Consumer<SessionException> done;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "fasciaj-save");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Creates it.
   *
   * @param done hears on the event thread of every file written (null) or not
   */
  Saver(Consumer<SessionException> done) {
    this.done = done;
  }

  /** Writes soon. */
  void save(Path file, Session session) {
    if (waiting.getAndSet(new Job(file, session)) == null) {
      writer.execute(this::write);
    }
  }

  private void write() {
    Job job = waiting.getAndSet(null);
    SessionException error = null;
    try {
      SessionFile.write(job.file(), job.session());
    } catch (SessionException e) {
      error = e;
    }
    SessionException told = error;
    EventQueue.invokeLater(() -> done.accept(told));
  }

  /** Writes what waits and ends. */
  void close() {
    writer.shutdown();
    try {
      writer.awaitTermination(LAST_WAIT_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
