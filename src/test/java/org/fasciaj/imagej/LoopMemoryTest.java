package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.DicomWriter;
import org.fasciaj.dicom.PixelFrames;
import org.fasciaj.dicom.Tag;
import org.fasciaj.dicom.TransferSyntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loop of 92 MB is scrolled and measured by an ImageJ that may use 64 MB. */
class LoopMemoryTest {
  private static final int FRAMES = 300;
  private static final int COLUMNS = 640;
  private static final int ROWS = 480;

  @TempDir Path home;

  /** Frame n, from 1, is a plain grey of n modulo 256. */
  private Path loop() throws IOException {
    Path file = home.resolve("loop.dcm");
    Attributes header =
        Attributes.builder()
            .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.3.1")
            .text(Tag.SOP_INSTANCE_UID, "2.25.1234567")
            .text(Tag.MODALITY, "US")
            .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
            .text(Tag.NUMBER_OF_FRAMES, Integer.toString(FRAMES))
            .integers(Tag.SAMPLES_PER_PIXEL, 1)
            .integers(Tag.ROWS, ROWS)
            .integers(Tag.COLUMNS, COLUMNS)
            .integers(Tag.BITS_ALLOCATED, 8)
            .integers(Tag.BITS_STORED, 8)
            .integers(Tag.HIGH_BIT, 7)
            .integers(Tag.PIXEL_REPRESENTATION, 0)
            .reals(Tag.PIXEL_SPACING, 0.1, 0.1)
            .build();
    PixelFrames frames =
        new PixelFrames() {
          @Override
          public int count() {
            return FRAMES;
          }

          @Override
          public List<byte[]> fragments(int index) {
            byte[] frame = new byte[COLUMNS * ROWS];
            Arrays.fill(frame, (byte) (index + 1));
            return List.of(frame);
          }
        };
    DicomWriter.write(file, TransferSyntax.EXPLICIT_LE, header, frames);
    return file;
  }

  @Test
  void memoryDoesNotGrowWithTheLoop() throws Exception {
    Path file = loop();
    assertTrue(Files.size(file) > 90_000_000, Files.size(file) + " bytes");
    Path csv = home.resolve("rows.csv");
    Path macro = home.resolve("test.ijm");
    String call = "call(\"org.fasciaj.imagej.FasciaJ.run\", ";
    Files.write(
        macro,
        List.of(
            "setBatchMode(true);",
            "print(\"OPEN \" + " + call + "\"Open study...\", \"path=[" + file + "]\"));",
            "sum = 0;",
            "for (n = 1; n <= nSlices; n++) { setSlice(n); sum += getPixel(5, 5); }",
            "print(\"SUM \" + nSlices + \" \" + sum);",
            "print(\"MEASURE \" + "
                + call
                + "\"Measure heel...\", \"frames=all save=["
                + csv
                + "]\"));"));
    String out = ImageJProcess.headless(home).with("-Xmx64m").imagej("-batch", macro.toString());
    int sum = 0;
    for (int n = 1; n <= FRAMES; n++) {
      sum += n % 256;
    }
    assertEquals(FRAMES + " " + sum, RecorderTest.line(out, "SUM "), out);
    assertEquals("", RecorderTest.line(out, "MEASURE "), out);
    assertEquals(FRAMES, CsvRows.read(csv).size());
  }
}
