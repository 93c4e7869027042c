package org.fasciaj.cli;

import java.io.Console;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Tells whether a person watches standard error. Stateless and thread-safe. */
final class Terminal {
  private static final Path LINUX_STDERR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /** True when standard error is a terminal that can redraw a line. */
  static boolean onStandardError(Map<String, String> environment) {
    if ("dumb".equals(environment.get("TERM"))) {
      return false;
    }
    if (Files.isSymbolicLink(LINUX_STDERR)) {
      try {
        String target = Files.readSymbolicLink(LINUX_STDERR).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      } catch (IOException e) {
        return false;
      }
    }
    return console(System.console());
  }

  /** Before Java 22 a console is a terminal; since then it must be asked. */
  private static boolean console(Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
