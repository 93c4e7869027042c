package org.fasciaj.report;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Encodes 8-bit pictures as PNG (ISO/IEC 15948) with the three chunks that a picture needs and no
 * other: no time, no text, no software name. Own code because Java's writer goes through a registry
 * that plugins change, and adds nothing here. Same pixels, same bytes on one Java runtime.
 */
public final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int GREY = 0;
  private static final int RGB = 2;

  private Png() {}

  /** The picture as a data URI. */
  public static String dataUri(Raster raster) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(encode(raster));
  }

  /** The picture as a PNG file. */
  public static byte[] encode(Raster raster) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(raster.width()).putInt(raster.height());
    header.put((byte) 8).put((byte) (raster.channels() == 1 ? GREY : RGB));
    chunk(out, "IHDR", header.array());
    chunk(out, "IDAT", deflate(filter(raster)));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    try {
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(data.length / 2 + 64);
      byte[] buffer = new byte[1 << 15];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** Each line by the filter (PNG section 9) with the smallest sum of magnitudes. */
  private static byte[] filter(Raster raster) {
    int step = raster.channels();
    int stride = raster.width() * step;
    byte[] out = new byte[(stride + 1) * raster.height()];
    byte[][] tried = new byte[5][stride];
    byte[] above = new byte[stride];
    byte[] line = new byte[stride];
    for (int row = 0; row < raster.height(); row++) {
      raster.copyRow(row, line);
      int best = 0;
      long least = Long.MAX_VALUE;
      for (int type = 0; type < tried.length; type++) {
        long cost = filterLine(type, line, above, step, tried[type]);
        if (cost < least) {
          least = cost;
          best = type;
        }
      }
      out[row * (stride + 1)] = (byte) best;
      System.arraycopy(tried[best], 0, out, row * (stride + 1) + 1, stride);
      byte[] spare = above;
      above = line;
      line = spare;
    }
    return out;
  }

  private static long filterLine(int type, byte[] line, byte[] above, int step, byte[] out) {
    long cost = 0;
    for (int i = 0; i < line.length; i++) {
      int left = i < step ? 0 : line[i - step] & 0xFF;
      int up = above[i] & 0xFF;
      int corner = i < step ? 0 : above[i - step] & 0xFF;
      int predicted =
          switch (type) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> paeth(left, up, corner);
            default -> 0;
          };
      out[i] = (byte) (line[i] - predicted);
      cost += Math.abs(out[i]);
    }
    return cost;
  }

  private static int paeth(int left, int up, int corner) {
    int p = left + up - corner;
    int dl = Math.abs(p - left);
    int du = Math.abs(p - up);
    int dc = Math.abs(p - corner);
    return dl <= du && dl <= dc ? left : du <= dc ? up : corner;
  }
}
