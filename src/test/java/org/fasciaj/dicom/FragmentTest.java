package org.fasciaj.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fasciaj.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frames in one or many fragments, with and without offset tables (PS3.5 A.4). */
class FragmentTest {
  @TempDir private Path folder;

  private byte[] stream;
  private float[] picture;

  @BeforeEach
  void load() throws IOException {
    try (InputStream in = FragmentTest.class.getResourceAsStream("codec/d8_1.lossless4.jpg")) {
      stream = in.readAllBytes();
    }
    int[] samples = Drawn.samples(1, 255);
    picture = new float[samples.length];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = samples[i];
    }
  }

  private static AttributesBuilder header(int frames) {
    return Drawn.header("MONOCHROME2", 8).integers(Tag.NUMBER_OF_FRAMES, frames);
  }

  private List<byte[]> parts(int count) {
    List<byte[]> parts = new ArrayList<>();
    int size = stream.length / count / 2 * 2;
    for (int i = 0; i < count; i++) {
      int end = i == count - 1 ? stream.length : (i + 1) * size;
      parts.add(Arrays.copyOfRange(stream, i * size, end));
    }
    return parts;
  }

  private Path write(Attributes header, boolean table, List<List<byte[]>> frames)
      throws IOException {
    Path file = folder.resolve("fragments.dcm");
    DicomWriter.write(
        file,
        TransferSyntax.JPEG_LOSSLESS,
        header,
        PixelFrames.of(frames),
        new WriteOptions(false, table));
    return file;
  }

  private void assertFrames(Path file, int frames) throws IOException {
    try (DicomImage image = DicomImage.open(file)) {
      for (int i = frames - 1; i >= 0; i--) {
        assertArrayEquals(picture, image.frame(i, Double.NaN).grey().data, "frame " + i);
      }
    }
  }

  @Test
  void oneFrameInManyFragments() throws IOException {
    assertFrames(write(header(1).build(), false, List.of(parts(5))), 1);
  }

  @Test
  void manyFramesInManyFragments() throws IOException {
    List<List<byte[]>> frames = List.of(parts(2), parts(1), parts(3));
    assertFrames(write(header(3).build(), true, frames), 3);
    assertFrames(write(header(3).build(), false, frames), 3);
  }

  @Test
  void extendedOffsetTable() throws IOException {
    List<List<byte[]>> frames = List.of(parts(2), parts(1));
    ByteBuffer table = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    table.putLong(0).putLong(stream.length + 2 * 8);
    // The writer leaves what follows Pixel Data to itself, but keeps this table before it.
    Attributes header = header(2).bytes(Tag.EXTENDED_OFFSETS, Vr.OV, table.array()).build();
    assertFrames(write(header, false, frames), 2);
  }

  @Test
  void aWrongOffsetTableIsNotBelieved() throws IOException {
    Path file = write(header(2).build(), true, List.of(parts(2), parts(1)));
    byte[] bytes = Files.readAllBytes(file);
    byte[] tableStart = {(byte) 0xFE, (byte) 0xFF, 0, (byte) 0xE0, 8, 0, 0, 0};
    int at = 0;
    while (!Arrays.equals(tableStart, Arrays.copyOfRange(bytes, at, at + 8))) {
      at++;
    }
    bytes[at + 12] ^= 4; // the second frame's offset
    Files.write(file, bytes);
    assertFrames(file, 2);
  }

  @Test
  void tooFewFragmentsAreDamage() throws IOException {
    Path file = write(header(3).build(), false, List.of(parts(1), parts(1)));
    assertEquals(Reason.DAMAGED_FILE, refusal(file).reason());
  }

  @Test
  void runLengthFramesMustBeWhole() throws IOException {
    byte[] frame = Drawn.pack(Drawn.samples(1, 255), 1);
    byte[] packed = RleEncoder.encode(frame, Drawn.WIDTH, 1, 1);
    Path file = folder.resolve("rle.dcm");
    for (int cut : new int[] {0, 4, 63, 64, packed.length / 2}) {
      DicomWriter.write(
          file, TransferSyntax.RLE, header(1).build(), PixelFrames.of(Arrays.copyOf(packed, cut)));
      try (DicomImage image = DicomImage.open(file)) {
        DicomException refusal =
            assertThrows(DicomException.class, () -> image.frame(0, Double.NaN));
        assertEquals(Reason.DAMAGED_FILE, refusal.reason());
      }
    }
  }

  private static DicomException refusal(Path file) {
    return assertThrows(DicomException.class, () -> DicomImage.open(file).close());
  }
}
