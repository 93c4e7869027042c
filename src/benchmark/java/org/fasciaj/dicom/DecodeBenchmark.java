package org.fasciaj.dicom;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.fasciaj.benchmark.FileBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * From an open file to a float plane of grey: ours, and the shortest plain Java that does it for
 * just this kind of file, unchecked. Ours also checks the stream and looks for Doppler colour.
 */
public class DecodeBenchmark {
  /** RLE: bytes of the frame's header. */
  private static final int RLE_HEADER = 64;

  /** An open file. */
  @State(Scope.Thread)
  public static class Input {
    @Param({FileBenchmark.RAW, FileBenchmark.RLE, FileBenchmark.JPEG})
    public String file;

    DicomImage image;
    FileChannel channel;
    long start;
    byte[] stored;
    byte[] grey8;
    float[] grey;
    ImageReader reader;

    @Setup
    public void open() throws IOException {
      Path path = FileBenchmark.image(file);
      image = DicomImage.open(path, new FrameMemory());
      channel = FileChannel.open(path, StandardOpenOption.READ);
      int pixels = image.frame(0, 1).grey().data.length;
      grey8 = new byte[pixels];
      grey = new float[pixels];
      try (DicomFile header = DicomFile.open(path)) {
        PixelLocation where = header.pixels();
        boolean fragment = where.encapsulated();
        start = fragment ? where.fragmentStarts()[0] : where.start();
        stored = new byte[fragment ? where.fragmentLengths()[0] : pixels];
      }
      reader = JdkJpeg.reader();
      float[] plain = new DecodeBenchmark().plainFrame(this).clone();
      if (!Arrays.equals(plain, image.frame(0, 1).grey().data)) {
        throw new IllegalStateException("ours and plain Java differ on " + file);
      }
    }

    @TearDown
    public void close() throws IOException {
      image.close();
      channel.close();
      reader.dispose();
    }
  }

  /** Ours. */
  @Benchmark
  public Frame ourFrame(Input input) throws DicomException {
    return input.image.frame(0, 1);
  }

  /** Plain Java. */
  @Benchmark
  public float[] plainFrame(Input in) throws IOException {
    in.channel.read(ByteBuffer.wrap(in.stored), in.start);
    int step = 1;
    byte[] from = in.stored;
    if (in.file.equals(FileBenchmark.RLE)) {
      unpack(in.stored, in.grey8);
      from = in.grey8;
    } else if (in.file.equals(FileBenchmark.JPEG)) {
      Raster raster = raster(in);
      step = raster.getNumBands();
      from = ((DataBufferByte) raster.getDataBuffer()).getData();
    }
    float[] grey = in.grey;
    for (int i = 0, at = 0; i < grey.length; i++, at += step) {
      grey[i] = from[at] & 0xFF;
    }
    return grey;
  }

  private static Raster raster(Input in) throws IOException {
    try (MemoryCacheImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(in.stored))) {
      in.reader.setInput(stream, true, true);
      return in.reader.readRaster(0, null);
    }
  }

  private static void unpack(byte[] data, byte[] target) {
    int at = RLE_HEADER;
    int out = 0;
    while (out < target.length) {
      int control = data[at++];
      if (control >= 0) {
        int count = Math.min(control + 1, target.length - out);
        System.arraycopy(data, at, target, out, count);
        at += control + 1;
        out += count;
      } else if (control != -128) {
        Arrays.fill(target, out, out + 1 - control, data[at++]);
        out += 1 - control;
      }
    }
  }
}
