package org.fasciaj.pacs.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.Namespace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: a small file system in memory, which Linux gives without root. */
class FullDiskTest {
  private static final int SIDE = 800; // 640 KB each

  @TempDir Path folder;

  @Test
  void aFullDiskIsOneClearLineAndLeavesWholeObjectsOnly() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    if (inside(disk, "true").code != 0) {
      System.out.println("SKIPPED: no small file system can be made here");
      return;
    }
    List<Path> drawn = DrawnStudy.write(folder.resolve("drawn"), DrawnStudy.UID, 4, 1, SIDE);
    try (FakeArchive archive = new FakeArchive(drawn)) {
      List<String> pull = new ArrayList<>();
      for (String part :
          Namespace.fasciajCommand(
              "pacs",
              "pull",
              "--web",
              archive.root().toString(),
              "--patient",
              "DRAWN-7",
              "--keep-free",
              "0",
              "--out",
              disk.toString())) {
        pull.add("'" + part + "'");
      }
      Ended ended = inside(disk, String.join(" ", pull) + "; echo CODE $?; ls -A '" + disk + "'");
      assertTrue(ended.text.contains("the disk is full"), ended.text);
      assertTrue(ended.text.contains("CODE 5"), ended.text);
      assertTrue(ended.text.contains("4 in the archive, 2 fetched, 0 there before, 2 missing"));
      assertEquals(2, ended.text.lines().filter(l -> l.matches("[0-9a-f]{32}\\.dcm")).count());
      assertTrue(ended.text.lines().noneMatch(l -> l.endsWith(".part")), ended.text);
    }
  }

  private record Ended(int code, String text) {}

  /** Runs a line where the folder is a disk of 1.5 MB. */
  private Ended inside(Path disk, String line) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    String mount = "mount -t tmpfs -o size=1500k none '" + disk + "' && " + line;
    Process process;
    try {
      process =
          new ProcessBuilder("unshare", "-rm", "sh", "-c", mount)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      return new Ended(1, "");
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return new Ended(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
  }
}
