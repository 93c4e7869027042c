package org.fasciaj.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed test images are what the generator draws, byte for byte. */
class TestImagesTest {
  private static final Path COMMITTED = Path.of("test-images");
  private static final long LARGEST_BYTES = 12_000_000;

  @TempDir Path folder;

  @Test
  void oneOfEachEncodingRedrawsToTheCommittedBytes() throws IOException {
    Set<Encoding> seen = EnumSet.noneOf(Encoding.class);
    List<String> truth = Files.readAllLines(COMMITTED.resolve("truth.csv"), StandardCharsets.UTF_8);
    for (TestImages.Job job : TestImages.all()) {
      if (job.path().contains("loop") || seen.size() == Encoding.values().length) {
        continue;
      }
      if (!seen.add(job.encoding())) {
        continue;
      }
      TestImage image = job.draw();
      TestImageWriter.write(folder, image);
      assertSame(job.path());
      for (TruthRow row : image.rows()) {
        assertTrue(truth.contains(String.join(",", row.cells())), "truth of " + job.path());
      }
    }
    assertEquals(EnumSet.allOf(Encoding.class), seen);
  }

  @Test
  @Tag("slow")
  void everythingRedrawsToTheCommittedBytes() throws IOException {
    TestImageWriter.writeAll(folder);
    Map<String, Path> drawn = files(folder);
    Map<String, Path> committed = files(COMMITTED);
    committed.remove("README.md");
    committed.remove("accuracy.md");
    assertEquals(committed.keySet(), drawn.keySet());
    for (String path : drawn.keySet()) {
      assertSame(path);
    }
  }

  @Test
  void allTogetherStaySmall() throws IOException {
    long total = 0;
    for (Path file : files(COMMITTED).values()) {
      total += Files.size(file);
    }
    assertTrue(total < LARGEST_BYTES, total + " bytes");
  }

  @Test
  void otherProgramReadsJpegLsBackToTheDrawnPixels() throws IOException, InterruptedException {
    assumeTrue(runs("dcmdjpls", "--version"), "DCMTK is absent: JPEG-LS is not cross-checked");
    HeelCase heel =
        HeelCases.ALL.stream()
            .filter(h -> h.preEncoding() == Encoding.JPEG_LS_GREY)
            .findFirst()
            .orElseThrow();
    Path plain = folder.resolve("plain.dcm");
    assertTrue(runs("dcmdjpls", COMMITTED.resolve(heel.path(0)).toString(), plain.toString()));
    byte[] grey = Phantom.draw(heel.pre()).bytes();
    byte[] file = Files.readAllBytes(plain);
    byte[] tail = Arrays.copyOfRange(file, file.length - grey.length, file.length);
    if ((grey.length & 1) != 0) {
      tail = Arrays.copyOfRange(file, file.length - grey.length - 1, file.length - 1);
    }
    assertArrayEquals(grey, tail);
  }

  private void assertSame(String path) throws IOException {
    assertArrayEquals(
        Files.readAllBytes(COMMITTED.resolve(path)),
        Files.readAllBytes(folder.resolve(path)),
        path + " differs: after a wanted change of the generator run mvn -Predraw test");
  }

  private static Map<String, Path> files(Path root) throws IOException {
    Map<String, Path> files = new HashMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), file);
      }
    }
    return files;
  }

  private static boolean runs(String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(command));
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
