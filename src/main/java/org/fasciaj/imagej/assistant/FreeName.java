package org.fasciaj.imagej.assistant;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fasciaj.session.SessionFile;

/** A name for a session beside one that stays as it is. */
final class FreeName {
  private FreeName() {}

  /** The first numbered name that no file has. */
  static Path of(Path taken) {
    String name = taken.getFileName().toString();
    String stem = name.substring(0, name.length() - SessionFile.SUFFIX.length());
    int n = 2;
    while (Files.exists(taken.resolveSibling(stem + "-" + n + SessionFile.SUFFIX))) {
      n++;
    }
    return taken.resolveSibling(stem + "-" + n + SessionFile.SUFFIX);
  }
}
