package org.fasciaj.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boofcv.struct.image.GrayF32;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fasciaj.Reason;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.CalibrationSource;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.FrameMemory;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.Instance;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The run's order, errors and cancelling; file names tell the opener what to give. */
@Timeout(60)
class StudyRunTest {
  @TempDir Path folder;

  private static RunSettings settings(int workers) {
    return new RunSettings(Limits.DEFAULT, Double.NaN, workers);
  }

  private List<InputFile> files(String... names) throws IOException {
    List<InputFile> inputs = new ArrayList<>();
    for (String name : names) {
      Path path = folder.resolve(name);
      Files.writeString(path, "abc");
      inputs.add(new InputFile(path, name));
    }
    return inputs;
  }

  /** "loop20" has 20 frames without a scale; "damaged", "bug", "memory" fail as they say. */
  private static OpenImage open(Path file, FrameMemory memory) throws DicomException {
    String name = file.getFileName().toString();
    if (name.startsWith("damaged")) {
      throw new DicomException(Reason.DAMAGED_FILE, "cut off");
    } else if (name.startsWith("text")) {
      throw new DicomException(Reason.NOT_ULTRASOUND, "Modality CT");
    } else if (name.startsWith("bug")) {
      throw new IllegalStateException("Patient^Name");
    }
    String digits = name.replaceAll("\\D", "");
    int frames = name.startsWith("loop") ? Integer.parseInt(digits) : 1;
    return new OpenImage() {
      @Override
      public Instance instance() {
        return TestRows.instance("S", "L", frames);
      }

      @Override
      public Frame frame(int index, double userMmPerPixel) throws DicomException {
        if (name.startsWith("memory")) {
          throw new OutOfMemoryError("Java heap space");
        } else if (index == 3) {
          throw new DicomException(Reason.DAMAGED_FILE, "frame cut off");
        }
        return new Frame(
            new GrayF32(4, 4),
            null,
            null,
            new PixelBox(0, 0, 3, 3),
            new Calibration(
                CalibrationSource.NONE, Double.NaN, Double.NaN, Reason.NO_CALIBRATION, List.of()));
      }

      @Override
      public void close() {}
    };
  }

  private static String text(FrameResult r) {
    return r.input().relative() + " " + r.frame() + " " + r.status() + " " + r.reason();
  }

  private static List<String> run(List<InputFile> inputs, int workers) throws IOException {
    List<String> rows = new ArrayList<>();
    assertTrue(StudyRun.run(inputs, settings(workers), r -> rows.add(text(r)), StudyRunTest::open));
    return rows;
  }

  @Test
  void rowsComeInInputOrderWhateverTheNumberOfWorkers() throws IOException {
    List<InputFile> inputs =
        files("loop37", "damaged", "a", "loop8", "loop9", "bug", "loop1", "memory", "text", "z");
    List<String> one = run(inputs, 1);
    List<String> expected = new ArrayList<>();
    expectLoop(expected, "loop37", 37);
    expected.add("damaged 0 ERROR DAMAGED_FILE");
    expected.add("a 1 NOT_ASSESSABLE NO_CALIBRATION");
    expectLoop(expected, "loop8", 8);
    expectLoop(expected, "loop9", 9);
    expected.add("bug 0 ERROR INTERNAL_ERROR");
    expected.add("loop1 1 NOT_ASSESSABLE NO_CALIBRATION");
    expected.add("memory 1 ERROR INTERNAL_ERROR");
    expected.add("text 0 NOT_ASSESSABLE NOT_ULTRASOUND");
    expected.add("z 1 NOT_ASSESSABLE NO_CALIBRATION");
    assertEquals(expected, one);
    for (int workers : new int[] {2, 4, 13}) {
      assertEquals(expected, run(inputs, workers), workers + " workers");
    }
  }

  private static void expectLoop(List<String> rows, String name, int frames) {
    for (int i = 1; i <= frames; i++) {
      rows.add(
          name + " " + i + (i == 4 ? " ERROR DAMAGED_FILE" : " NOT_ASSESSABLE NO_CALIBRATION"));
    }
  }

