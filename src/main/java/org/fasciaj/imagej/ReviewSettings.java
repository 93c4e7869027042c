package org.fasciaj.imagej;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What "Review..." is asked to do, and its form as a macro line. The passphrase itself is never
 * part of it, only the file that holds it. Immutable.
 *
 * @param step read, pack, check or lock
 * @param file the package
 * @param reader one reader's code; when packing, all of them separated by commas
 * @param list an adjudicator's list of cases; "" for none
 * @param input when packing, the folder with all visits; "" otherwise
 * @param key when packing or checking, the key's folder; "" otherwise
 * @param passphrase when packing or checking, a file whose first line is the passphrase
 * @param design when packing, the code of the design
 * @param adjudicator when packing, the adjudicator's code; "" for none
 */
record ReviewSettings(
    String step,
    String file,
    String reader,
    String list,
    String input,
    String key,
    String passphrase,
    String design,
    String adjudicator) {
  static final String READ = "read";
  static final String PACK = "pack";
  static final String CHECK = "check";
  static final String LOCK = "lock";

  /** The first is the default. */
  static final List<String> STEPS = List.of(READ, PACK, CHECK, LOCK);

  static final List<String> DESIGNS = List.of("single", "paired-hidden", "chronological");

  private static final List<String> KEYS =
      List.of(
          "step",
          "package",
          "reader",
          "list",
          "input",
          "key",
          "passphrase",
          "design",
          "adjudicator");

  /** Reads a macro line. */
  static ReviewSettings parse(String text) throws CommandException {
    Options o = Options.parse(text, KEYS);
    String step = o.choice("step", STEPS);
    boolean pack = step.equals(PACK);
    boolean sealed = pack || step.equals(CHECK);
    return new ReviewSettings(
        step,
        o.required("package"),
        step.equals(CHECK) ? o.text("reader") : o.required("reader"),
        o.text("list"),
        pack ? o.required("input") : o.text("input"),
        sealed ? o.required("key") : o.text("key"),
        sealed ? o.required("passphrase") : o.text("passphrase"),
        o.choice("design", DESIGNS),
        o.text("adjudicator"));
  }

  /** The macro line's values. */
  Map<String, String> options() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("step", step);
    values.put("package", file);
    values.put("reader", reader);
    values.put("list", list);
    values.put("input", input);
    values.put("key", key);
    values.put("passphrase", passphrase);
    values.put("design", design);
    values.put("adjudicator", adjudicator);
    return values;
  }
}
