package org.fasciaj.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain line does what picocli makes of it, and any other is left to picocli. */
class PlainMeasureTest {
  private static final Path IMAGE = Path.of("test-images/FJ-01/r-pre.dcm").toAbsolutePath();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  private OptionalInt plain(String... args) {
    return PlainMeasure.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--help",
        "compare in --out o",
        "measure",
        "measure in",
        "measure --out o",
        "measure in --out",
        "measure in --out --overwrite",
        "measure in --out o --out p",
        "measure in -o o --out p",
        "measure in --out=o",
        "measure in -oo",
        "measure in --out o --overwrite --overwrite",
        "measure in --out o --threads 1",
        "measure -- in --out o",
        "measure @in --out o",
        "measure in --out @o",
        "measure no-such-file --out o"
      })
  void otherLinesAreLeftToPicocli(String line) {
    assertTrue(plain(line.split(" ", -1)).isEmpty());
    assertEquals("", out.toString());
    assertEquals("", err.toString());
    assertTrue(Files.notExists(Path.of("o")));
  }

  @Test
  void aPlainLineGivesWhatPicocliMakesOfIt() throws IOException {
    Path to = folder.resolve("results");
    String[] line = {"measure", IMAGE.toString(), "-o", to.toString(), "--overwrite"};
    assertEquals(OptionalInt.of(ExitCode.ALL_MEASURED), plain(line));
    String printed = out.toString();
    String[] names = {"measurements.csv", "loops.csv", "codebook.csv", "run.json"};
    byte[][] files = new byte[names.length][];
    for (int i = 0; i < names.length; i++) {
      files[i] = Files.readAllBytes(to.resolve(names[i]));
      Files.delete(to.resolve(names[i]));
    }
    out.getBuffer().setLength(0);
    int exit = Commands.of(line).setOut(new PrintWriter(out, true)).execute(line);
    assertEquals(ExitCode.ALL_MEASURED, exit);
    assertEquals(printed, out.toString());
    for (int i = 0; i < names.length; i++) {
      assertArrayEquals(files[i], Files.readAllBytes(to.resolve(names[i])), names[i]);
    }
  }

  @Test
  void olderResultsAreNotReplacedUnasked() throws IOException {
    Files.writeString(folder.resolve("measurements.csv"), "mine");
    OptionalInt exit = plain("measure", IMAGE.toString(), "--out", folder.toString());
    assertEquals(OptionalInt.of(ExitCode.OUTPUT), exit);
    assertTrue(err.toString().startsWith("fasciaj: "), err.toString());
    assertEquals("mine", Files.readString(folder.resolve("measurements.csv")));
  }
}
