package org.fasciaj.dicom;

import java.util.ArrayList;
import java.util.List;
import org.fasciaj.dicom.JpegHeader.Component;
import org.fasciaj.dicom.JpegHeader.Segment;

/**
 * Sequential Huffman JPEG of 8 or 12 bits (ISO 10918-1 annex F: baseline and extended), for what
 * the JDK's reader cannot do. Chroma is repeated, not smoothed.
 */
final class SequentialJpegDecoder implements FrameDecoder {
  private static final int BLOCK = 8;

  /** A component: its size in blocks, padded to whole units, and its samples. */
  private static final class Plane {
    private final Component component;
    private final int blocksWide;
    private final int blocksHigh;
    private final int stride;
    private final short[] samples;
    private final JpegBlock decoder;
    private HuffmanTable dc;
    private HuffmanTable ac;

    Plane(Component component, int blocksWide, int blocksHigh, int unitsWide, int unitsHigh) {
      this.component = component;
      this.blocksWide = blocksWide;
      this.blocksHigh = blocksHigh;
      stride = unitsWide * component.h() * BLOCK;
      samples = new short[Math.multiplyExact(stride, unitsHigh * component.v() * BLOCK)];
      decoder = new JpegBlock();
    }
  }

  private final List<Plane> planes = new ArrayList<>();
  private JpegTables tables;
  private int unitsWide;
  private int unitsHigh;
  private int precision;

  @Override
  public Samples decode(byte[] data, int length, PixelFormat format) throws DicomException {
    JpegHeader header = JpegHeader.read(data, length, format);
    precision = header.precision();
    tables = new JpegTables(data);
    for (Segment segment : header.segments()) {
      tables.accept(segment);
    }
    createPlanes(header, format);
    int done = 0;
    Segment scan = header.firstScan();
    while (true) {
      List<Plane> inScan = inScan(data, scan, header);
      done += inScan.size();
      JpegBits bits = new JpegBits(data, scan.end(), length);
      decodeScan(bits, inScan);
      if (done >= planes.size()) {
        break;
      }
      scan = header.next(bits.markerPosition());
      while (scan.marker() != JpegHeader.SOS) {
        tables.accept(scan);
        scan = header.next(scan.end());
      }
    }
    return assemble(header, format);
  }

  private void createPlanes(JpegHeader header, PixelFormat format) {
    int maxH = 1;
    int maxV = 1;
    for (Component c : header.components()) {
      maxH = Math.max(maxH, c.h());
      maxV = Math.max(maxV, c.v());
    }
    unitsWide = divideUp(format.columns(), BLOCK * maxH);
    unitsHigh = divideUp(format.rows(), BLOCK * maxV);
    planes.clear();
    for (Component c : header.components()) {
      int wide = divideUp(divideUp(format.columns() * c.h(), maxH), BLOCK);
      int high = divideUp(divideUp(format.rows() * c.v(), maxV), BLOCK);
      planes.add(new Plane(c, wide, high, unitsWide, unitsHigh));
    }
  }

  private List<Plane> inScan(byte[] data, Segment scan, JpegHeader header) throws DicomException {
    int count = scan.end() > scan.start() ? data[scan.start()] & 0xFF : 0;
    if (count < 1 || count > 3 || scan.end() - scan.start() < 4 + 2 * count) {
      throw JpegHeader.damaged("a JPEG scan header is broken");
    }
    List<Plane> result = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int id = data[scan.start() + 1 + 2 * i] & 0xFF;
      int both = data[scan.start() + 2 + 2 * i] & 0xFF;
      Plane plane = planes.get(LosslessJpegDecoder.channel(header, id));
      plane.dc = tables.huffman(0, both >> 4);
      plane.ac = tables.huffman(1, both & 15);
      result.add(plane);
    }
    return result;
  }

  private void decodeScan(JpegBits bits, List<Plane> inScan) throws DicomException {
    boolean alone = inScan.size() == 1;
    Plane first = inScan.get(0);
    int wide = alone ? first.blocksWide : unitsWide;
    int high = alone ? first.blocksHigh : unitsHigh;
    int unit = 0;
    inScan.forEach(plane -> plane.decoder.reset());
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++, unit++) {
        if (tables.restartInterval() > 0 && unit > 0 && unit % tables.restartInterval() == 0) {
          if (!bits.restart()) {
            throw JpegHeader.damaged("a restart marker is missing");
          }
          inScan.forEach(plane -> plane.decoder.reset());
        }
        for (Plane plane : inScan) {
          decodeUnit(bits, plane, x, y, alone);
        }
      }
      if (bits.exhausted()) {
        throw JpegHeader.damaged("the JPEG data end early");
      }
    }
  }

  private void decodeUnit(JpegBits bits, Plane plane, int x, int y, boolean alone)
      throws DicomException {
    int h = alone ? 1 : plane.component.h();
    int v = alone ? 1 : plane.component.v();
    int[] steps = tables.quantisation(plane.component.table());
    for (int row = 0; row < v; row++) {
      for (int column = 0; column < h; column++) {
        plane.decoder.decode(bits, plane.dc, plane.ac, steps);
        int start = (y * v + row) * BLOCK * plane.stride + (x * h + column) * BLOCK;
        plane.decoder.store(plane.samples, start, plane.stride, precision);
      }
    }
  }

  private Samples assemble(JpegHeader header, PixelFormat format) {
    int channels = planes.size();
    boolean wide = format.bitsAllocated() > 8;
    byte[] bytes = wide ? null : new byte[channels * format.pixels()];
    short[] words = wide ? new short[channels * format.pixels()] : null;
    int out = 0;
    for (Plane plane : planes) {
      int maxH = maxSampling(header, true);
      int maxV = maxSampling(header, false);
      int h = plane.component.h();
      int v = plane.component.v();
      for (int y = 0; y < format.rows(); y++) {
        int row = y * v / maxV * plane.stride;
        for (int x = 0; x < format.columns(); x++) {
          short value = plane.samples[row + x * h / maxH];
          if (wide) {
            words[out++] = value;
          } else {
            bytes[out++] = (byte) value;
          }
        }
      }
    }
    return new Samples(bytes, words, channels, true, header.colour(format.photometric()));
  }

  private static int maxSampling(JpegHeader header, boolean horizontal) {
    return header.components().stream().mapToInt(c -> horizontal ? c.h() : c.v()).max().orElse(1);
  }

  private static int divideUp(int value, int by) {
    return (value + by - 1) / by;
  }
}
