package org.fasciaj.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fasciaj.Version;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.report.dicom.SrWriter;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.LoopSummary;

/**
 * Sends structured reports of what arrived, and loses none: a report lies in the folder {@value
 * #WAITING} until the receiver says that it has it, and then in {@value #SENT}. Its name follows
 * from picture, frame and algorithm, so an object that is measured again after a broken-off run is
 * not sent twice. One thread sends; a fault is told once and tried again with growing pauses.
 */
final class ReturnDesk implements Closeable {
  static final String WAITING = "reports/waiting";
  static final String SENT = "reports/sent";

  /** A report's name; anything else in the folder is not ours to send. */
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}\\.dcm");

  /**
   * First and longest pause after a fault: soon enough for a short break, rare enough for a night.
   */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** What is left may still be sent for so long when listening ends. */
  private static final Duration LAST = Duration.ofSeconds(8);

  /** An interrupted sender hangs up in this time. */
  private static final Duration HANG_UP = Duration.ofSeconds(2);

  private static final long LOOK_MS = 200;

  /** Sends one file; returns when the receiver has it. */
  @FunctionalInterface
  interface Way {
    void send(Path file) throws IOException;
  }

  private final Path waiting;
  private final Path sent;
  private final Way way;
  private final Consumer<String> trouble;
  private final BlockingDeque<Path> queue = new LinkedBlockingDeque<>();
  private final Thread thread = new Thread(this::work, "fasciaj-return");
  private volatile boolean closing;
  private final AtomicInteger done = new AtomicInteger();
  private String told = "";

  private ReturnDesk(Path waiting, Path sent, Way way, Consumer<String> trouble) {
    this.waiting = waiting;
    this.sent = sent;
    this.way = way;
    this.trouble = trouble;
  }

  /**
   * Opens the folders and begins with what an earlier run could not send.
   *
   * @param out folder of the tables
   * @param trouble takes sentences without patient data
   * @throws IOException when the folders cannot be made or read
   */
  static ReturnDesk open(Path out, Way way, Consumer<String> trouble) throws IOException {
    Path waiting = Files.createDirectories(out.resolve(WAITING));
    Path sent = Files.createDirectories(out.resolve(SENT));
    ReturnDesk desk = new ReturnDesk(waiting, sent, way, trouble);
    try (Stream<Path> files = Files.list(waiting)) {
      files
          .filter(f -> NAME.matcher(f.getFileName().toString()).matches())
          .sorted()
          .forEach(desk.queue::add);
    }
    desk.thread.setDaemon(true);
    desk.thread.start();
    return desk;
  }

  /**
   * Takes the rows of one object: its report is written and waits to be sent. Of a loop it is that
   * of the frame nearest the median; without an outline there is none, the table says why.
   *
   * @throws IOException when the report cannot be written
   */
  void add(List<FrameResult> rows) throws IOException {
    List<FrameResult> outlined = rows.stream().filter(r -> r.outline() != null).toList();
    if (outlined.isEmpty()) {
      return;
    }
    FrameResult nearest = LoopSummary.of(outlined).representative();
    FrameResult row = nearest == null ? outlined.get(0) : nearest;
    String name = name(row);
    Path file = waiting.resolve(name);
    if (Files.exists(file) || Files.exists(sent.resolve(name))) {
      return;
    }
    SrWriter.write(file, row);
    queue.add(file);
  }

  private static String name(FrameResult row) {
    String what =
        row.instance().sopInstanceUid() + " " + row.frame() + " algorithm " + Version.ALGORITHM;
    UUID uuid = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    return uuid.toString().replace("-", "") + ".dcm";
  }

  private void work() {
    Duration pause = FIRST_PAUSE;
    try {
      while (true) {
        Path next = queue.poll(LOOK_MS, TimeUnit.MILLISECONDS);
        if (next == null) {
          if (closing) {
            return;
          }
        } else if (sent(next)) {
          pause = FIRST_PAUSE;
        } else {
          queue.addLast(next);
          if (closing) {
            return; // the receiver is not there, and nobody waits for it any more
          }
          rest(pause);
          Duration twice = pause.multipliedBy(2);
          pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void rest(Duration pause) throws InterruptedException {
    long end = System.nanoTime() + pause.toNanos();
    while (!closing && System.nanoTime() - end < 0) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MS);
    }
  }

  private boolean sent(Path file) {
    try {
      way.send(file);
      Files.move(file, sent.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      done.incrementAndGet();
      if (!told.isEmpty()) {
        told = "";
        trouble.accept("reports are sent again");
      }
      return true;
    } catch (PacsException e) {
      tell(e.getMessage());
    } catch (IOException e) {
      // The system's message may hold a path.
      tell("its file cannot be read or moved (" + e.getClass().getSimpleName() + ").");
    }
    return false;
  }

  private void tell(String why) {
    if (!why.equals(told)) {
      told = why;
      trouble.accept("a report was not sent, it is kept and tried again: " + why);
    }
  }

  /** How many reports the receiver took. */
  int sent() {
    return done.get();
  }

  /** How many reports still wait. */
  int left() throws IOException {
    try (Stream<Path> files = Files.list(waiting)) {
      return (int) files.filter(f -> NAME.matcher(f.getFileName().toString()).matches()).count();
    }
  }

  /** Sends what is left as far as the time allows; the rest waits for the next run. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join(LAST.toMillis());
      thread.interrupt();
      thread.join(HANG_UP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
