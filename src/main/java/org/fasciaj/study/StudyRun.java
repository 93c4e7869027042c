package org.fasciaj.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.fasciaj.Reason;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.Instance;

/**
 * Measures many files with a fixed pool of workers. Files, and parts of long loops, go in parallel;
 * rows come out in the order of the input, so the result does not depend on the number of workers.
 * One bad file costs one row.
 *
 * <p>Memory grows with the number of workers and the rows not yet delivered, not with the size of
 * the files. One use each.
 */
public final class StudyRun {
  /** Frames of a loop that one worker takes at once: opening the file again is then no cost. */
  private static final int FRAMES_PER_PART = 8;

  /** How often progress is told and cancelling is looked at, ms. */
  private static final long TICK_MS = 100;

  private final RunSettings settings;
  private final OpenImage.Opener opener;
  private final List<FileJob> jobs;
  private final ThreadPoolExecutor pool;
  private final BlockingQueue<Integer> finished = new LinkedBlockingQueue<>();
  private final ConcurrentLinkedQueue<FrameMeasurer> idle = new ConcurrentLinkedQueue<>();
  private final AtomicInteger frames = new AtomicInteger();
  private final AtomicReference<Throwable> fatal = new AtomicReference<>();
  private volatile boolean stop;

  private StudyRun(List<InputFile> inputs, RunSettings settings, OpenImage.Opener opener) {
    this.settings = settings;
    this.opener = opener;
    this.jobs = inputs.stream().map(FileJob::new).toList();
    // The order of the queue lets the parts of an open loop go before later files: rows can then be
    // delivered soon and do not pile up.
    this.pool =
        new ThreadPoolExecutor(
            settings.workers(),
            settings.workers(),
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            threads());
  }

  /**
   * Measures files and delivers one row for each frame.
   *
   * @param inputs the files, in the order of the rows
   * @param settings the settings
   * @param listener receives rows and progress, and may cancel
   * @return true when every file was measured; false when the user cancelled before
   * @throws IOException what the listener threw
   */
  public static boolean run(List<InputFile> inputs, RunSettings settings, RunListener listener)
      throws IOException {
    return run(inputs, settings, listener, OpenImage.Opener.DICOM);
  }

  static boolean run(
      List<InputFile> inputs, RunSettings settings, RunListener listener, OpenImage.Opener opener)
      throws IOException {
    StudyRun run = new StudyRun(inputs, settings, opener);
    try {
      return run.deliver(listener);
    } finally {
      run.stop = true;
      run.pool.shutdownNow();
    }
  }

  /** Measures files and returns their rows. */
  public static List<FrameResult> measure(List<InputFile> inputs, RunSettings settings)
      throws IOException {
    List<FrameResult> rows = new ArrayList<>();
    run(inputs, settings, rows::add);
    return rows;
  }

  private boolean deliver(RunListener listener) throws IOException {
    hashFirst();
    for (int i = 0; i < jobs.size(); i++) {
      pool.execute(new Part(i, 0));
    }
    boolean[] done = new boolean[jobs.size()];
    int next = 0;
    int files = 0;
    boolean cancelled = false;
    while (next < jobs.size()) {
      Integer file = await();
      if (file != null) {
        done[file] = true;
        files++;
      }
      // When stopped the parts still queued end at once, so this loop ends soon and in order.
      cancelled |= listener.cancelled();
      stop |= cancelled;
      for (; next < jobs.size() && done[next]; next++) {
        for (FrameResult row : jobs.get(next).take()) {
          listener.row(row);
        }
      }
      listener.progress(files, jobs.size(), frames.get());
      rethrow(fatal.get());
    }
    return !cancelled;
  }

  /**
   * Takes the first file's hash beside its first frame: one after the other, the hash took 9 % of
   * the time of measuring one file. The others are taken by the workers.
   */
  private void hashFirst() {
    if (!jobs.isEmpty()) {
      Thread thread = new Thread(jobs.get(0).hashing(), "fasciaj-hash");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private Integer await() {
    try {
      return finished.poll(TICK_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stop = true;
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while files were measured", e);
    }
  }

  private static void rethrow(Throwable error) {
    if (error != null) {
      throw new IllegalStateException("a worker ended: " + Unexpected.where(error), error);
    }
  }

  private static ThreadFactory threads() {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "fasciaj-worker-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Some frames of one file; the first part of a file opens it and makes the others. */
  private final class Part implements Runnable, Comparable<Part> {
    private final int file;
    private final int from;

    Part(int file, int from) {
      this.file = file;
      this.from = from;
    }

    @Override
    public int compareTo(Part o) {
      return file != o.file ? Integer.compare(file, o.file) : Integer.compare(from, o.from);
    }

    @Override
    public void run() {
      FileJob job = jobs.get(file);
      FrameMeasurer measurer = idle.poll();
      if (measurer == null) {
        measurer = new FrameMeasurer(settings.limits(), settings.mmPerPixel());
      }
      try {
        if (!stop) {
          measure(job, measurer);
        }
      } catch (Throwable t) {
        fatal.compareAndSet(null, t);
      } finally {
        idle.add(measurer);
        if (job.partDone()) {
          finished.add(file);
        }
      }
    }

    private void measure(FileJob job, FrameMeasurer measurer) {
      InputFile input = job.input();
      try (OpenImage image = opener.open(input.path(), measurer.memory())) {
        if (from == 0) {
          split(job, image.instance());
        }
        int end = Math.min(from + FRAMES_PER_PART, job.instance().frames());
        for (int i = from; i < end && !stop; i++) {
          FrameResult row = measurer.measure(input, "", image, i);
          job.put(i, row.hashed(job.sha256()));
          frames.incrementAndGet();
        }
      } catch (DicomException e) {
        refuse(job, e.reason(), e.getMessage());
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
        refuse(job, Reason.INTERNAL_ERROR, Unexpected.where(e));
      }
    }

    private void split(FileJob job, Instance header) {
      job.begin(header, 1 + (header.frames() - 1) / FRAMES_PER_PART);
      for (int i = FRAMES_PER_PART; i < header.frames(); i += FRAMES_PER_PART) {
        pool.execute(new Part(file, i));
      }
    }

    private void refuse(FileJob job, Reason reason, String detail) {
      Instance header = job.instance();
      String hash = job.sha256();
      if (header == null) {
        job.refuse(FrameMeasurer.unreadable(job.input(), hash, reason, detail));
        frames.incrementAndGet();
        return;
      }
      // The file was readable when its first part was opened, and is not any more.
      for (int i = from; i < Math.min(from + FRAMES_PER_PART, header.frames()); i++) {
        if (job.lacks(i)) {
          job.put(i, FrameMeasurer.failed(job.input(), hash, header, i + 1, reason, detail));
          frames.incrementAndGet();
        }
      }
    }
  }
}
