package org.fasciaj.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boofcv.struct.image.GrayF32;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.measure.HeelMeasurement;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFileTest {
  private static final Path IMAGE = Path.of("test-images/FJ-07/r-pre.dcm");

  @TempDir Path dir;

  /** A session with a bit of everything. */
  private Session worked(Path image) throws Exception {
    Session s = Worked.proposed(image, image.getFileName().toString());
    HeelOutline o = s.frame(1).orElseThrow().outline().orElseThrow();
    Handles handles = new Handles(Worked.tissue(s, Worked.grey(image)), DraggedBorder.NONE);
    Handle handle = handles.of(o, List.of(Handle.Kind.DEEP)).get(3);
    Point to = new Point(handle.at().x(), handle.at().y() + 7.3);
    HeelOutline bent = handles.drag(o, handle, to, true);
    History h =
        History.of(s).after(new Edit.Outline(1, Optional.of(bent), "deep border"), Worked.NOON);
    h =
        h.after(
            new Edit.Laid(
                1,
                Callipers.lay(
                    Calliper.Mode.NORMAL,
                    Optional.of(bent),
                    null,
                    s.scale().xMm(),
                    s.scale().yMm(),
                    new Point(250, 200),
                    new Point(255, 260))),
            Worked.NOON);
    h = h.after(new Edit.SpurJudged(1, Reason.SPUR_HIDDEN), Worked.NOON);
    StudyForm form =
        new StudyForm("S\u00fc \"1\"", "R", "PRE", "AB", "neutral", "", "L12", "", 6.5, null);
    return h.after(new Edit.Form(form), Worked.NOON).now();
  }

  private static HeelMeasurement measure(Session s, GrayF32 grey) {
    return FrameMeasure.of(s.frame(1).orElseThrow(), Worked.tissue(s, grey), s.limits());
  }

  @Test
  void whatIsReadBackIsTheSameToTheLastDigit() throws Exception {
    Session before = worked(IMAGE);
    Path file = dir.resolve("a" + SessionFile.SUFFIX);
    SessionFile.write(file, before);
    Session after = SessionFile.read(file);
    assertEquals(before, after);
    GrayF32 grey = Worked.grey(IMAGE);
    assertEquals(measure(before, grey), measure(after, grey));
    assertFalse(
        measure(before, grey).equals(measure(Worked.proposed(IMAGE, ""), grey)), "no correction");
    assertEquals(4, after.changes().size());
    assertEquals("AB", after.changes().get(0).operator());
    FrameRecord record = after.frame(1).orElseThrow();
    assertTrue(record.corrected());
    assertEquals("deep border, spur not assessable", FrameMeasure.changed(record));
  }

  @Test
  void anImageThatMovedIsFoundByWhatItHolds() throws Exception {
    Path image = Files.copy(IMAGE, Files.createDirectories(dir.resolve("old")).resolve("h.dcm"));
    Session s = Worked.proposed(image, "old/h.dcm");
    Path file = dir.resolve("s" + SessionFile.SUFFIX);
    SessionFile.write(file, s);
    assertEquals(image, ImageFinder.find(file, s, List.of()));
    Path moved = Files.createDirectories(dir.resolve("new/deep")).resolve("renamed");
    Files.move(image, moved);
    assertEquals(moved, ImageFinder.find(file, s, List.of()));
    Path other = Files.createDirectories(dir.resolve("elsewhere"));
    Path alone = Files.createDirectories(dir.resolve("alone")).resolve("s.json");
    assertThrows(SessionException.class, () -> ImageFinder.find(alone, s, List.of(other)));
    assertEquals(moved, ImageFinder.find(alone, s, List.of(dir.resolve("new"))));
  }

  @Test
  void anImageWhosePixelsChangedIsRefusedAndOneWhoseHeaderChangedIsNot() throws Exception {
    Path image = dir.resolve("h.dcm");
    byte[] bytes = Files.readAllBytes(Path.of("test-images/FJ-01/r-pre.dcm"));
    Files.write(image, bytes);
    Session s = Worked.proposed(image, "h.dcm");
    Path file = dir.resolve("s" + SessionFile.SUFFIX);
    byte[] renamed = bytes.clone();
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("FJ-01");
    renamed[at + 4] = '9';
    Files.write(image, renamed);
    assertEquals(image, ImageFinder.find(file, s, List.of()));
    byte[] painted = bytes.clone();
    painted[bytes.length - 1000] ^= 1;
    Files.write(image, painted);
    SessionException e =
        assertThrows(SessionException.class, () -> ImageFinder.find(file, s, List.of()));
    assertTrue(e.getMessage().contains("the pixels of h.dcm are not those"), e.getMessage());
  }

  @Test
  void aDamagedFileIsRefusedWithItsNameWhereverItIsCut() throws Exception {
    Path file = dir.resolve("s" + SessionFile.SUFFIX);
    SessionFile.write(file, worked(IMAGE));
    String whole = Files.readString(file);
    for (int i = 1; i < 40; i++) {
      Files.writeString(file, whole.substring(0, whole.length() * i / 40));
      SessionException e = assertThrows(SessionException.class, () -> SessionFile.read(file));
      assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
    }
    for (String key : List.of("insertion_px", "region_px", "y_px", "source", "x0")) {
      Files.writeString(file, whole.replace("\"" + key + "\"", "\"was_" + key + "\""));
      SessionException e = assertThrows(SessionException.class, () -> SessionFile.read(file));
      assertTrue(e.getMessage().contains("\"" + key + "\" is missing"), e.getMessage());
    }
    Files.writeString(file, whole.replace("\"schema_version\":1", "\"schema_version\":2"));
    SessionException e = assertThrows(SessionException.class, () -> SessionFile.read(file));
    assertTrue(e.getMessage().contains("it has version 2"), e.getMessage());
  }

  /** Runs a command; false when it is not there or fails. */
  private static boolean done(String... command) throws InterruptedException {
    try {
      Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
      return p.waitFor(20, TimeUnit.SECONDS) && p.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private long size(Session session) throws IOException, SessionException {
    Path file = dir.resolve("size" + SessionFile.SUFFIX);
    SessionFile.write(file, session);
    return Files.size(file);
  }

  @Test
  void aFullDiskOrAReadOnlyFolderKeepsTheOlderFile() throws Exception {
    Path disk = Files.createDirectories(dir.resolve("disk"));
    Session small = Worked.drawn(Worked.straight(0)).with(StudyForm.EMPTY.by("first"));
    Session large = worked(IMAGE);
    // Room for the smaller one, and for half of the other beside it.
    long room = size(small) + size(large) / 2;
    boolean mounted = done("mount", "-t", "tmpfs", "-o", "size=" + room, "tmpfs", disk.toString());
    if (!mounted) {
      System.out.println("SessionFileTest: full disk skipped, no tmpfs may be mounted");
    }
    Assumptions.assumeTrue(mounted);
    try {
      Path file = disk.resolve("s" + SessionFile.SUFFIX);
      SessionFile.write(file, small);
      byte[] kept = Files.readAllBytes(file);
      SessionException full =
          assertThrows(SessionException.class, () -> SessionFile.write(file, large));
      assertTrue(full.getMessage().startsWith(file.toString()), full.getMessage());
      assertTrue(full.getMessage().contains("No space left"), full.getMessage());
      assertArrayEquals(kept, Files.readAllBytes(file));
      assertTrue(done("mount", "-o", "remount,ro", disk.toString()));
      SessionException readOnly =
          assertThrows(SessionException.class, () -> SessionFile.write(file, small));
      assertTrue(readOnly.getMessage().contains("Nothing is lost"), readOnly.getMessage());
      try (Stream<Path> files = Files.list(disk)) {
        assertEquals(List.of(file), files.toList());
      }
    } finally {
      assertTrue(done("umount", disk.toString()));
    }
  }
}
