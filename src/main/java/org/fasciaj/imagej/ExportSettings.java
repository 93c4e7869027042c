package org.fasciaj.imagej;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What "Export heel..." is asked to do, and its form as a macro line. Immutable.
 *
 * @param session the session file
 * @param folder where to; "" for the session file's folder
 * @param wanted what to write
 * @param frame frame of the picture, from 1
 * @param overwrite whether what lies there may be replaced
 */
public record ExportSettings(
    String session, String folder, Set<HeelExport.What> wanted, int frame, boolean overwrite) {
  private static final String SESSION = "session";
  private static final String FOLDER = "folder";
  private static final String FRAME = "frame";
  private static final String OVERWRITE = "overwrite";
  private static final List<String> KEYS =
      List.of(SESSION, FOLDER, "csv", "rois", "picture", "report", FRAME, OVERWRITE);

  /** Copies the set. */
  public ExportSettings {
    wanted = Set.copyOf(wanted);
  }

  private static String key(HeelExport.What what) {
    return what.name().toLowerCase(Locale.ROOT);
  }

  /** Reads a macro line; without a word for what to write, everything is. */
  static ExportSettings parse(String text) throws CommandException {
    Options o = Options.parse(text, KEYS);
    Set<HeelExport.What> wanted = EnumSet.noneOf(HeelExport.What.class);
    for (HeelExport.What what : HeelExport.What.values()) {
      if (o.on(key(what))) {
        wanted.add(what);
      }
    }
    double frame = o.number(FRAME, 1);
    if (!(frame >= 1 && frame == Math.rint(frame))) {
      throw new CommandException("Macro option", "\"frame\" is " + frame + ".", "Give 1 or more.");
    }
    return new ExportSettings(
        o.required(SESSION),
        o.text(FOLDER),
        wanted.isEmpty() ? EnumSet.allOf(HeelExport.What.class) : wanted,
        (int) frame,
        o.on(OVERWRITE));
  }

  /** The macro line's values. */
  public Map<String, String> options() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(SESSION, session);
    values.put(FOLDER, folder);
    for (HeelExport.What what : HeelExport.What.values()) {
      values.put(key(what), wanted.contains(what) ? "true" : "");
    }
    values.put(FRAME, Integer.toString(frame));
    values.put(OVERWRITE, overwrite ? "true" : "");
    return values;
  }
}
