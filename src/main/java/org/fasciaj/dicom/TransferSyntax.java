package org.fasciaj.dicom;

/** Transfer syntaxes of PS3.5 section 10 and annex A that FasciaJ knows by name. */
public enum TransferSyntax {
  IMPLICIT_LE("1.2.840.10008.1.2", "Implicit VR Little Endian", Codec.NATIVE),
  EXPLICIT_LE("1.2.840.10008.1.2.1", "Explicit VR Little Endian", Codec.NATIVE),
  ENCAPSULATED_LE("1.2.840.10008.1.2.1.98", "Encapsulated Uncompressed", Codec.RAW_FRAMES),
  DEFLATED_LE("1.2.840.10008.1.2.1.99", "Deflated Explicit VR Little Endian", Codec.NATIVE),
  EXPLICIT_BE("1.2.840.10008.1.2.2", "Explicit VR Big Endian", Codec.NATIVE),
  JPEG_BASELINE("1.2.840.10008.1.2.4.50", "JPEG Baseline", Codec.JPEG),
  JPEG_EXTENDED("1.2.840.10008.1.2.4.51", "JPEG Extended", Codec.JPEG),
  JPEG_LOSSLESS("1.2.840.10008.1.2.4.57", "JPEG Lossless", Codec.JPEG),
  JPEG_LOSSLESS_SV1("1.2.840.10008.1.2.4.70", "JPEG Lossless First-Order", Codec.JPEG),
  JPEG_LS("1.2.840.10008.1.2.4.80", "JPEG-LS Lossless", Codec.JPEG_LS),
  JPEG_LS_NEAR("1.2.840.10008.1.2.4.81", "JPEG-LS Near-Lossless", Codec.JPEG_LS),
  JPEG_2000_LOSSLESS("1.2.840.10008.1.2.4.90", "JPEG 2000 Lossless", Codec.JPEG_2000),
  JPEG_2000("1.2.840.10008.1.2.4.91", "JPEG 2000", Codec.JPEG_2000),
  RLE("1.2.840.10008.1.2.5", "RLE Lossless", Codec.RLE),
  MPEG2_MAIN("1.2.840.10008.1.2.4.100", "MPEG2 video", Codec.NONE),
  MPEG2_HIGH("1.2.840.10008.1.2.4.101", "MPEG2 video", Codec.NONE),
  MPEG4("1.2.840.10008.1.2.4.102", "MPEG-4 video", Codec.NONE),
  MPEG4_BD("1.2.840.10008.1.2.4.103", "MPEG-4 video", Codec.NONE),
  MPEG4_2D("1.2.840.10008.1.2.4.104", "MPEG-4 video", Codec.NONE),
  MPEG4_3D("1.2.840.10008.1.2.4.105", "MPEG-4 video", Codec.NONE),
  MPEG4_STEREO("1.2.840.10008.1.2.4.106", "MPEG-4 video", Codec.NONE),
  HEVC("1.2.840.10008.1.2.4.107", "HEVC video", Codec.NONE),
  HEVC_10("1.2.840.10008.1.2.4.108", "HEVC video", Codec.NONE),
  JPEG_2000_PART2_LOSSLESS("1.2.840.10008.1.2.4.92", "JPEG 2000 Part 2", Codec.NONE),
  JPEG_2000_PART2("1.2.840.10008.1.2.4.93", "JPEG 2000 Part 2", Codec.NONE),
  JPIP("1.2.840.10008.1.2.4.94", "JPIP (pixels on a server)", Codec.NONE),
  JPIP_DEFLATED("1.2.840.10008.1.2.4.95", "JPIP (pixels on a server)", Codec.NONE),
  JPEG_XL_LOSSLESS("1.2.840.10008.1.2.4.110", "JPEG XL", Codec.NONE),
  JPEG_XL_RECOMPRESSED("1.2.840.10008.1.2.4.111", "JPEG XL", Codec.NONE),
  JPEG_XL("1.2.840.10008.1.2.4.112", "JPEG XL", Codec.NONE),
  HTJ2K_LOSSLESS("1.2.840.10008.1.2.4.201", "High-Throughput JPEG 2000", Codec.NONE),
  HTJ2K_RPCL("1.2.840.10008.1.2.4.202", "High-Throughput JPEG 2000", Codec.NONE),
  HTJ2K("1.2.840.10008.1.2.4.203", "High-Throughput JPEG 2000", Codec.NONE);

  /** How the pixels are held; NONE: no decoder here. */
  enum Codec {
    NATIVE,
    RAW_FRAMES,
    RLE,
    JPEG,
    JPEG_LS,
    JPEG_2000,
    NONE
  }

  private final String uid;
  private final String title;
  private final Codec codec;

  TransferSyntax(String uid, String title, Codec codec) {
    this.uid = uid;
    this.title = title;
    this.codec = codec;
  }

  /** The UID. */
  public String uid() {
    return uid;
  }

  /** The name in words. */
  public String title() {
    return title;
  }

  Codec codec() {
    return codec;
  }

  /** True when Pixel Data is a list of fragments. */
  boolean encapsulated() {
    return codec != Codec.NATIVE;
  }

  boolean explicitVr() {
    return this != IMPLICIT_LE;
  }

  boolean bigEndian() {
    return this == EXPLICIT_BE;
  }

  boolean deflated() {
    return this == DEFLATED_LE || this == JPIP_DEFLATED;
  }

  /** The syntax with this UID; null when unknown. */
  static TransferSyntax of(String uid) {
    for (TransferSyntax syntax : values()) {
      if (syntax.uid.equals(uid)) {
        return syntax;
      }
    }
    return null;
  }
}
