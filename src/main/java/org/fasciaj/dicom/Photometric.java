package org.fasciaj.dicom;

/** Photometric interpretations (PS3.3 C.7.6.3.1.2) that ultrasound uses. */
enum Photometric {
  MONOCHROME1(1, Samples.Colour.GREY),
  MONOCHROME2(1, Samples.Colour.GREY),
  PALETTE(1, Samples.Colour.GREY),
  RGB(3, Samples.Colour.RGB),
  YBR_FULL(3, Samples.Colour.YBR),
  YBR_FULL_422(3, Samples.Colour.YBR),
  YBR_ICT(3, Samples.Colour.YBR),
  YBR_RCT(3, Samples.Colour.YBR);

  private final int channels;
  private final Samples.Colour colour;

  Photometric(int channels, Samples.Colour colour) {
    this.channels = channels;
    this.colour = colour;
  }

  int channels() {
    return channels;
  }

  Samples.Colour colour() {
    return colour;
  }

  /** The interpretation with this name; null when it is not one of these. */
  static Photometric of(String name) {
    if (name.equals("PALETTE COLOR")) {
      return PALETTE;
    }
    for (Photometric one : values()) {
      if (one != PALETTE && one.name().equals(name)) {
        return one;
      }
    }
    return null;
  }
}
