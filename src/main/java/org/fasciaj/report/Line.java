package org.fasciaj.report;

import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Quantity;

/** The rows of the table of quantities. */
enum Line {
  STATION_0("Thickness at the insertion (station 0), along the normal", "mm", 2, true),
  STATION_5("Thickness at 5 mm", "mm", 2, true),
  STATION_10("Thickness at 10 mm", "mm", 2, true),
  MAXIMUM("Largest thickness, 0 to 10 mm", "mm", 2, true),
  MEAN("Mean thickness, 0 to 10 mm", "mm", 2, true),
  VERTICAL("Vertical thickness at station 0, for comparison with published work", "mm", 2, true),
  ECHOGENICITY(
      "Echogenicity ratio, fascia to fat pad (exploratory; only within one gain and preset)",
      "",
      2,
      false),
  DOPPLER_AREA("Doppler area, 0 to 10 mm", "mm²", 2, false),
  DOPPLER_SHARE("Doppler share of the outline", "%", 1, false);

  private final String label;
  private final String unit;
  private final int decimals;
  private final boolean relative;

  Line(String label, String unit, int decimals, boolean relative) {
    this.label = label;
    this.unit = unit;
    this.decimals = decimals;
    this.relative = relative;
  }

  String label() {
    return label;
  }

  Quantity of(HeelMeasurement m) {
    return switch (this) {
      case STATION_0 -> m.thickness();
      case STATION_5 -> m.thickness5();
      case STATION_10 -> m.thickness10();
      case MAXIMUM -> m.maximum();
      case MEAN -> m.mean();
      case VERTICAL -> m.vertical();
      case ECHOGENICITY -> m.echogenicity();
      case DOPPLER_AREA -> m.dopplerArea();
      case DOPPLER_SHARE -> m.dopplerPercent();
    };
  }

  String value(Quantity q) {
    return Words.value(q, decimals, unit);
  }

  /** Post minus pre with its standard deviation, and in % of pre where that means something. */
  String change(Quantity pre, Quantity post) {
    return change(pre, post, unit, decimals, relative);
  }

  /** Post minus pre; the two errors are taken as independent. */
  static String change(Quantity pre, Quantity post, String unit, int decimals, boolean relative) {
    if (!pre.present() || !post.present()) {
      return "not assessable";
    }
    double difference = post.value() - pre.value();
    double sd = Math.hypot(pre.sd(), post.sd());
    String text = Words.value(difference, sd, decimals, unit);
    return relative && pre.value() > 0
        ? text + " (" + Num.fixed(100 * difference / pre.value(), 1) + " %)"
        : text;
  }
}
