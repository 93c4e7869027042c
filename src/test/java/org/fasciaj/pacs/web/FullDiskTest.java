package org.fasciaj.pacs.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.Namespace;
import org.fasciaj.pacs.Namespace.Ended;
import org.fasciaj.pacs.SmallDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: a small file system in memory, which Linux gives without root. */
class FullDiskTest {
  private static final int SIDE = 800; // 640 KB each

  @TempDir Path folder;

  @Test
  void aFullDiskIsOneClearLineAndLeavesWholeObjectsOnly() throws Exception {
    assumeTrue(SmallDisk.possible(folder));
    Path disk = Files.createDirectories(folder.resolve("disk"));
    List<Path> drawn = DrawnStudy.write(folder.resolve("drawn"), DrawnStudy.UID, 4, 1, SIDE);
    try (FakeArchive archive = new FakeArchive(drawn)) {
      String root = archive.root().toString();
      String pull =
          SmallDisk.quoted(
              Namespace.fasciajCommand(
                  "pacs",
                  "pull",
                  "--web",
                  root,
                  "--patient",
                  "DRAWN-7",
                  "--keep-free",
                  "0",
                  "--out",
                  disk.toString()));
      Ended ended = SmallDisk.run(folder, disk, pull + "; echo CODE $?; ls -A '" + disk + "'");
      String said = ended.text();
      assertTrue(said.contains("the disk is full"), said);
      assertTrue(said.contains("CODE 5"), said);
      assertTrue(said.contains("4 in the archive, 2 fetched, 0 there before, 2 missing"));
      assertEquals(2, said.lines().filter(l -> l.matches("[0-9a-f]{32}\\.dcm")).count());
      assertTrue(said.lines().noneMatch(l -> l.endsWith(".part")), said);
    }
  }
}
