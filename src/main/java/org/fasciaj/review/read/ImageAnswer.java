package org.fasciaj.review.read;

import com.google.gson.JsonObject;

/**
 * What a reader said of one image, as the record tells it. Immutable.
 *
 * @param notAssessable true when the reader refused to measure it
 * @param frame frame measured, from 0; -1 when not assessable
 * @param thicknessMm length of the thickness line, mm; NaN when not assessable
 * @param spurSeen whether a spur was drawn
 * @param spurMm length of the spur, mm; 0 when none was seen; NaN when not assessable
 * @param echogenicity hypo, iso, hyper, not_judged or ""
 * @param doppler 0, 1, 2, 3, not_judged or ""
 * @param quality good, fair or poor
 * @param sha256 hash of the picture shown
 */
public record ImageAnswer(
    boolean notAssessable,
    int frame,
    double thicknessMm,
    boolean spurSeen,
    double spurMm,
    String echogenicity,
    String doppler,
    String quality,
    String sha256) {
  /** Reads the record of one image. */
  static ImageAnswer of(JsonObject json) {
    boolean refused = json.get("notAssessable").getAsBoolean();
    boolean spur = !refused && json.get("spurSeen").getAsBoolean();
    double noSpur = refused ? Double.NaN : 0;
    return new ImageAnswer(
        refused,
        refused ? -1 : json.get("frame").getAsInt(),
        refused ? Double.NaN : json.get("thicknessMm").getAsDouble(),
        spur,
        spur ? json.get("spurMm").getAsDouble() : noSpur,
        text(json, "echogenicity"),
        text(json, "doppler"),
        text(json, "quality"),
        text(json, "sha256"));
  }

  private static String text(JsonObject json, String name) {
    return json.has(name) ? json.get(name).getAsString() : "";
  }
}
