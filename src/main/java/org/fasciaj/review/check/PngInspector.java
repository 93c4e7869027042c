package org.fasciaj.review.check;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Walks a PNG file (ISO/IEC 15948): the three chunks of a plain picture and no other. Stateless.
 */
final class PngInspector {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int CHUNK_FRAME = 12;

  private PngInspector() {}

  /**
   * Inspects.
   *
   * @param leak takes a sentence for each thing that does not belong
   * @return the inflated, still filtered pixels; empty when there are none
   */
  static byte[] inspect(byte[] png, Consumer<String> leak) {
    if (!Arrays.equals(Arrays.copyOf(png, SIGNATURE.length), SIGNATURE)) {
      leak.accept("no PNG file");
      return new byte[0];
    }
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    int at = SIGNATURE.length;
    boolean ended = false;
    while (!ended && at + CHUNK_FRAME <= png.length) {
      int length = number(png, at);
      String type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (length < 0 || at + CHUNK_FRAME + (long) length > png.length) {
        leak.accept("a chunk reaches beyond the file");
        return new byte[0];
      }
      if (!List.of("IHDR", "IDAT", "IEND").contains(type)) {
        leak.accept("a chunk " + type.replaceAll("[^A-Za-z]", "?") + " that no plain picture has");
      }
      if (type.equals("IDAT")) {
        data.write(png, at + 8, length);
      }
      ended = type.equals("IEND");
      at += CHUNK_FRAME + length;
    }
    if (!ended || at != png.length) {
      leak.accept((png.length - at) + " bytes after the end of the picture");
    }
    byte[] pixels = ByteSearch.inflate(data.toByteArray(), 0, false);
    int bits = png.length > 25 && png[25] == 2 ? 3 : 1;
    long wanted = (long) number(png, 20) * (1 + (long) bits * number(png, 16));
    if (pixels.length != wanted) {
      leak.accept("the pixel stream has " + pixels.length + " bytes instead of " + wanted);
    }
    return pixels;
  }

  private static int number(byte[] b, int at) {
    return at + 4 > b.length
        ? 0
        : (b[at] & 0xFF) << 24
            | (b[at + 1] & 0xFF) << 16
            | (b[at + 2] & 0xFF) << 8
            | (b[at + 3] & 0xFF);
  }
}
