package org.fasciaj.report.dicom;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.Element;

/**
 * UIDs that follow from what they name, so that the same result has the same UID in every run, and
 * another result another. They are UUID-derived (PS3.5 B.2) from a SHA-256, laid out as a UUID of
 * version 8 (RFC 9562).
 */
final class Uids {
  private static final int UUID_BYTES = 16;

  private Uids() {}

  /** The UID of a name. */
  static String of(String... parts) {
    MessageDigest digest = digest();
    for (String part : parts) {
      // The length keeps "a", "bc" and "ab", "c" apart.
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return uid(digest);
  }

  /** The UID of a data set's whole content. */
  static String of(Attributes content) {
    MessageDigest digest = digest();
    add(digest, content);
    return uid(digest);
  }

  private static void add(MessageDigest digest, Attributes set) {
    for (Element e : set.elements()) {
      digest.update(BigInteger.valueOf(e.tag()).toByteArray());
      if (e instanceof Element.Text text) {
        digest.update(text.values().toString().getBytes(StandardCharsets.UTF_8));
      } else if (e instanceof Element.Binary binary) {
        digest.update(binary.bytes());
      } else if (e instanceof Element.Sequence sequence) {
        digest.update((sequence.items().size() + ";").getBytes(StandardCharsets.US_ASCII));
        sequence.items().forEach(item -> add(digest, item));
      }
    }
  }

  private static String uid(MessageDigest digest) {
    byte[] b = Arrays.copyOf(digest.digest(), UUID_BYTES);
    b[6] = (byte) ((b[6] & 0x0F) | 0x80); // version 8
    b[8] = (byte) ((b[8] & 0x3F) | 0x80); // variant of RFC 9562
    return "2.25." + new BigInteger(1, b);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
