package org.fasciaj.pacs.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a multipart body (RFC 2046 5.1.1), one after the other, through a fixed buffer.
 * Usage: {@code while (reader.next()) use(reader.part());}. A body that ends before its closing
 * boundary is an error, so that a part cut off by a broken line is never taken for whole. Not
 * thread-safe.
 */
final class MultipartReader {
  /** Longest headers of one part. */
  private static final int MOST_HEADERS = 16 << 10;

  private static final int BUFFER = 1 << 16;

  /** RFC 2046 allows a boundary of 70 characters. */
  private static final int LONGEST_BOUNDARY = 70;

  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary\\s*=\\s*(?:\"([^\"]+)\"|([^\\s;\"]+))");

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[BUFFER];
  private int start;
  private int end;
  private boolean ended;
  private Part part;

  /**
   * Starts before the first part.
   *
   * @param contentType the header Content-Type with its boundary
   * @throws IOException when it names no boundary
   */
  MultipartReader(InputStream in, String contentType) throws IOException {
    this.in = in;
    this.delimiter = ("\r\n--" + boundary(contentType)).getBytes(StandardCharsets.ISO_8859_1);
    // The first boundary may stand at the very beginning: as if a line had ended before it.
    buffer[0] = '\r';
    buffer[1] = '\n';
    end = 2;
    part = new Part();
  }

  static String boundary(String contentType) throws IOException {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!matcher.find()) {
      throw new IOException("the multipart answer names no boundary");
    }
    String found = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    if (found.length() > LONGEST_BOUNDARY) {
      throw new IOException("the multipart boundary is too long");
    }
    return found;
  }

  /** Goes to the next part, over what is left of the last; false after the closing boundary. */
  boolean next() throws IOException {
    part.transferTo(java.io.OutputStream.nullOutputStream());
    start += delimiter.length;
    int first = one();
    int second = one();
    if (first == '-' && second == '-') {
      return false;
    }
    while (first != '\r' || second != '\n') { // blanks may follow a boundary
      if (first != ' ' && first != '\t') {
        throw new IOException("the multipart boundary is broken");
      }
      first = second;
      second = one();
    }
    skipHeaders();
    part = new Part();
    return true;
  }

  private void skipHeaders() throws IOException {
    int lineLength = 0;
    for (int count = 0; count < MOST_HEADERS; count++) {
      int c = one();
      if (c == '\n') {
        if (lineLength == 0) {
          return;
        }
        lineLength = 0;
      } else if (c != '\r') {
        lineLength++;
      }
    }
    throw new IOException("a part's headers are too long");
  }

  /** The bytes of the present part. */
  InputStream part() {
    return part;
  }

  private int one() throws IOException {
    if (start == end && !more()) {
      throw cutOff();
    }
    return buffer[start++];
  }

  /** Reads on; false at the end of the body. */
  private boolean more() throws IOException {
    if (ended) {
      return false;
    }
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    int n = in.read(buffer, end, buffer.length - end);
    ended = n < 0;
    end += Math.max(n, 0);
    return !ended;
  }

  private static IOException cutOff() {
    return new IOException("the multipart answer ends too early");
  }

  /** Bytes up to the next delimiter. */
  private final class Part extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (this != part) {
        throw new IOException("a later part is being read");
      }
      while (true) {
        int safe = safeLength();
        if (safe > 0) {
          int n = Math.min(length, safe);
          System.arraycopy(buffer, start, target, offset, n);
          start += n;
          return n;
        }
        if (end - start >= delimiter.length) {
          return -1; // a delimiter begins here
        }
        if (!more()) {
          throw cutOff();
        }
      }
    }

    /** Bytes at the start of the buffer that belong to the part whatever follows. */
    private int safeLength() {
      for (int at = start; at < end; at++) {
        if (buffer[at] == '\r' && mayBeDelimiter(at)) {
          return at - start;
        }
      }
      return end - start;
    }

    private boolean mayBeDelimiter(int at) {
      int length = Math.min(delimiter.length, end - at);
      for (int i = 1; i < length; i++) {
        if (buffer[at + i] != delimiter[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
