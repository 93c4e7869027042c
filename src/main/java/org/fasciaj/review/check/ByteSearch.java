package org.fasciaj.review.check;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Searches bytes as they are and whatever they hold deflated: zlib streams (PNG, PDF), gzip and zip
 * entries, streams within streams. Stateless.
 */
final class ByteSearch {
  private static final int DEEPEST = 4;
  private static final int MOST_INFLATED = 64 << 20;

  /** Chance makes shorter "streams" out of pixels. */
  private static final int SHORTEST_STREAM = 16;

  private static final int GZIP_HEADER = 10;

  private final Needles needles;

  ByteSearch(Needles needles) {
    this.needles = needles;
  }

  /**
   * Every text found, with the wrapping it was found in.
   *
   * @param noise true for pixels and compressed bytes, see {@link Needles#in}
   */
  List<String> search(byte[] bytes, boolean noise) {
    Set<String> out = new LinkedHashSet<>();
    search(bytes, "", 0, noise, out);
    return new ArrayList<>(out);
  }

  private void search(byte[] bytes, String wrapping, int depth, boolean noise, Set<String> out) {
    needles.in(bytes, noise).forEach(t -> out.add("\"" + t + "\"" + wrapping));
    if (depth == DEEPEST) {
      return;
    }
    for (int i = 0; i + 4 < bytes.length; i++) {
      int start = streamAt(bytes, i);
      if (start < 0) {
        continue;
      }
      boolean raw = start != i;
      byte[] inner = inflate(bytes, start, raw);
      if (inner.length >= SHORTEST_STREAM) {
        search(inner, wrapping + " inside a compressed stream", depth + 1, noise, out);
      }
    }
  }

  /** Where the deflated bytes of a stream begin whose header lies at i; -1 when none does. */
  private static int streamAt(byte[] b, int i) {
    if (b[i] == 0x78 && ((b[i] & 0xFF) << 8 | (b[i + 1] & 0xFF)) % 31 == 0) {
      return i;
    }
    if (b[i] == 0x1F && b[i + 1] == (byte) 0x8B && b[i + 2] == 8) {
      return gzipBody(b, i);
    }
    if (b[i] == 'P' && b[i + 1] == 'K' && b[i + 2] == 3 && b[i + 3] == 4 && i + 30 < b.length) {
      int name = (b[i + 26] & 0xFF) | (b[i + 27] & 0xFF) << 8;
      int extra = (b[i + 28] & 0xFF) | (b[i + 29] & 0xFF) << 8;
      return i + 30 + name + extra;
    }
    return -1;
  }

  private static int gzipBody(byte[] b, int i) {
    int at = i + GZIP_HEADER;
    boolean named = i + 3 < b.length && (b[i + 3] & 8) != 0;
    while (named && at < b.length && b[at] != 0) {
      at++;
    }
    return named ? at + 1 : at;
  }

  static byte[] inflate(byte[] bytes, int start, boolean raw) {
    if (start >= bytes.length) {
      return new byte[0];
    }
    Inflater inflater = new Inflater(raw);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      inflater.setInput(bytes, start, bytes.length - start);
      byte[] buffer = new byte[1 << 14];
      while (!inflater.finished() && out.size() < MOST_INFLATED) {
        int n = inflater.inflate(buffer);
        if (n == 0) {
          break;
        }
        out.write(buffer, 0, n);
      }
    } catch (DataFormatException e) {
      // Not a stream after all, or one that breaks off: what came out before still counts.
      return out.toByteArray();
    } finally {
      inflater.end();
    }
    return out.toByteArray();
  }
}
