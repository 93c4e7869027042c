package org.fasciaj.imagej;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A virtual X display that lives as long as a test. */
public final class Screen implements AutoCloseable {
  private final Process server;
  private final String display;

  private Screen(Process server, String display) {
    this.server = server;
    this.display = display;
  }

  /** Starts Xvfb on a free display; empty, with a printed line, where it is not installed. */
  static Optional<Screen> start(String test) throws IOException {
    return start(test, "1280x800");
  }

  /** The same with a screen of another size. */
  public static Optional<Screen> start(String test, String size) throws IOException {
    Process server;
    try {
      server =
          new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", size + "x24")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      System.out.println(test + " skipped: Xvfb is not installed");
      return Optional.empty();
    }
    StringBuilder number = new StringBuilder();
    InputStream out = server.getInputStream();
    for (int c = out.read(); c >= 0 && c != '\n'; c = out.read()) {
      number.append((char) c);
    }
    if (number.isEmpty()) {
      throw new IOException(
          "Xvfb ended: " + new String(out.readAllBytes(), StandardCharsets.UTF_8));
    }
    return Optional.of(new Screen(server, ":" + number));
  }

  /** The display's name. */
  public String display() {
    return display;
  }

  @Override
  public void close() {
    server.destroy();
  }
}
