package org.fasciaj.dicom;

import java.util.ArrayList;
import java.util.List;
import org.fasciaj.Reason;

/**
 * The segments of a JPEG or JPEG-LS stream up to its first scan (ISO 10918-1 annex B, ISO 14495-1
 * annex C). Read before any decoder sees the stream: size and kind are checked here.
 */
final class JpegHeader {
  static final int SOF_LOSSLESS = 0xC3;
  static final int SOF_LS = 0xF7;
  static final int DHT = 0xC4;
  static final int DQT = 0xDB;
  static final int DRI = 0xDD;
  static final int LSE = 0xF8;
  static final int SOS = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP14 = 0xEE;

  /** A component of the frame: its id, sampling factors and quantisation table. */
  record Component(int id, int h, int v, int table) {}

  /** A marker segment: its code, first byte of its content, and the byte after it. */
  record Segment(int marker, int start, int end) {}

  /** No Adobe segment. */
  static final int NO_ADOBE = -1;

  private final byte[] data;
  private final int length;
  private final List<Segment> segments = new ArrayList<>();
  private int frameMarker;
  private int precision;
  private int rows;
  private int columns;
  private List<Component> components = List.of();
  private int adobe = NO_ADOBE;
  private boolean jfif;
  private boolean[] scanned = new boolean[0];

  private JpegHeader(byte[] data, int length) {
    this.data = data;
    this.length = length;
  }

  /**
   * Reads to the first scan and compares with the DICOM header.
   *
   * @throws DicomException when the stream is broken or is not the picture that the header names
   */
  static JpegHeader read(byte[] data, int length, PixelFormat format) throws DicomException {
    JpegHeader header = new JpegHeader(data, length);
    header.parse();
    if (header.rows != format.rows() || header.columns != format.columns()) {
      throw damaged("the compressed picture differs in size from Rows and Columns");
    }
    if (header.components.size() != format.photometric().channels()
        || header.precision > format.bitsAllocated()) {
      throw damaged("the compressed picture differs in depth from the header");
    }
    return header;
  }

  private void parse() throws DicomException {
    if (length < 4 || word(0) != 0xFFD8) {
      throw damaged("the frame is no JPEG stream");
    }
    Segment segment = next(2);
    while (segment.marker != SOS) {
      segments.add(segment);
      interpret(segment);
      segment = next(segment.end);
    }
    segments.add(segment);
    if (frameMarker == 0) {
      throw damaged("the JPEG stream has no frame header");
    }
  }

  /** The marker segment at or after a position between segments. */
  Segment next(int from) throws DicomException {
    int at = from;
    while (at + 4 <= length && (data[at] & 0xFF) == 0xFF && (data[at + 1] & 0xFF) == 0xFF) {
      at++; // fill bytes
    }
    if (at + 4 > length || (data[at] & 0xFF) != 0xFF) {
      throw damaged("the JPEG stream is cut off or broken");
    }
    int end = at + 2 + word(at + 2);
    if (end > length || end < at + 4) {
      throw damaged("a JPEG segment reaches beyond the frame");
    }
    return new Segment(data[at + 1] & 0xFF, at + 4, end);
  }

  /**
   * Channels of a scan, in its order, whose other two bytes per component are the decoder's.
   *
   * @throws DicomException when its header is broken, or when a component has had a scan: another
   *     one would then have none, and show what an earlier frame left
   */
  int[] channels(Segment scan) throws DicomException {
    int count = scan.end > scan.start ? data[scan.start] & 0xFF : 0;
    if (count < 1 || count > components.size() || scan.end - scan.start < 4 + 2 * count) {
      throw damaged("a JPEG scan header is broken");
    }
    int[] channels = new int[count];
    for (int i = 0; i < count; i++) {
      channels[i] = channel(data[scan.start + 1 + 2 * i] & 0xFF);
      if (scanned[channels[i]]) {
        throw damaged("a JPEG component is stored twice");
      }
      scanned[channels[i]] = true;
    }
    return channels;
  }

  private int channel(int id) throws DicomException {
    for (int i = 0; i < components.size(); i++) {
      if (components.get(i).id == id) {
        return i;
      }
    }
    throw damaged("a JPEG scan names an unknown component");
  }

  private void interpret(Segment s) throws DicomException {
    int marker = s.marker;
    // 0xC4, 0xC8 and 0xCC lie among the frame headers, but are none.
    boolean frame = marker == 0xC0 || (marker >= 0xC1 && marker <= 0xCF && (marker & 3) != 0);
    if (frame || marker == SOF_LS) {
      readFrame(s);
    } else if (marker == APP0 && starts(s, "JFIF")) {
      jfif = true;
    } else if (marker == APP14 && starts(s, "Adobe") && s.end - s.start >= 12) {
      adobe = data[s.start + 11] & 0xFF;
    }
  }

  private void readFrame(Segment s) throws DicomException {
    int size = s.end - s.start;
    int count = size < 6 ? 0 : data[s.start + 5] & 0xFF;
    if (frameMarker != 0 || count == 0 || size < 6 + 3 * count) {
      throw damaged("the JPEG frame header is broken");
    }
    frameMarker = s.marker;
    precision = data[s.start] & 0xFF;
    rows = word(s.start + 1);
    columns = word(s.start + 3);
    List<Component> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = s.start + 6 + 3 * i;
      int sampling = data[at + 1] & 0xFF;
      Component one =
          new Component(data[at] & 0xFF, sampling >> 4, sampling & 15, data[at + 2] & 0xFF);
      if (one.h < 1 || one.h > 4 || one.v < 1 || one.v > 4) {
        throw damaged("the JPEG frame header is broken");
      }
      list.add(one);
    }
    components = List.copyOf(list);
    scanned = new boolean[count];
  }

  private boolean starts(Segment s, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (s.start + i >= s.end || data[s.start + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  int word(int at) {
    return (data[at] & 0xFF) << 8 | (data[at + 1] & 0xFF);
  }

  /** Segments up to and with the first scan header. */
  List<Segment> segments() {
    return segments;
  }

  /** The last of the segments: the first scan header. */
  Segment firstScan() {
    return segments.get(segments.size() - 1);
  }

  int frameMarker() {
    return frameMarker;
  }

  int precision() {
    return precision;
  }

  List<Component> components() {
    return components;
  }

  /** What three components mean: the stream's own word first, then the DICOM header's. */
  Samples.Colour colour(Photometric photometric) {
    if (components.size() != 3) {
      return Samples.Colour.GREY;
    }
    if (adobe != NO_ADOBE) {
      return adobe == 0 ? Samples.Colour.RGB : Samples.Colour.YBR;
    }
    boolean named = components.get(0).id == 'R' && components.get(1).id == 'G';
    if (named) {
      return Samples.Colour.RGB;
    }
    return jfif ? Samples.Colour.YBR : photometric.colour();
  }

  static DicomException damaged(String what) {
    return new DicomException(Reason.DAMAGED_FILE, what);
  }
}
