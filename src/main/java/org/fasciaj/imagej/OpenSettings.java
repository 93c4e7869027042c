package org.fasciaj.imagej;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What "Open study..." is asked to do, and its form as a macro line. Immutable.
 *
 * @param path file, folder or DICOMDIR
 * @param maximum most images that may be opened at once
 */
record OpenSettings(String path, int maximum) {
  /** More windows than this cannot be handled on one screen. */
  static final int USUAL_MAXIMUM = 24;

  private static final String PATH = "path";
  private static final String MAXIMUM = "maximum";
  private static final int LARGEST_MAXIMUM = 1000;

  /** Reads a macro line. */
  static OpenSettings parse(String text) throws CommandException {
    Options o = Options.parse(text, List.of(PATH, MAXIMUM));
    double maximum = o.number(MAXIMUM, USUAL_MAXIMUM);
    if (!(maximum >= 1 && maximum <= LARGEST_MAXIMUM)) {
      throw new CommandException(
          "Macro option", "\"maximum\" is " + maximum + ".", "Give 1 to " + LARGEST_MAXIMUM + ".");
    }
    return new OpenSettings(o.required(PATH), (int) maximum);
  }

  /** The macro line's values. */
  Map<String, String> options() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(PATH, path);
    values.put(MAXIMUM, Integer.toString(maximum));
    return values;
  }
}
