package org.fasciaj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@code refine}, on a picture of two level layers at rows 60 and 150. */
class RefineTest {
  private static final String LINES =
      "{\"superficial\": [[10,52],[190,55]], \"deep\": [[12,160],[188,156]]}";

  @TempDir Path folder;

  private final StringWriter err = new StringWriter();

  private int run(Path image, Path near, Path out) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return Main.run(
        nowhere,
        new PrintWriter(err, true),
        "refine",
        image.toString(),
        "--near",
        near.toString(),
        "--out",
        out.toString());
  }

  private Path image(String format) throws IOException {
    Random r = new Random(1);
    BufferedImage image = new BufferedImage(200, 220, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < 220; y++) {
      for (int x = 0; x < 200; x++) {
        double line =
            Math.exp(-(y - 60) * (y - 60) / 12.0) + Math.exp(-(y - 150) * (y - 150) / 18.0);
        int v = (int) Math.max(0, Math.min(255, 60 + 120 * line + 15 * r.nextGaussian()));
        image.setRGB(x, y, v << 16 | v << 8 | v);
      }
    }
    Path file = folder.resolve("image-" + format);
    assertTrue(ImageIO.write(image, format, file.toFile()));
    return file;
  }

  private Path near(String json) throws IOException {
    return Files.writeString(folder.resolve("near.json"), json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "tiff", "bmp"})
  void bordersAreSampledAtEveryColumnOnTheLayers(String format) throws IOException {
    Path out = folder.resolve("out.json");
    assertEquals(0, run(image(format), near(LINES), out), err.toString());
    JsonObject got = JsonParser.parseString(Files.readString(out)).getAsJsonObject();
    assertLine(got.getAsJsonArray("superficial"), 10, 190, 60);
    assertLine(got.getAsJsonArray("deep"), 12, 188, 150);
    JsonObject sd = got.getAsJsonObject("sd_px");
    assertTrue(sd.get("superficial").getAsDouble() > 0 && sd.get("deep").getAsDouble() > 0);
    assertEquals("measured", got.get("status").getAsString());
    try (var files = Files.list(folder)) {
      assertFalse(files.anyMatch(f -> f.toString().endsWith(".tmp")));
    }
  }

  private static void assertLine(JsonArray line, int first, int last, double row) {
    assertEquals(last - first + 1, line.size());
    for (int i = 0; i < line.size(); i++) {
      assertEquals(first + i, line.get(i).getAsJsonArray().get(0).getAsInt());
      assertEquals(row, line.get(i).getAsJsonArray().get(1).getAsDouble(), 1.0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "[]",
        "{\"superficial\": [[1,2],[3,4]]}",
        "{\"superficial\": [[10,52],[190,55]], \"deep\": [[1,2,3]]}",
        "{\"superficial\": [[10,52],[190,55]], \"deep\": [[12,\"a\"],[188,156]]}",
        "{\"superficial\": [[10,52],[190,55]], \"deep\": [[12,160],[14,156]]}",
        "{\"superficial\": [[10,52],[190,55]], \"deep\": [[12,160],[188,1],[50,1],[199,1]]}"
      })
  void wrongLinesAreRefusedWithTheFileAndARemedy(String json) throws IOException {
    Path near = near(json);
    Path out = folder.resolve("out.json");
    assertEquals(ExitCode.USAGE, run(image("png"), near, out));
    assertTrue(err.toString().startsWith("fasciaj: " + near), err.toString());
    assertTrue(err.toString().contains("Give "), err.toString());
    assertFalse(Files.exists(out));
  }

  @Test
  void imagesThatAreNoneAreRefused() throws IOException {
    Path out = folder.resolve("out.json");
    Path near = near(LINES);
    assertEquals(ExitCode.NO_ULTRASOUND, run(near, near, out));
    assertEquals(ExitCode.NO_ULTRASOUND, run(folder.resolve("none"), near, out));
    Path cut = folder.resolve("cut.png");
    byte[] whole = Files.readAllBytes(image("png"));
    Files.write(cut, Arrays.copyOf(whole, 60));
    assertEquals(ExitCode.NO_ULTRASOUND, run(cut, near, out));
    assertFalse(Files.exists(out));
  }

  @Test
  void outputThatCannotBeWrittenIs5() throws IOException {
    Path out = folder.resolve("missing").resolve("out.json");
    assertEquals(ExitCode.OUTPUT, run(image("png"), near(LINES), out));
    assertTrue(err.toString().contains(out.toString()), err.toString());
  }
}
