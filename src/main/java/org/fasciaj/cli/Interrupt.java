package org.fasciaj.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C (SIGINT) and SIGTERM into a request to stop, and holds the process until finished
 * rows are written. Thread-safe.
 */
final class Interrupt implements AutoCloseable {
  /** Longest wait for the rows: a frame takes far less; a hung disk must not hold the user. */
  private static final long PATIENCE_S = 30;

  private final CountDownLatch written = new CountDownLatch(1);
  private final Thread hook = new Thread(this::hold, "fasciaj-interrupt");
  private volatile boolean requested;

  private Interrupt() {}

  /** Listens from now until closed. */
  static Interrupt listen() {
    Interrupt interrupt = new Interrupt();
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  private void hold() {
    requested = true;
    try {
      boolean done = written.await(PATIENCE_S, TimeUnit.SECONDS);
      if (!done) {
        System.err.println("fasciaj: the rows could not be written in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the user wants to stop. */
  boolean requested() {
    return requested;
  }

  /** The rows are written: the process may end. */
  @Override
  public void close() {
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The signal came just now: the hook runs and must not wait.
        requested = true;
      }
    }
    written.countDown();
  }
}
