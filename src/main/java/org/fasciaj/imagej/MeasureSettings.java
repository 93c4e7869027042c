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
 * @param session session file whose outlines, scale and limits are taken; "" for none
 */
record MeasureSettings(
    boolean allFrames,
    double mmPerPixel,
    Limits limits,
    String save,
    boolean overwrite,
    String session) {
  static final MeasureSettings DEFAULT =
      new MeasureSettings(false, Double.NaN, Limits.DEFAULT, "", false, "");

  private static final String FRAMES = "frames";
  private static final String SAVE = "save";
  private static final String OVERWRITE = "overwrite";
  private static final String SESSION = "session";
  private static final List<String> FRAME_WORDS = List.of("current", "all");
  private static final List<String> KEYS =
      List.of(
          FRAMES,
          LimitOptions.SCALE,
          LimitOptions.THICKNESS,
          LimitOptions.SPUR,
          SAVE,
          OVERWRITE,
          SESSION);

  /** Reads a macro line; an absent key takes the default. */
  static MeasureSettings parse(String text) throws CommandException {
    Options o = Options.parse(text, KEYS);
    return new MeasureSettings(
        o.choice(FRAMES, FRAME_WORDS).equals("all"),
        LimitOptions.scale(o),
        LimitOptions.limits(o),
        o.text(SAVE),
        o.on(OVERWRITE),
        session(o));
  }

  /** A session brings its own frames, scale and limits: giving them too would contradict it. */
  private static String session(Options o) throws CommandException {
    for (String key :
        List.of(FRAMES, LimitOptions.SCALE, LimitOptions.THICKNESS, LimitOptions.SPUR)) {
      if (!o.text(SESSION).isEmpty() && !o.text(key).isEmpty()) {
        throw new CommandException(
            "Macro option",
            "\"" + key + "\" does not go with \"session\", which brings its own.",
            "Leave " + key + " out.");
      }
    }
    return o.text(SESSION);
  }

  /** The macro line's values, every one written out so that a later default changes nothing. */
  Map<String, String> options() {
    Map<String, String> values = new LinkedHashMap<>();
    if (!session.isEmpty()) {
      values.put(SESSION, session);
      values.put(SAVE, save);
      values.put(OVERWRITE, overwrite ? "true" : "");
      return values;
    }
    values.put(FRAMES, FRAME_WORDS.get(allFrames ? 1 : 0));
    LimitOptions.put(values, mmPerPixel, limits);
    values.put(SAVE, save);
    values.put(OVERWRITE, overwrite ? "true" : "");
    return values;
  }
}
