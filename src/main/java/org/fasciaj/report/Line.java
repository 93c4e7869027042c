package org.fasciaj.report;

import java.util.Locale;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Quantity;

/** The rows of the table of quantities. */
enum Line {
  STATION_0("mm", 2, true),
  STATION_5("mm", 2, true),
  STATION_10("mm", 2, true),
  MAXIMUM("mm", 2, true),
  MEAN("mm", 2, true),
  VERTICAL("mm", 2, true),
  ECHOGENICITY("", 2, false),
  DOPPLER_AREA("mm²", 2, false),
  DOPPLER_SHARE("%", 1, false);

  private final String unit;
  private final int decimals;
  private final boolean relative;

  Line(String unit, int decimals, boolean relative) {
    this.unit = unit;
    this.decimals = decimals;
    this.relative = relative;
  }

  String label(Words words) {
    return words.say("line." + name().toLowerCase(Locale.ROOT));
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

  String value(Words words, Quantity q) {
    return words.value(q, decimals, unit);
  }

  /** Post minus pre with its standard deviation, and in % of pre where that means something. */
  String change(Words words, Quantity pre, Quantity post) {
    return change(words, pre, post, unit, decimals, relative);
  }

  /** Post minus pre; the two errors are taken as independent. */
  static String change(
      Words words, Quantity pre, Quantity post, String unit, int decimals, boolean relative) {
    if (!pre.present() || !post.present()) {
      return words.say("value.none");
    }
    double difference = post.value() - pre.value();
    double sd = Math.hypot(pre.sd(), post.sd());
    String text = words.value(difference, sd, decimals, unit);
    return relative && pre.value() > 0
        ? text + " (" + words.fixed(100 * difference / pre.value(), 1) + " %)"
        : text;
  }
}
