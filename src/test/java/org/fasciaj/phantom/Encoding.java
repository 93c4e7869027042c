package org.fasciaj.phantom;

import java.io.IOException;
import org.fasciaj.dicom.AttributesBuilder;
import org.fasciaj.dicom.RleEncoder;
import org.fasciaj.dicom.Tag;
import org.fasciaj.dicom.TransferSyntax;
import org.fasciaj.dicom.Vr;
import org.fasciaj.phantom.codec.Jpeg2000Encoder;
import org.fasciaj.phantom.codec.JpegEncoder;
import org.fasciaj.phantom.codec.JpegLosslessEncoder;
import org.fasciaj.phantom.codec.JpegLsEncoder;

/** The ways in which test images hold their pixels: a transfer syntax with a colour model. */
enum Encoding {
  IMPLICIT_GREY(TransferSyntax.IMPLICIT_LE, "MONOCHROME2"),
  EXPLICIT_INVERTED(TransferSyntax.EXPLICIT_LE, "MONOCHROME1"),
  BIG_ENDIAN_12_BIT(TransferSyntax.EXPLICIT_BE, "MONOCHROME2"),
  DEFLATED_RGB(TransferSyntax.DEFLATED_LE, "RGB"),
  PLANAR_RGB(TransferSyntax.EXPLICIT_LE, "RGB"),
  EXPLICIT_RGB(TransferSyntax.EXPLICIT_LE, "RGB"),
  EXPLICIT_PALETTE(TransferSyntax.EXPLICIT_LE, "PALETTE COLOR"),
  RLE_YBR(TransferSyntax.RLE, "YBR_FULL"),
  RLE_GREY(TransferSyntax.RLE, "MONOCHROME2"),
  JPEG_GREY(TransferSyntax.JPEG_BASELINE, "MONOCHROME2"),
  JPEG_YBR_422(TransferSyntax.JPEG_BASELINE, "YBR_FULL_422"),
  JPEG_LOSSLESS_GREY(TransferSyntax.JPEG_LOSSLESS_SV1, "MONOCHROME2"),
  JPEG_LS_GREY(TransferSyntax.JPEG_LS, "MONOCHROME2"),
  JPEG_2000_RGB(TransferSyntax.JPEG_2000_LOSSLESS, "YBR_RCT");

  /** A quality at which scanners export. */
  private static final int QUALITY = 92;

  private final TransferSyntax syntax;
  private final String photometric;

  Encoding(TransferSyntax syntax, String photometric) {
    this.syntax = syntax;
    this.photometric = photometric;
  }

  TransferSyntax syntax() {
    return syntax;
  }

  boolean lossy() {
    return syntax == TransferSyntax.JPEG_BASELINE;
  }

  private boolean colour() {
    return !photometric.startsWith("MONO") && this != EXPLICIT_PALETTE;
  }

  /** The attributes of the image pixel module. */
  void describe(AttributesBuilder b, Picture p) {
    boolean wide = this == BIG_ENDIAN_12_BIT;
    b.text(Tag.PHOTOMETRIC_INTERPRETATION, photometric)
        .integers(Tag.SAMPLES_PER_PIXEL, colour() ? 3 : 1)
        .integers(Tag.ROWS, p.height())
        .integers(Tag.COLUMNS, p.width())
        .integers(Tag.BITS_ALLOCATED, wide ? 16 : 8)
        .integers(Tag.BITS_STORED, wide ? 12 : 8)
        .integers(Tag.HIGH_BIT, wide ? 11 : 7)
        .integers(Tag.PIXEL_REPRESENTATION, 0);
    if (colour()) {
      b.integers(Tag.PLANAR_CONFIGURATION, this == PLANAR_RGB || this == RLE_YBR ? 1 : 0);
    }
    if (this == EXPLICIT_PALETTE) {
      palette(b);
    }
  }

  /** Index i shows grey 255 - i, so that a reader that forgets the palette shows a negative. */
  private static void palette(AttributesBuilder b) {
    byte[] table = new byte[512];
    for (int i = 0; i < 256; i++) {
      table[2 * i] = (byte) (255 - i);
      table[2 * i + 1] = (byte) (255 - i);
    }
    b.integers(Tag.RED_LUT_DESCRIPTOR, 256, 0, 16)
        .integers(Tag.GREEN_LUT_DESCRIPTOR, 256, 0, 16)
        .integers(Tag.BLUE_LUT_DESCRIPTOR, 256, 0, 16)
        .bytes(Tag.RED_LUT, Vr.OW, table)
        .bytes(Tag.GREEN_LUT, Vr.OW, table)
        .bytes(Tag.BLUE_LUT, Vr.OW, table);
  }

  /** One frame in this encoding. */
  byte[] encode(Picture p) throws IOException {
    return switch (this) {
      case IMPLICIT_GREY -> p.grey();
      case EXPLICIT_INVERTED, EXPLICIT_PALETTE -> inverted(p.grey());
      case BIG_ENDIAN_12_BIT -> twelveBit(p.grey());
      case DEFLATED_RGB, EXPLICIT_RGB -> p.rgb();
      case PLANAR_RGB -> planes(p.rgb());
      case RLE_YBR -> RleEncoder.encode(ybr(p.rgb()), p.width(), 3, 1);
      case RLE_GREY -> RleEncoder.encode(p.grey(), p.width(), 1, 1);
      case JPEG_GREY -> JpegEncoder.grey(p.grey(), p.width(), p.height(), QUALITY);
      case JPEG_YBR_422 -> JpegEncoder.rgb(p.rgb(), p.width(), p.height(), QUALITY);
      case JPEG_LOSSLESS_GREY -> JpegLosslessEncoder.encode(numbers(p.grey()), p.width(), 1, 8);
      case JPEG_LS_GREY -> JpegLsEncoder.encode(p.grey(), p.width(), p.height());
      case JPEG_2000_RGB -> Jpeg2000Encoder.rgb(p.rgb(), p.width(), p.height());
    };
  }

  private static byte[] inverted(byte[] grey) {
    byte[] out = new byte[grey.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) ~grey[i];
    }
    return out;
  }

  private static byte[] twelveBit(byte[] grey) {
    byte[] out = new byte[2 * grey.length];
    for (int i = 0; i < grey.length; i++) {
      int value = ((grey[i] & 255) * 4095 + 127) / 255;
      out[2 * i] = (byte) value;
      out[2 * i + 1] = (byte) (value >> 8);
    }
    return out;
  }

  private static byte[] planes(byte[] rgb) {
    byte[] out = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      out[i % 3 * (rgb.length / 3) + i / 3] = rgb[i];
    }
    return out;
  }

  /** PS3.3 C.7.6.3.1.2, YBR_FULL. */
  private static byte[] ybr(byte[] rgb) {
    byte[] out = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i += 3) {
      int r = rgb[i] & 255;
      int g = rgb[i + 1] & 255;
      int b = rgb[i + 2] & 255;
      out[i] = (byte) ((19595 * r + 38470 * g + 7471 * b + 32768) >> 16);
      out[i + 1] = (byte) Math.min(255, (-11059 * r - 21709 * g + 32768 * b + 8421376) >> 16);
      out[i + 2] = (byte) Math.min(255, (32768 * r - 27439 * g - 5329 * b + 8421376) >> 16);
    }
    return out;
  }

  private static int[] numbers(byte[] grey) {
    int[] out = new int[grey.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = grey[i] & 255;
    }
    return out;
  }
}
