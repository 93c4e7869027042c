package org.fasciaj.phantom.codec;

import java.io.ByteArrayOutputStream;

/** Lossless JPEG, first-order prediction (ITU T.81 annex H, selection value 1). Stateless. */
public final class JpegLosslessEncoder {
  private JpegLosslessEncoder() {}

  /**
   * Encodes one frame.
   *
   * @param samples values by pixel, components side by side
   * @param width width in pixels
   * @param components 1 or 3
   * @param precision bits per sample, 2 to 16
   */
  public static byte[] encode(int[] samples, int width, int components, int precision) {
    int height = samples.length / width / components;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JpegBits.marker(out, 0xD8);
    int[] frame = new int[6 + 3 * components];
    int[] scan = new int[4 + 2 * components];
    int[] head = {precision, height >> 8, height, width >> 8, width, components};
    System.arraycopy(head, 0, frame, 0, head.length);
    scan[0] = components;
    for (int c = 0; c < components; c++) {
      frame[6 + 3 * c] = c + 1;
      frame[7 + 3 * c] = 0x11;
      scan[1 + 2 * c] = c + 1;
    }
    scan[1 + 2 * components] = 1;
    JpegBits.segment(out, 0xC3, frame);
    JpegBits.segment(out, 0xC4, HuffmanTable.LOSSLESS.body(0));
    JpegBits.segment(out, 0xDA, scan);
    JpegBits bits = new JpegBits(out);
    int stride = width * components;
    for (int i = 0; i < samples.length; i++) {
      int prediction;
      if (i < components) {
        prediction = 1 << (precision - 1);
      } else if (i % stride < components) {
        prediction = samples[i - stride];
      } else {
        prediction = samples[i - components];
      }
      // Differences are taken modulo 65536 (H.1.2.1).
      int difference = (short) (samples[i] - prediction);
      int category = JpegBits.category(difference);
      HuffmanTable.LOSSLESS.write(bits, category);
      if (category < 16) {
        bits.magnitude(difference, category);
      }
    }
    bits.finish();
    JpegBits.marker(out, 0xD9);
    return out.toByteArray();
  }
}
