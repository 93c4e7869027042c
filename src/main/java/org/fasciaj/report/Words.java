package org.fasciaj.report;

import java.util.Locale;
import org.fasciaj.Reason;
import org.fasciaj.dicom.CalibrationSource;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;

/** The report's short wordings. A state always has a word and a shape, never a colour alone. */
final class Words {
  private Words() {}

  /** Shape and word of a status. */
  static String status(Status status) {
    return switch (status) {
      case MEASURED -> "● measured";
      case BORDERLINE -> "◐ borderline";
      case NEEDS_REVIEW -> "▲ needs review";
      case NOT_ASSESSABLE -> "○ not assessable";
      case ERROR -> "✕ error";
    };
  }

  /** Style class of a status. */
  static String statusClass(Status status) {
    return "st st-" + status.code().replace('_', '-');
  }

  /** Shape and word of a flag. */
  static String flag(Boolean flag, double limitMm) {
    String limit = Num.plain(limitMm) + " mm";
    if (flag == null) {
      return "○ flag not assessable (limit " + limit + ")";
    }
    return flag ? "▲ flagged: above " + limit : "● not flagged: not above " + limit;
  }

  /** Cause and remedy of a reason. */
  static String why(Reason reason) {
    return reason.cause() + " " + reason.remedy();
  }

  /** A value with its standard deviation, or the refusal in one word. */
  static String value(Quantity q, int decimals, String unit) {
    return q.present() ? value(q.value(), q.sd(), decimals, unit) : "not assessable";
  }

  /** A value with its standard deviation. */
  static String value(double value, double sd, int decimals, String unit) {
    String number = Num.fixed(value, decimals);
    return Double.isNaN(sd)
        ? join(number, unit) + " (SD not established)"
        : join(number + " ± " + Num.fixed(sd, decimals), unit);
  }

  private static String join(String number, String unit) {
    return unit.isEmpty() ? number : number + " " + unit;
  }

  /** A spur's length: a projection seen on ultrasound is never the whole spur. */
  static String spur(Quantity spur) {
    if (!spur.present()) {
      return "not assessable";
    }
    return spur.value() == 0 ? "no spur seen" : "at least " + value(spur, 2, "mm");
  }

  /** Where a scale came from. */
  static String source(CalibrationSource source) {
    return switch (source) {
      case REGION -> "ultrasound region (0018,6011)";
      case PIXEL_SPACING -> "Pixel Spacing (0028,0030)";
      case IMAGER_PIXEL_SPACING -> "Imager Pixel Spacing (0018,1164)";
      case USER -> "given by the user, not by the scanner";
      case NONE -> "none: no millimetres";
    };
  }

  /** Whose heel it is; where no name is recorded, the heel's place in the index stands for it. */
  static String subject(String subject, int number) {
    return subject.isEmpty() ? "Subject not recorded (no. " + number + ")" : subject;
  }

  /** The side in a word. */
  static String side(String laterality) {
    return switch (laterality) {
      case "L" -> "left heel";
      case "R" -> "right heel";
      default -> "heel, side not recorded";
    };
  }

  /** First letter in upper case. */
  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
