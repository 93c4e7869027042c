package org.fasciaj.pacs.dimse;

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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The disk fills up while DCMTK's storescu sends. */
@Timeout(120)
class ListenDiskTest {
  private static final int SIDE = 800; // 640 KB each: two fit

  @TempDir Path folder;

  @Test
  void aFullDiskIsSaidToBothSidesAndHoldsWholeObjectsOnly() throws Exception {
    boolean there = Files.exists(Path.of("/usr/bin/storescu"));
    if (!there) {
      System.out.println("SKIPPED: DCMTK is not installed here");
    }
    assumeTrue(there);
    assumeTrue(SmallDisk.possible(folder));
    List<Path> drawn = DrawnStudy.write(folder.resolve("drawn"), DrawnStudy.UID, 4, 1, SIDE);
    Path out = folder.resolve("out");
    Path objects = Files.createDirectories(out.resolve("objects"));
    Path log = folder.resolve("listen.log");
    String listen =
        SmallDisk.quoted(
            Namespace.fasciajCommand(
                "pacs",
                "listen",
                "--aet",
                "FASCIAJ",
                "--port",
                "11112",
                "--keep-free",
                "0",
                "--out",
                out.toString()));
    StringBuilder line = new StringBuilder(listen + " > '" + log + "' 2>&1 & L=$!; ");
    line.append("for i in $(seq 100); do grep -q 'listens at' '" + log + "' && break; ");
    line.append("sleep 0.1; done; ");
    for (Path file : drawn) {
      line.append("storescu -v -aec FASCIAJ 127.0.0.1 11112 '" + file + "'; ");
    }
    line.append("echoscu -aec FASCIAJ 127.0.0.1 11112; echo ECHO $?; ");
    line.append("kill $L; wait $L; ls -A '" + objects + "'");
    Ended ended = SmallDisk.alone(folder, objects, line.toString());
    String said = Files.readString(log);
    assertEquals(2, count(ended, ".*Received Store Response \\(Success\\).*"), ended.text());
    assertEquals(
        2, count(ended, ".*Received Store Response \\(Refused: OutOfResources\\).*"), ended.text());
    assertEquals(2, count(ended, "[0-9a-f]{32}\\.dcm"), ended.text());
    assertEquals(0, count(ended, ".*\\.part"));
    assertEquals(1, count(ended, "ECHO 0"), "listening went on");
    assertTrue(said.contains("fasciaj: the disk is full or cannot be written. Make room"), said);
    assertTrue(said.contains("Objects stored: 2"), said);
  }

  private static long count(Ended ended, String line) {
    return ended.text().lines().filter(l -> l.matches(line)).count();
  }
}
