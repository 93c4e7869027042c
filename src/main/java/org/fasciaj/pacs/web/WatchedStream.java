package org.fasciaj.pacs.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A body whose reader is woken when the server falls silent: the JDK's own time-out ends with the
 * headers. Only the time spent inside of a read counts. Read by one thread.
 */
final class WatchedStream extends FilterInputStream {
  /** Looks per idle time. */
  private static final int LOOKS = 8;

  private final long idleNanos;
  private final long deadlineNanos;
  private final ScheduledFuture<?> watch;
  private volatile long waitingSince;
  private volatile boolean waiting;
  private volatile boolean late;

  /**
   * Starts watching.
   *
   * @param deadlineNanos by {@link System#nanoTime}
   */
  WatchedStream(
      InputStream in, Duration idle, long deadlineNanos, ScheduledExecutorService watcher) {
    super(in);
    this.idleNanos = idle.toNanos();
    this.deadlineNanos = deadlineNanos;
    long look = Math.max(1, idleNanos / LOOKS);
    this.watch = watcher.scheduleWithFixedDelay(this::look, look, look, TimeUnit.NANOSECONDS);
  }

  private void look() {
    long now = System.nanoTime();
    boolean silent = waiting && now - waitingSince > idleNanos;
    if (silent || now - deadlineNanos > 0) {
      late = true;
      watch.cancel(false);
      try {
        in.close(); // wakes the reader
      } catch (IOException e) {
        // The reader gets its own error.
        late = true;
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    waitingSince = System.nanoTime();
    waiting = true;
    try {
      int n = in.read(target, offset, length);
      if (n < 0 && late) {
        throw silence(null);
      }
      return n;
    } catch (HttpTimeoutException e) {
      throw e;
    } catch (IOException e) {
      throw late ? silence(e) : e;
    } finally {
      waiting = false;
    }
  }

  private static HttpTimeoutException silence(IOException e) {
    HttpTimeoutException timeout = new HttpTimeoutException("the server fell silent");
    if (e != null) {
      timeout.initCause(e);
    }
    return timeout;
  }

  @Override
  public void close() throws IOException {
    watch.cancel(false);
    in.close();
  }
}
