package org.fasciaj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.fasciaj.pacs.FileJudge.Comparison;
import org.fasciaj.pacs.FileJudge.Verdict;
import org.fasciaj.pacs.judge.Dcm4cheJudge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the blinded package holds is read by dcm4che as by us. */
class BlindedJudgeTest {
  /** Marks that blanking brings out come to an end within so many rounds. */
  private static final int ROUNDS = 5;

  @TempDir Path folder;

  @Test
  void blindedInstancesAreReadAlike() throws IOException {
    StringWriter err = new StringWriter();
    Path passphrase = Files.writeString(folder.resolve("pass"), "a long enough passphrase\n");
    Path pack = Files.createDirectories(folder.resolve("package")).resolve("p.zip");
    String[] args = {
      "review",
      "pack",
      "test-images/FJ-01",
      "test-images/FJ-03",
      "--out",
      pack.toString(),
      "--key",
      folder.resolve("key").toString(),
      "--reader",
      "R1,R2",
      "--passphrase-file",
      passphrase.toString()
    };
    // A run asks about marks inside of the picture; here all of them go, which can show new ones.
    Path decisions = folder.resolve("key").resolve("decisions.csv");
    int code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), args);
    for (int round = 0; code != 0 && Files.exists(decisions) && round < ROUNDS; round++) {
      String asked = Files.readString(decisions);
      Files.writeString(decisions, asked.replaceAll("(?m),(\\r?)$", ",blank$1"));
      err.getBuffer().setLength(0);
      code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), args);
    }
    assertEquals(0, code, err.toString());
    int objects = 0;
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.getName().endsWith(".dcm")) {
          continue;
        }
        Path file = folder.resolve("one.dcm");
        try (InputStream in = zip.getInputStream(entry)) {
          Files.write(file, in.readAllBytes());
        }
        Comparison found = new Dcm4cheJudge().compare(file);
        assertEquals(Verdict.EQUAL, found.verdict(), found.findings().toString());
        assertTrue(found.frames() > 0);
        objects++;
      }
    }
    assertTrue(objects >= 4, "the package holds " + objects + " objects");
  }
}
