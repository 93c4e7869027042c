package org.fasciaj.dicom;

import org.fasciaj.Reason;
import org.fasciaj.dicom.JpegHeader.Segment;

/**
 * JPEG-LS, lossless and near-lossless, 2 to 16 bits, in the three interleave modes (ISO 14495-1).
 * Mapping tables, restart intervals and subsampling, which DICOM encoders do not use, are refused.
 */
final class JlsDecoder implements FrameDecoder {
  private static final int BY_SAMPLE = 2;
  private static final int PRESET = 1;

  private byte[] bytes = new byte[0];
  private short[] words = new short[0];

  @Override
  public Samples decode(byte[] data, int length, PixelFormat format) throws DicomException {
    JpegHeader header = JpegHeader.read(data, length, format);
    if (header.frameMarker() != JpegHeader.SOF_LS || header.precision() < 2) {
      throw JpegHeader.damaged("the frame is no JPEG-LS stream");
    }
    int channels = header.components().size();
    boolean wide = format.bitsAllocated() > 8;
    int total = Math.multiplyExact(channels, format.pixels());
    if (wide && words.length != total) {
      words = new short[total];
    } else if (!wide && bytes.length != total) {
      bytes = new byte[total];
    }
    int[] preset = new int[5];
    for (Segment segment : header.segments()) {
      accept(data, segment, preset);
    }
    int done = 0;
    Segment scan = header.firstScan();
    while (true) {
      int[] components = header.channels(scan);
      int count = components.length;
      for (int i = 0; i < count; i++) {
        if (data[scan.start() + 2 + 2 * i] != 0) {
          throw unsupported("JPEG-LS with mapping tables");
        }
      }
      done += count;
      int near = data[scan.start() + 1 + 2 * count] & 0xFF;
      int interleave = data[scan.start() + 2 + 2 * count] & 0xFF;
      int shift = data[scan.start() + 3 + 2 * count] & 15;
      JlsParameters parameters = JlsParameters.of(preset, header.precision(), near);
      JlsBits bits = new JlsBits(data, scan.end(), length);
      decodeScan(bits, new JlsCoder(bits, parameters), components, interleave, shift, format);
      if (done >= channels) {
        break;
      }
      scan = header.next(bits.markerPosition());
      while (scan.marker() != JpegHeader.SOS) {
        accept(data, scan, preset);
        scan = header.next(scan.end());
      }
    }
    return new Samples(
        wide ? null : bytes, wide ? words : null, channels, true, format.photometric().colour());
  }

  private static void accept(byte[] data, Segment segment, int[] preset) throws DicomException {
    int size = segment.end() - segment.start();
    if (segment.marker() == JpegHeader.LSE) {
      if (size < 11 || data[segment.start()] != PRESET) {
        throw unsupported("JPEG-LS with mapping tables");
      }
      for (int i = 0; i < preset.length; i++) {
        int at = segment.start() + 1 + 2 * i;
        preset[i] = (data[at] & 0xFF) << 8 | (data[at + 1] & 0xFF);
      }
    } else if (segment.marker() == JpegHeader.DRI) {
      for (int at = segment.start(); at < segment.end(); at++) {
        if (data[at] != 0) {
          throw unsupported("JPEG-LS with restart intervals");
        }
      }
    }
  }

  private void decodeScan(
      JlsBits bits, JlsCoder coder, int[] components, int interleave, int shift, PixelFormat format)
      throws DicomException {
    int count = components.length;
    if (interleave > BY_SAMPLE || (interleave == 0 && count > 1)) {
      throw JpegHeader.damaged("a JPEG-LS scan header is broken");
    }
    int columns = format.columns();
    int[][] above = new int[count][columns + 2];
    int[][] lines = new int[count][columns + 2];
    int[] runs = new int[count];
    for (int y = 0; y < format.rows(); y++) {
      for (int i = 0; i < count; i++) {
        // Beyond the right edge stands its last sample; left of the line the one above (A.2.1).
        above[i][columns + 1] = above[i][columns];
        lines[i][0] = above[i][1];
      }
      if (interleave == BY_SAMPLE) {
        runs[0] = coder.decodeLines(above, lines, runs[0]);
      } else {
        for (int i = 0; i < count; i++) {
          runs[i] = coder.decodeLine(above[i], lines[i], runs[i]);
        }
      }
      if (bits.exhausted()) {
        throw JpegHeader.damaged("the JPEG-LS data end early");
      }
      for (int i = 0; i < count; i++) {
        store(lines[i], components[i] * format.pixels() + y * columns, shift, format);
        int[] old = above[i];
        above[i] = lines[i];
        lines[i] = old;
      }
    }
  }

  private void store(int[] line, int start, int shift, PixelFormat format) {
    if (format.bitsAllocated() > 8) {
      for (int x = 0; x < format.columns(); x++) {
        words[start + x] = (short) (line[x + 1] << shift);
      }
    } else {
      for (int x = 0; x < format.columns(); x++) {
        bytes[start + x] = (byte) (line[x + 1] << shift);
      }
    }
  }

  private static DicomException unsupported(String what) {
    return new DicomException(Reason.UNSUPPORTED_SYNTAX, what);
  }
}
