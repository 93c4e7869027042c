package org.fasciaj.dicom;

import java.util.Locale;

/** Where a scale came from, in falling order of trust. */
public enum CalibrationSource {
  /** Sequence of Ultrasound Regions (0018,6011), PS3.3 C.8.5.5. */
  REGION,
  /** Pixel Spacing (0028,0030). */
  PIXEL_SPACING,
  /** Imager Pixel Spacing (0018,1164). */
  IMAGER_PIXEL_SPACING,
  /** Typed or confirmed by the user. */
  USER,
  /** No scale: no millimetres are given. */
  NONE;

  /** The word that tables hold. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
