package org.fasciaj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fasciaj.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that were cut, flipped or given huge lengths: each is read or refused, quickly, with a
 * reason; no other exception, no memory that a length asked for. Seeded, so a failure can be
 * repeated.
 */
class DamageTest {
  private static final long SEED = 20_240_229;
  private static final int ROUNDS = 60;

  /** A frame of 41 x 30 pixels takes milliseconds; a busy machine may take longer. */
  private static final long LONGEST_NANOSECONDS = 2_000_000_000L;

  /** Where the class of a drawn file has surely been read. */
  private static final int CLASS_END = 420;

  @TempDir private Path folder;

  private List<byte[]> originals() throws IOException {
    List<byte[]> files = new ArrayList<>();
    Attributes region = Drawn.region(1, 1, 0, new int[] {0, 0, 40, 29}, 3, 0.01);
    Path file = folder.resolve("original.dcm");
    for (String name :
        List.of(
            "d8_1.lossless4.jpg",
            "d8_3.lossless4.jpg",
            "d8_3.sample.jls",
            "d16_1.lossless.jls",
            "d8_3.lossless.j2k",
            "d8_3.q90.jpg",
            "d12_1.q90.jpg")) {
      int bits = Integer.parseInt(name.substring(1, name.indexOf('_')));
      String photometric = name.charAt(name.indexOf('_') + 1) == '3' ? "RGB" : "MONOCHROME2";
      TransferSyntax syntax =
          name.endsWith("jls")
              ? TransferSyntax.JPEG_LS
              : name.endsWith("j2k") ? TransferSyntax.JPEG_2000 : TransferSyntax.JPEG_LOSSLESS;
      Attributes header = Drawn.header(photometric, bits).items(Tag.REGIONS, region).build();
      try (InputStream in = DamageTest.class.getResourceAsStream("codec/" + name)) {
        DicomWriter.write(file, syntax, header, PixelFrames.of(in.readAllBytes()));
      }
      files.add(Files.readAllBytes(file));
    }
    byte[] grey = Drawn.pack(Drawn.samples(1, 255), 1);
    Attributes header = Drawn.header("MONOCHROME2", 8).items(Tag.REGIONS, region).build();
    for (TransferSyntax syntax :
        List.of(
            TransferSyntax.IMPLICIT_LE,
            TransferSyntax.EXPLICIT_BE,
            TransferSyntax.DEFLATED_LE,
            TransferSyntax.RLE)) {
      byte[] frame =
          syntax == TransferSyntax.RLE ? RleEncoder.encode(grey, Drawn.WIDTH, 1, 1) : grey;
      WriteOptions options = new WriteOptions(true, true);
      DicomWriter.write(file, syntax, header, PixelFrames.of(frame), options);
      files.add(Files.readAllBytes(file));
    }
    return files;
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] file = whole.clone();
    switch (random.nextInt(3)) {
      case 0 -> {
        return Arrays.copyOf(file, random.nextInt(file.length));
      }
      case 1 -> {
        for (int i = random.nextInt(20); i >= 0; i--) {
          file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      default -> {
        for (int i = random.nextInt(3); i >= 0; i--) {
          int at = 132 + random.nextInt(file.length - 136);
          int length = random.nextBoolean() ? 0x7FFFFFFF >> random.nextInt(20) : -1;
          for (int b = 0; b < 4; b++) {
            file[at + b] = (byte) (length >> (8 * b));
          }
        }
      }
    }
    return file;
  }

  @Test
  void damagedFilesAreReadOrRefused() throws IOException {
    Random random = new Random(SEED);
    Path file = folder.resolve("damaged.dcm");
    int refused = 0;
    int read = 0;
    int number = 0;
    for (byte[] whole : originals()) {
      for (int round = 0; round < ROUNDS; round++) {
        Files.write(file, damaged(whole, random));
        String which = "original " + number + ", round " + round;
        long start = System.nanoTime();
        try (DicomImage image = DicomImage.open(file)) {
          Frame frame = image.frame(0, Double.NaN);
          int pixels = image.instance().rows() * image.instance().columns();
          assertEquals(pixels, frame.grey().data.length, which);
          read++;
        } catch (DicomException e) {
          assertNotNull(e.reason(), which);
          assertTrue(e.reason() != Reason.INTERNAL_ERROR, which);
          refused++;
        } catch (RuntimeException e) {
          throw new AssertionError(which, e);
        }
        assertTrue(System.nanoTime() - start < LONGEST_NANOSECONDS, which + " took too long");
      }
      number++;
    }
    assertTrue(refused > read && read > 0, refused + " refused, " + read + " read");
  }

  /** Wherever a file is cut, it is no longer whole, and says so. */
  @Test
  void everyTruncationIsNoticed() throws IOException {
    byte[] whole = originals().get(7);
    Path file = folder.resolve("cut.dcm");
    for (int length = 132; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      DicomException refusal =
          assertThrows(DicomException.class, () -> DicomImage.open(file).close(), "" + length);
      // Without its class nobody can tell that an image was meant.
      boolean early = length < CLASS_END && refusal.reason() == Reason.NO_PIXELS;
      assertTrue(early || refusal.reason() == Reason.DAMAGED_FILE, length + ": " + refusal);
    }
  }
}
