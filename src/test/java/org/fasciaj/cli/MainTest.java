package org.fasciaj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Test
  void versionNamesProductAlgorithmAndSchema() {
    assertEquals(0, run("--version"));
    assertTrue(
        out.toString()
            .matches(
                "FasciaJ \\d+\\.\\d+\\.\\d+\\R"
                    + "algorithm \\d+\\R"
                    + "schema \\d+\\R"
                    + "with(out)? dcm4che.*\\R"));
    assertEquals("", err.toString());
  }

  @Test
  void helpIsDataAndListsTheExitCodes() {
    assertEquals(0, run("--help"));
    for (String code : new String[] {"0 ", "1 ", "2 ", "3 ", "4 ", "5 ", "130 "}) {
      assertTrue(out.toString().contains("\n  " + code), code);
    }
    assertEquals("", err.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "measure",
        "mesure",
        "measure in",
        "measure in --out o --mm-per-pixel 0,08",
        "measure in --out o --mm-per-pixel 0",
        "measure in --out o --mm-per-pixel 8",
        "measure in --out o --thickness-limit -1",
        "measure in --out o --threads 0",
        "measure in --out o --unknown",
        "measure in --out o --dicom pdf",
        "measure in --out o --tables ods",
        "compare in --out o --blinded --dicom sr",
        "compare in --out o --blinded --tables json",
        "compare in --out o --mapping"
      })
  void wrongUsageIs2AndSaysWhy(String line) {
    assertEquals(ExitCode.USAGE, run(line.isEmpty() ? new String[0] : line.split(" ")));
    assertTrue(err.toString().startsWith("fasciaj: "), err.toString());
    assertEquals("", out.toString());
  }

  /** Help must not pay for pictures, tables and the kernel. */
  @Test
  void helpLoadsNothingItDoesNotNeed() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(JavaProcess.java());
    command.addAll(List.of("-Xshare:auto", "-verbose:class", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of("org.fasciaj.cli.Main", "measure", "--help"));
    String classes = JavaProcess.run(0, command);
    assertTrue(classes.contains("Usage: fasciaj measure"));
    assertTrue(classes.contains("org.fasciaj.cli.Main "));
    for (String unwanted :
        new String[] {"boofcv.", "javax.imageio", "java.awt.", "com.google.gson", "ij.", "csv."}) {
      assertFalse(
          classes.lines().anyMatch(l -> l.contains("] " + unwanted) || l.contains("commons.csv")),
          unwanted);
    }
  }

  @Test
  void progressBarIsDrawnInPlaceAndWiped() {
    StringWriter text = new StringWriter();
    ProgressBar bar = new ProgressBar(new PrintWriter(text), true);
    bar.update(1, 4, 10);
    bar.update(1, 4, 10);
    bar.clear();
    String line = "[#######.......................] 1/4 files, 10 frames";
    assertEquals("\r" + line + "\r" + " ".repeat(line.length()) + "\r", text.toString());
    StringWriter silent = new StringWriter();
    new ProgressBar(new PrintWriter(silent), false).update(1, 4, 10);
    assertEquals("", silent.toString());
  }

  @Test
  void aDumbTerminalGetsNoBar() {
    assertFalse(Terminal.onStandardError(Map.of("TERM", "dumb")));
  }
}
