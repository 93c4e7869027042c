package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fasciaj.measure.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real browser is the judge of whether the outline lies on the borders. */
class BrowserTest {
  private static final int WIDTH = 1280;

  @TempDir Path dir;

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(p -> Path.of(p, "chromium"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private BufferedImage shoot(Path browser, Path page, String name)
      throws IOException, InterruptedException {
    Path picture = dir.resolve(name + ".png");
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--user-data-dir=" + dir.resolve("profile-" + name),
                "--window-size=" + WIDTH + ",900",
                "--screenshot=" + picture,
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve(name + ".log").toFile())
            .start();
    boolean ended = process.waitFor(90, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertTrue(ended, "the browser did not end");
    return Markup.decode(Files.readAllBytes(picture));
  }

  @Test
  void theSuperficialBorderIsDrawnOnTheBrightLineInBothPictures()
      throws IOException, InterruptedException {
    Optional<Path> browser = chromium();
    if (browser.isEmpty()) {
      System.out.println("BrowserTest skipped: no chromium on the path (apt-get install chromium)");
    }
    assumeTrue(browser.isPresent());
    SampleStudy study = SampleStudy.pair();
    ReportSettings settings = new ReportSettings(Limits.DEFAULT, false, false, List.of());
    Path index = HtmlReport.write(dir.resolve("r"), study.heels, study.rows, settings, study);
    Path page = index.resolveSibling("heel-0001-S01-R.html");
    Path clean = index.resolveSibling("clean.html");
    Files.writeString(clean, Files.readString(page).replace(" checked=\"checked\"", ""));
    BufferedImage with = shoot(browser.get(), page, "with");
    BufferedImage without = shoot(browser.get(), clean, "without");
    double[] blue = new double[2];
    for (int half = 0; half < 2; half++) {
      // Right of the 10 mm station, where the outline's superficial line has no label on it.
      int x0 = half * WIDTH / 2 + 420;
      blue[half] = centre(with, x0, BrowserTest::isSky);
      assertEquals(centre(without, x0, BrowserTest::isBright), blue[half], 1.5, "panel " + half);
      assertEquals(-1, centre(without, x0, BrowserTest::isSky), "the switch hides the outline");
    }
    // Pre and post have the insertion, not the border, at one height: 0.7 mm apart at 11.7 px/mm.
    assertEquals(0.7 * 540 / 46, blue[1] - blue[0], 2);
  }

  private interface Colour {
    boolean is(int red, int green, int blue);
  }

  /** The superficial border's #56b4e9. */
  private static boolean isSky(int r, int g, int b) {
    return Math.abs(r - 0x56) < 12 && Math.abs(g - 0xb4) < 12 && Math.abs(b - 0xe9) < 12;
  }

  private static boolean isBright(int r, int g, int b) {
    return r == g && g == b && r > 165;
  }

  /** Mean row of a colour in the upper half of the picture's tissue; -1 where there is none. */
  private static double centre(BufferedImage image, int x0, Colour colour) {
    long rows = 0;
    long n = 0;
    // Below the skin line, above the deep border.
    for (int y = 360; y < 480; y++) {
      for (int x = x0; x < x0 + 60; x++) {
        int[] p = image.getRaster().getPixel(x, y, (int[]) null);
        if (colour.is(p[0], p[1], p[2])) {
          rows += y;
          n++;
        }
      }
    }
    return n == 0 ? -1 : (double) rows / n;
  }
}
