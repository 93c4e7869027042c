package org.fasciaj.session;

import boofcv.struct.image.GrayF32;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of a frame's grey values, whatever file carries them. Stateless. */
public final class PixelHash {
  private PixelHash() {}

  /** SHA-256 over width, height and every grey value in row order, lower-case hex. */
  public static String of(GrayF32 grey) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(8).putInt(grey.width).putInt(grey.height).array());
      ByteBuffer row = ByteBuffer.allocate(4 * grey.width);
      for (int y = 0; y < grey.height; y++) {
        row.clear();
        for (int x = 0; x < grey.width; x++) {
          row.putFloat(grey.data[grey.startIndex + y * grey.stride + x]);
        }
        digest.update(row.array());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
