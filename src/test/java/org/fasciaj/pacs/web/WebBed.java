package org.fasciaj.pacs.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fasciaj.pacs.DiskGuard;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.PullCount;
import org.fasciaj.pacs.StudyQuery;
import org.fasciaj.pacs.TlsFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An archive that can be made to misbehave, and a folder that its study goes to. */
abstract class WebBed {
  static final int OBJECTS = 5;
  static final StudyQuery QUERY = new StudyQuery("", "DRAWN-7", "", "", "US", "");
  static final DiskGuard GUARD = new DiskGuard(1, 1 << 20);

  @TempDir Path folder;
  List<Path> drawn;
  FakeArchive archive;
  PullCount count = new PullCount();

  @BeforeEach
  void start() throws IOException {
    drawn = DrawnStudy.write(folder.resolve("drawn"), OBJECTS, 1);
    archive = new FakeArchive(drawn);
  }

  @AfterEach
  void stop() {
    archive.close();
  }

  WebSettings settings() {
    Duration idle = Duration.ofMillis(600);
    return new WebSettings(archive.root(), null, TlsFiles.NONE, idle, Duration.ofSeconds(20), 3);
  }

  void pull() throws IOException {
    try (DicomWeb web = new DicomWeb(settings());
        Inbox inbox = Inbox.open(folder.resolve("in"), GUARD, () -> false)) {
      web.pull(DrawnStudy.UID, inbox, count);
    }
  }

  List<Path> received() throws IOException {
    return DrawnStudy.files(folder.resolve("in"));
  }

  /** Every object arrived once, with its own bytes. */
  void assertAllThere() throws IOException {
    List<Path> received = received();
    assertEquals(OBJECTS, received.size());
    for (Path file : received) {
      String uid = DrawnStudy.object(file);
      int number = Integer.parseInt(uid.substring(uid.lastIndexOf('.') + 1)) - 1;
      assertArrayEquals(Files.readAllBytes(drawn.get(number)), Files.readAllBytes(file));
      assertTrue(file.getFileName().toString().matches("[0-9a-f]{32}\\.dcm"));
    }
    assertTrue(count.complete());
  }

  PacsException refused() {
    return assertThrows(PacsException.class, this::pull);
  }
}
