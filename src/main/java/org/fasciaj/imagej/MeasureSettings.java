package org.fasciaj.imagej;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fasciaj.measure.Limits;

/**
 * What "Measure heel..." is asked to do, and its form as a macro line. Immutable.
 *
 * @param allFrames every frame of a loop, else the one that is shown
 * @param mmPerPixel scale that the user gives, mm; NaN takes the image's own
 * @param limits limits of the flags
 * @param save CSV file for the rows of this run; "" for none
 * @param overwrite an older file of that name may be replaced
 */
record MeasureSettings(
    boolean allFrames, double mmPerPixel, Limits limits, String save, boolean overwrite) {
  static final MeasureSettings DEFAULT =
      new MeasureSettings(false, Double.NaN, Limits.DEFAULT, "", false);

  private static final String FRAMES = "frames";
  private static final String SAVE = "save";
  private static final String OVERWRITE = "overwrite";
  private static final List<String> FRAME_WORDS = List.of("current", "all");
  private static final List<String> KEYS =
      List.of(
          FRAMES, LimitOptions.SCALE, LimitOptions.THICKNESS, LimitOptions.SPUR, SAVE, OVERWRITE);

  /** Reads a macro line; an absent key takes the default. */
  static MeasureSettings parse(String text) throws CommandException {
    Options o = Options.parse(text, KEYS);
    return new MeasureSettings(
        o.choice(FRAMES, FRAME_WORDS).equals("all"),
        LimitOptions.scale(o),
        LimitOptions.limits(o),
        o.text(SAVE),
        o.on(OVERWRITE));
  }

  /** The macro line's values, every one written out so that a later default changes nothing. */
  Map<String, String> options() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(FRAMES, FRAME_WORDS.get(allFrames ? 1 : 0));
    LimitOptions.put(values, mmPerPixel, limits);
    values.put(SAVE, save);
    values.put(OVERWRITE, overwrite ? "true" : "");
    return values;
  }
}
