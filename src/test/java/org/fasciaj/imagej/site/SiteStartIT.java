package org.fasciaj.imagej.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.imagej.CsvRows;
import org.fasciaj.imagej.Screen;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clean folder with only ij.jar and the site's files starts and measures. */
class SiteStartIT {
  /** The drawn heel that is measured: JPEG 2000, so that a bundled decoder works too. */
  private static final String HEEL = "FJ-08/l-pre.dcm";

  @TempDir Path home;

  static void assertTrueHeel(Path csv) throws IOException {
    Map<String, String> drawn =
        CsvRows.read(SiteInstall.IMAGES.resolve("truth.csv")).stream()
            .filter(t -> t.get("file").equals(HEEL))
            .findFirst()
            .orElseThrow();
    List<Map<String, String>> rows = CsvRows.read(csv);
    assertEquals(1, rows.size());
    double value = Double.parseDouble(rows.get(0).get("fascia_thickness_mm"));
    double sd = Double.parseDouble(rows.get(0).get("fascia_thickness_sd_mm"));
    // Two standard deviations: what the row itself promises.
    assertEquals(Double.parseDouble(drawn.get("fascia_thickness_mm")), value, 2 * sd);
  }

  static String measure(SiteInstall install, Path csv) throws Exception {
    String argument = SiteInstall.IMAGES.resolve(HEEL) + "|" + csv;
    return install.run(
        "ij.ImageJ", "-batch", install.sample("Sample_Measure_One_Image.ijm"), argument);
  }

  @Test
  void itMeasuresWithoutAScreen() throws Exception {
    Path csv = home.resolve("rows.csv");
    String out = measure(new SiteInstall(home.resolve("ImageJ")), csv);
    assertTrue(out.contains("Wrote " + csv), out);
    assertTrueHeel(csv);
  }

  @Test
  void onAScreenTheMenuMeasuresToTheSameBytes() throws Exception {
    Optional<Screen> screen = Screen.start("SiteStartIT", "1280x800");
    Assumptions.assumeTrue(screen.isPresent());
    Path plain = home.resolve("plain.csv");
    measure(new SiteInstall(home.resolve("headless")), plain);
    try (Screen s = screen.get()) {
      Path csv = home.resolve("rows.csv");
      Path macro = home.resolve("menu.ijm");
      Files.writeString(
          macro,
          """
          run("Open study...", "path=[%s]");
          run("Measure heel...", "frames=all save=[%s]");
          """
              .formatted(SiteInstall.IMAGES.resolve(HEEL), csv));
      String out =
          new SiteInstall(home.resolve("ImageJ"))
              .on(s.display())
              .run("ij.ImageJ", "-batch", macro.toString());
      assertTrue(Files.exists(csv), out);
      assertArrayEquals(Files.readAllBytes(plain), Files.readAllBytes(csv));
    }
  }
}