  @Test
  void internalErrorsTellWhereButNotWhat() throws IOException {
    List<FrameResult> rows = new ArrayList<>();
    StudyRun.run(files("bug", "memory"), settings(1), rows::add, StudyRunTest::open);
    assertTrue(rows.get(0).detail().startsWith("IllegalStateException at StudyRunTest:"));
    assertFalse(rows.get(0).detail().contains("Patient"));
    assertTrue(rows.get(1).detail().contains("-Xmx"));
  }

  @Test
  void everyRowCarriesTheHashOfItsFile() throws IOException {
    List<FrameResult> rows = new ArrayList<>();
    List<InputFile> inputs = new ArrayList<>(files("loop20", "damaged"));
    inputs.add(new InputFile(folder.resolve("damaged-gone"), "damaged-gone"));
    StudyRun.run(inputs, settings(2), rows::add, StudyRunTest::open);
    // FIPS 180-2, appendix B.1: the digest of "abc".
    String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertEquals(22, rows.size());
    assertTrue(rows.subList(0, 21).stream().allMatch(r -> r.sha256().equals(abc)));
    assertEquals("", rows.get(21).sha256());
  }

  @Test
  void aFileThatVanishesInTheMiddleLosesOnlyItsOtherFrames() throws IOException {
    AtomicInteger opened = new AtomicInteger();
    List<FrameResult> rows = new ArrayList<>();
    StudyRun.run(
        files("loop20"),
        settings(1),
        rows::add,
        (file, memory) -> {
          if (opened.incrementAndGet() > 1) {
            throw new DicomException(Reason.FILE_NOT_READABLE, "gone");
          }
          return open(file, memory);
        });
    assertEquals(20, rows.size());
    assertEquals(Reason.NO_CALIBRATION, rows.get(7).reason());
    for (int i = 8; i < 20; i++) {
      assertEquals(Reason.FILE_NOT_READABLE, rows.get(i).reason());
      assertEquals(Status.ERROR, rows.get(i).status());
      assertEquals(i + 1, rows.get(i).frame());
    }
  }

  @Test
  void cancellingKeepsFinishedRowsInOrder() throws IOException {
    String[] names = new String[200];
    for (int i = 0; i < names.length; i++) {
      names[i] = String.format(Locale.ROOT, "f%03d", i);
    }
    List<String> rows = new ArrayList<>();
    AtomicInteger standing = new AtomicInteger();
    CountDownLatch stopped = new CountDownLatch(1);
    boolean complete =
        StudyRun.run(
            files(names),
            settings(2),
            new RunListener() {
              private boolean told;

              @Override
              public void row(FrameResult row) {
                rows.add(row.input().relative());
              }

              @Override
              public boolean cancelled() {
                told |= standing.get() >= 2;
                return told;
              }

              @Override
              public void progress(int done, int ofFiles, int frames) {
                // Comes after the answer was heeded.
                if (told) {
                  stopped.countDown();
                }
              }
            },
            (file, memory) -> {
              // Both workers stand here, with five files finished, until the run is stopped.
              if (String.valueOf(file.getFileName()).compareTo("f005") >= 0) {
                standing.incrementAndGet();
                awaitQuietly(stopped);
              }
              return open(file, memory);
            });
    assertFalse(complete);
    assertEquals(List.of("f000", "f001", "f002", "f003", "f004"), rows);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anErrorOfTheListenerEndsTheRun() throws IOException {
    IOException full = new IOException("disk full");
    List<InputFile> inputs = files("a", "b", "c");
    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                StudyRun.run(
                    inputs,
                    settings(2),
                    row -> {
                      throw full;
                    },
                    StudyRunTest::open));
    assertSame(full, thrown);
  }

  @Test
  void progressEndsWithEverythingDone() throws IOException {
    List<String> seen = new ArrayList<>();
    StudyRun.run(
        files("loop20", "damaged", "a"),
        settings(2),
        new RunListener() {
          @Override
          public void row(FrameResult row) {}

          @Override
          public void progress(int files, int ofFiles, int frames) {
            seen.add(files + "/" + ofFiles + " " + frames);
          }
        },
        StudyRunTest::open);
    assertEquals("3/3 22", seen.get(seen.size() - 1));
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    for (double mm : new double[] {0, -0.1, 2.1, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> new RunSettings(Limits.DEFAULT, mm, 1));
    }
    assertThrows(IllegalArgumentException.class, () -> settings(0));
  }
}
