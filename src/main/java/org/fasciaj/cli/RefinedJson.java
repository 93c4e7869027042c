package org.fasciaj.cli;

import java.util.Locale;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.SnappedPair;
import org.fasciaj.measure.Status;

/** The output of {@code refine}. Stateless. */
final class RefinedJson {
  private RefinedJson() {}

  /** Why the pair needs a review; null when it stands. */
  static Reason reason(SnappedPair pair) {
    Reason upper = pair.superficial().doubt();
    return upper == null ? pair.deep().doubt() : upper;
  }

  static String of(SnappedPair pair) {
    StringBuilder out = new StringBuilder("{\n");
    points(out, "superficial", pair.superficial().border());
    points(out, "deep", pair.deep().border());
    double upper = pair.superficial().sdPx();
    double lower = pair.deep().sdPx();
    out.append(
        String.format(
            Locale.ROOT, "  \"sd_px\": {\"superficial\": %.3f, \"deep\": %.3f},\n", upper, lower));
    Reason reason = reason(pair);
    Status status = reason == null ? Status.MEASURED : Status.NEEDS_REVIEW;
    out.append("  \"status\": \"").append(status.code()).append('"');
    if (reason != null) {
      out.append(",\n  \"reason\": \"").append(reason.code()).append('"');
    }
    return out.append("\n}\n").toString();
  }

  private static void points(StringBuilder out, String name, Border border) {
    out.append("  \"").append(name).append("\": [");
    for (int i = 0; i < border.length(); i++) {
      out.append(i == 0 ? "" : ",");
      out.append(String.format(Locale.ROOT, "[%d,%.3f]", border.x0() + i, border.y(i)));
    }
    out.append("],\n");
  }
}
