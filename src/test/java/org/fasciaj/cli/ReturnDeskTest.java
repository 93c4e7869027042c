package org.fasciaj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.measure.Limits;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.report.dicom.SrReader;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.StudyRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No report is lost and none goes twice, whatever the receiver does. */
@Timeout(60)
class ReturnDeskTest {
  @TempDir Path out;
  private final List<String> told = new CopyOnWriteArrayList<>();

  /** SOP Instance UIDs of the pictures whose reports the receiver took. */
  private final List<String> taken = new CopyOnWriteArrayList<>();

  private volatile boolean down;

  /** SOP Instance UID of a picture whose report the receiver never takes. */
  private volatile String unwanted = "";

  private void send(Path file) throws IOException {
    if (down) {
      throw PacsException.passing("nothing answers", "Check it.", null);
    }
    try {
      String picture = SrReader.read(file).sopInstanceUid();
      if (picture.equals(unwanted)) {
        throw new PacsException("the archive refused (status C000)", "Ask its administrator.");
      }
      taken.add(picture);
    } catch (DicomException e) {
      throw new AssertionError(e);
    }
  }

  private static List<FrameResult> rows(String name) throws IOException {
    Path file = Path.of("test-images", name);
    return StudyRun.measure(List.of(new InputFile(file, name)), RunSettings.of(Limits.DEFAULT));
  }

  private ReturnDesk open() throws IOException {
    return ReturnDesk.open(out, this::send, told::add);
  }

  private void await(int count) throws InterruptedException {
    for (int i = 0; i < 400 && taken.size() < count; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertEquals(count, taken.size());
  }

  private List<Path> files(String folder) throws IOException {
    try (var files = Files.list(out.resolve(folder))) {
      return files.toList();
    }
  }

  @Test
  void aReceiverThatComesBackGetsAllOnce() throws Exception {
    down = true;
    try (ReturnDesk desk = open()) {
      desk.add(rows("FJ-01/r-pre.dcm"));
      desk.add(rows("FJ-01/r-post.dcm"));
      desk.add(rows("refused/muscle.dcm")); // has no outline, so no report
      for (int i = 0; i < 400 && told.isEmpty(); i++) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      assertEquals(2, files(ReturnDesk.WAITING).size());
      down = false;
      await(2);
    }
    assertEquals(2, files(ReturnDesk.SENT).size());
    assertEquals(List.of(), files(ReturnDesk.WAITING));
    assertEquals(
        List.of(
            "a report was not sent, it is kept and tried again: nothing answers. Check it.",
            "reports are sent again"),
        told);
  }

  @Test
  void theNextRunSendsWhatWaitsAndNothingTwice() throws Exception {
    down = true;
    try (ReturnDesk desk = open()) {
      desk.add(rows("FJ-01/r-pre.dcm"));
    }
    assertEquals(1, files(ReturnDesk.WAITING).size());
    down = false;
    ReturnDesk desk = open();
    try (desk) {
      await(1);
      desk.add(rows("FJ-01/r-pre.dcm")); // measured again, as after a run that was broken off
      desk.add(rows("FJ-01/r-post.dcm"));
      await(2);
    }
    assertEquals(2, desk.sent());
    assertEquals(0, desk.left());
    assertEquals(2, taken.stream().distinct().count());
  }

  @Test
  void oneReportThatIsRefusedDoesNotHoldTheOthers() throws Exception {
    List<FrameResult> first = rows("FJ-01/r-pre.dcm");
    unwanted = first.get(0).instance().sopInstanceUid();
    ReturnDesk desk = open();
    try (desk) {
      desk.add(first);
      desk.add(rows("FJ-01/r-post.dcm"));
      await(1);
    }
    assertEquals(1, desk.left());
    assertTrue(told.get(0).contains("the archive refused (status C000)"), told.toString());
  }

  /** A loop has one report, of the frame nearest the median. */
  @Test
  void aLoopHasOneReport() throws Exception {
    List<FrameResult> loop = rows("FJ-11/l-pre-loop.dcm");
    assertEquals(12, loop.size());
    ReturnDesk desk = open();
    try (desk) {
      desk.add(loop);
      await(1);
    }
    assertEquals(1, desk.sent());
    double[] sorted = loop.stream().mapToDouble(ReturnDeskTest::thickness).sorted().toArray();
    double median = (sorted[5] + sorted[6]) / 2;
    int frame = SrReader.read(files(ReturnDesk.SENT).get(0)).frame();
    double chosen = Math.abs(thickness(loop.get(frame - 1)) - median);
    assertTrue(loop.stream().allMatch(r -> Math.abs(thickness(r) - median) >= chosen));
  }

  private static double thickness(FrameResult row) {
    return row.measurement().thickness().value();
  }
}
