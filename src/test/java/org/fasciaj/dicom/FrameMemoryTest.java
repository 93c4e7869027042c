package org.fasciaj.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A frame decoded in used arrays is the frame that fresh ones give. */
class FrameMemoryTest {
  private static final Path IMAGES = Path.of("test-images");

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(IMAGES)) {
      return new ArrayList<>(all.filter(p -> p.toString().endsWith(".dcm")).sorted().toList());
    }
  }

  /** The first frame, or in its place the refusal. */
  private static Object decoded(Path file, FrameMemory memory) {
    try (DicomImage image =
        memory == null ? DicomImage.open(file) : DicomImage.open(file, memory)) {
      return image.frame(image.instance().frames() - 1, Double.NaN);
    } catch (DicomException e) {
      return e.getMessage();
    }
  }

  /** Every kind of file, damaged ones among them, in orders that leave all sorts of remains. */
  @Test
  void whatAnEarlierFileLeftDoesNotShow() throws IOException {
    List<Path> files = files();
    FrameMemory memory = new FrameMemory();
    int frames = 0;
    int refused = 0;
    for (int round = 0; round < 3; round++) {
      Collections.shuffle(files, new Random(round));
      for (Path file : files) {
        Object expected = decoded(file, null);
        Object found = decoded(file, memory);
        if (!(expected instanceof Frame fresh)) {
          assertEquals(expected, found, file.toString());
          refused++;
          continue;
        }
        Frame reused = (Frame) found;
        frames++;
        assertArrayEquals(fresh.grey().data, reused.grey().data, file.toString());
        assertEquals(fresh.colourBox(), reused.colourBox(), file.toString());
        assertEquals(fresh.region(), reused.region(), file.toString());
        if (fresh.colour() == null) {
          assertNull(reused.colour(), file.toString());
        } else {
          assertArrayEquals(fresh.colour().data, reused.colour().data, file.toString());
        }
      }
    }
    assertTrue(frames > 60 && refused >= 3, frames + " frames, " + refused + " refused");
  }

  @Test
  void withoutASharedMemoryAFrameIsTheReceiversForGood() throws DicomException {
    Path file = IMAGES.resolve("FJ-01/r-pre.dcm");
    Frame one = (Frame) decoded(file, null);
    Frame two = (Frame) decoded(file, null);
    assertNotSame(one.grey(), two.grey());
    try (DicomImage image = DicomImage.open(file)) {
      assertNotSame(image.frame(0, 1).grey(), image.frame(0, 1).grey());
    }
    FrameMemory memory = new FrameMemory();
    Frame shared = (Frame) decoded(file, memory);
    assertSame(shared.grey(), ((Frame) decoded(file, memory)).grey());
  }

  /** Raw, RLE, and JPEG in colour. */
  @ParameterizedTest
  @ValueSource(strings = {"FJ-01/r-pre.dcm", "FJ-04/r-post.dcm", "FJ-05/r-pre.dcm"})
  void aFurtherFileAllocatesItsHeaderAndNoPicture(String name) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    FrameMemory memory = new FrameMemory();
    decoded(IMAGES.resolve(name), memory);
    long most = 60_000;
    long[] bytes = new long[3];
    for (int i = 0; i < bytes.length; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      decoded(IMAGES.resolve(name), memory);
      bytes[i] = threads.getCurrentThreadAllocatedBytes() - before;
    }
    long least = Arrays.stream(bytes).min().orElseThrow();
    assertTrue(least < most, least + " bytes, at most " + most);
  }
}
