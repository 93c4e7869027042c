package org.fasciaj.review.pack;

import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.Tag;

/** Transducer Frequency (0018,6030) of the first region, kHz. Stateless. */
final class Frequency {
  private static final int TRANSDUCER_FREQUENCY = 0x00186030;

  private Frequency() {}

  static double of(Attributes attributes) {
    return attributes.items(Tag.REGIONS).stream()
        .mapToDouble(r -> r.integer(TRANSDUCER_FREQUENCY, 0))
        .filter(f -> f > 0)
        .findFirst()
        .orElse(Double.NaN);
  }
}
