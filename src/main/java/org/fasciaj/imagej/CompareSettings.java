package org.fasciaj.imagej;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fasciaj.measure.Limits;

/**
 * What "Compare folder..." is asked to do, and its form as a macro line. Immutable.
 *
 * @param input folder or DICOMDIR with all visits
 * @param output folder for tables and report
 * @param mapping file that names subject, side and visit of files; "" for none
 * @param mmPerPixel scale for files without one, mm; NaN for none
 * @param limits limits of the flags
 * @param blinded the report names neither person nor visit
 * @param overwrite results of an earlier run in the output folder may be replaced
 */
record CompareSettings(
    String input,
    String output,
    String mapping,
    double mmPerPixel,
    Limits limits,
    boolean blinded,
    boolean overwrite) {
  private static final String INPUT = "input";
  private static final String OUTPUT = "output";
  private static final String MAPPING = "mapping";
  private static final String BLINDED = "blinded";
  private static final String OVERWRITE = "overwrite";
  private static final List<String> KEYS =
      List.of(
          INPUT,
          OUTPUT,
          MAPPING,
          LimitOptions.SCALE,
          LimitOptions.THICKNESS,
          LimitOptions.SPUR,
          BLINDED,
          OVERWRITE);

  /** Reads a macro line. */
  static CompareSettings parse(String text) throws CommandException {
    Options o = Options.parse(text, KEYS);
    return new CompareSettings(
        o.required(INPUT),
        o.required(OUTPUT),
        o.text(MAPPING),
        LimitOptions.scale(o),
        LimitOptions.limits(o),
        o.on(BLINDED),
        o.on(OVERWRITE));
  }

  /** The macro line's values, every one written out so that a later default changes nothing. */
  Map<String, String> options() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(INPUT, input);
    values.put(OUTPUT, output);
    values.put(MAPPING, mapping);
    LimitOptions.put(values, mmPerPixel, limits);
    values.put(BLINDED, blinded ? "true" : "");
    values.put(OVERWRITE, overwrite ? "true" : "");
    return values;
  }
}
