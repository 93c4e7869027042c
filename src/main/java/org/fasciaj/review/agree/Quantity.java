package org.fasciaj.review.agree;

import java.util.Locale;
import org.fasciaj.review.unblind.JoinedImage;
import org.fasciaj.review.unblind.JoinedReading;

/** A length that readers and the program both measure. */
enum Quantity {
  THICKNESS {
    @Override
    Double read(JoinedReading r) {
      return r.thicknessMm();
    }

    @Override
    Double automatic(JoinedImage i) {
      return i.autoThicknessMm();
    }

    @Override
    Double truth(JoinedImage i) {
      return i.truthThicknessMm();
    }
  },
  /** Of a heel without a spur 0 mm, which is an answer and no gap. */
  SPUR {
    @Override
    Double read(JoinedReading r) {
      return r.spurMm();
    }

    @Override
    Double automatic(JoinedImage i) {
      return i.autoSpurMm();
    }

    @Override
    Double truth(JoinedImage i) {
      return i.truthSpurMm();
    }
  };

  /** A reader's value, mm; null when not assessable. */
  abstract Double read(JoinedReading r);

  /** The program's value, mm; null when refused. */
  abstract Double automatic(JoinedImage i);

  /** The known value, mm; null when unknown. */
  abstract Double truth(JoinedImage i);

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
