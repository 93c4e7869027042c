package org.fasciaj.imagej;

import ij.IJ;
import ij.Macro;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;
import java.awt.GraphicsEnvironment;
import java.util.Map;
import java.util.Optional;

/**
 * The frame of every command: settings from the macro line or from one dialog, one recorded line,
 * one place where an error is shown. A dialog is made only without a macro line and with a screen,
 * so that headless runs load no window class.
 *
 * @param <S> the command's settings record
 */
abstract class Command<S> implements PlugIn {
  static final String TITLE = "FasciaJ";

  /** Reads the settings from a macro line. */
  abstract S parse(String options) throws CommandException;

  /** Asks for the settings; empty when the user cancels. */
  abstract Optional<S> ask() throws CommandException;

  /** The settings as the recorder writes them. */
  abstract Map<String, String> options(S settings);

  /** What the status line says when {@link #ask} gave nothing. */
  String declined() {
    return TITLE + ": cancelled";
  }

  /** Does the work. */
  abstract void perform(S settings) throws CommandException;

  /** Entry from ImageJ's menu, from a macro's run(...) and from other plugins. */
  @Override
  public final void run(String arg) {
    try {
      perform(settings());
    } catch (Cancelled e) {
      IJ.showStatus(declined());
    } catch (CommandException e) {
      IJ.error(TITLE, e.getMessage());
    }
  }

  /** Entry without a menu: what a headless macro calls. */
  final void runWith(String options) throws CommandException {
    perform(parse(options));
  }

  private S settings() throws CommandException, Cancelled {
    String line = Macro.getOptions();
    if (line != null || GraphicsEnvironment.isHeadless()) {
      return parse(line == null ? "" : line);
    }
    S settings = ask().orElseThrow(Cancelled::new);
    if (IJ.recording()) {
      record(options(settings));
    }
    return settings;
  }

  /** Writes our own options in place of those that the dialog recorded by its labels. */
  private static void record(Map<String, String> options) {
    Recorder.resetCommandOptions();
    options.forEach(
        (key, value) -> {
          if (value.equals("true")) {
            Recorder.recordOption(key);
          } else if (!value.isEmpty()) {
            Recorder.recordOption(key, Recorder.fixPath(value));
          }
        });
  }

  /** The user closed the dialog. */
  private static final class Cancelled extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
