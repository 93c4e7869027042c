package org.fasciaj.imagej;

import ij.IJ;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.fasciaj.Reason;

/**
 * Entry for macros without a screen, where ImageJ has no menu and {@code run(...)} cannot work:
 *
 * <pre>{@code
 * r = call("org.fasciaj.imagej.FasciaJ.run", "Compare folder...", "input=[/in] output=[/out]");
 * if (r != "") exit(r);
 * }</pre>
 *
 * <p>With a screen it does the same as {@code run}. Thread-safe as far as ImageJ is.
 */
public final class FasciaJ {
  private static final Map<String, Supplier<Command<?>>> COMMANDS =
      Map.of(
          "Open study...", OpenStudy::new,
          "Open from PACS...", OpenFromPacs::new,
          "Measure heel...", MeasureHeel::new,
          "Export heel...", ExportHeel::new,
          "Compare folder...", CompareFolder::new,
          "Review...", Review::new);

  private FasciaJ() {}

  /** The labels of the commands that record and replay. */
  static Set<String> commands() {
    return COMMANDS.keySet();
  }

  /**
   * Runs a command.
   *
   * @param command the menu's label
   * @param options the macro line's options
   * @return "" when it went well, else the error with cause and remedy
   */
  public static String run(String command, String options) {
    try {
      Supplier<Command<?>> known = COMMANDS.get(command);
      if (known == null) {
        throw new CommandException(
            command,
            "no such command.",
            "Known: " + String.join(", ", new TreeSet<>(COMMANDS.keySet())) + ".");
      }
      known.get().runWith(options);
      return "";
    } catch (CommandException e) {
      return e.getMessage();
    } catch (RuntimeException e) {
      IJ.handleException(e); // its trace goes to ImageJ's log; a macro sees the sentence
      return new CommandException(command, Reason.INTERNAL_ERROR, e.getClass().getSimpleName())
          .getMessage();
    }
  }
}
