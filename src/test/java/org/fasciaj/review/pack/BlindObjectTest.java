package org.fasciaj.review.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** David Clunie's validator judges the DICOM objects of a package: still, loop and colour. */
class BlindObjectTest {
  private static final String JUDGE = "dciodvfy";

  @TempDir Path folder;

  @Test
  void theValidatorFindsNoError() throws Exception {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(p -> Files.isExecutable(Path.of(p, JUDGE)));
    if (!there) {
      System.out.println("BlindObjectTest skipped: no dciodvfy (apt-get install dicom3tools)");
    }
    assumeTrue(there);
    Path out = folder.resolve("pkg").resolve("p.zip");
    List<Path> in =
        List.of(
            Path.of("test-images", "FJ-01", "r-pre.dcm"),
            Path.of("test-images", "FJ-11", "l-pre-loop.dcm"),
            Path.of("test-images", "FJ-12", "flow.dcm"));
    SmallPackage.pack(in, out, folder.resolve("key"));
    int judged = 0;
    try (ZipFile zip = new ZipFile(out.toFile())) {
      for (ZipEntry e : zip.stream().filter(e -> e.getName().endsWith(".dcm")).toList()) {
        Path copy = folder.resolve("object.dcm");
        Files.write(copy, zip.getInputStream(e).readAllBytes());
        assertEquals(List.of(), errors(copy), e.getName());
        judged++;
      }
    }
    assertEquals(3, judged);
  }

  private List<String> errors(Path file) throws Exception {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(JUDGE, file.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = process.waitFor(30, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(said);
    assertEquals(true, ended && !lines.isEmpty(), "the validator said nothing");
    return lines.stream().filter(l -> l.startsWith("Error")).toList();
  }
}
