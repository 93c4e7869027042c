package org.fasciaj.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** A bar on one line of a terminal, redrawn in place. Not thread-safe. */
final class ProgressBar {
  private static final int WIDTH = 30;

  private final PrintWriter err;
  private final boolean shown;
  private String last = "";

  ProgressBar(PrintWriter err, boolean shown) {
    this.err = err;
    this.shown = shown;
  }

  /** Draws how many files and frames are done. */
  void update(int files, int ofFiles, int frames) {
    if (!shown) {
      return;
    }
    String line = line(files, ofFiles, frames);
    if (!line.equals(last)) {
      draw(line);
    }
  }

  static String line(int files, int ofFiles, int frames) {
    int full = ofFiles == 0 ? WIDTH : (int) ((long) WIDTH * files / ofFiles);
    return String.format(
        Locale.ROOT,
        "[%s%s] %d/%d files, %d frames",
        "#".repeat(full),
        ".".repeat(WIDTH - full),
        files,
        ofFiles,
        frames);
  }

  private void draw(String line) {
    err.print("\r" + line + " ".repeat(Math.max(0, last.length() - line.length())));
    err.flush();
    last = line;
  }

  /** Wipes the line. */
  void clear() {
    if (shown && !last.isEmpty()) {
      draw("");
      err.print("\r");
      err.flush();
    }
  }
}
