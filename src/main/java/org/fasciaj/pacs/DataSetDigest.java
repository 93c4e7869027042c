package org.fasciaj.pacs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of a Part 10 file behind its file meta information (PS3.10 7.1), which names the last
 * sender and differs between two copies of one object.
 */
final class DataSetDigest {
  private static final int PREAMBLE = 132;

  /** Preamble, mark, and the whole of (0002,0000) with its four bytes of value. */
  private static final int HEAD = PREAMBLE + 12;

  /** (0002,0000), UL, length 4, as the bytes lie. */
  private static final long GROUP_LENGTH = 0x02000000554C0400L;

  private DataSetDigest() {}

  static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file);
        DigestOutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      byte[] head = in.readNBytes(HEAD);
      ByteBuffer fields = ByteBuffer.wrap(head);
      if (head.length == HEAD && fields.getLong(PREAMBLE) == GROUP_LENGTH) {
        fields.order(ByteOrder.LITTLE_ENDIAN);
        in.skipNBytes(fields.getInt(HEAD - Integer.BYTES) & 0xFFFFFFFFL);
      } else {
        // Laid out in another way: all bytes count, so a difference is never overlooked.
        sink.write(head);
      }
      in.transferTo(sink);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
