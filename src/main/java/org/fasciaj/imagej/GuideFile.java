package org.fasciaj.imagej;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts the guide where a browser can open it. Stateless. */
final class GuideFile {
  private static final String NAME = "guide.html";

  private GuideFile() {}

  /**
   * Writes the guide, whole or not at all: into FasciaJ's own folder of samples where there is one,
   * since some browsers may not read the folder for temporary files, else there.
   *
   * @param plugins ImageJ's plugins folder; null when it has none
   * @return the file
   */
  static Path write(String plugins) throws IOException {
    if (plugins != null) {
      Path own = Path.of(plugins, "FasciaJ");
      if (Files.isDirectory(own) && Files.isWritable(own)) {
        return whole(own, own.resolve(NAME));
      }
    }
    Path passing = Files.createTempDirectory("FasciaJ-");
    passing.toFile().deleteOnExit();
    Path file = whole(passing, passing.resolve(NAME));
    file.toFile().deleteOnExit();
    return file;
  }

  private static Path whole(Path folder, Path file) throws IOException {
    Path temporary = Files.createTempFile(folder, ".fasciaj-", ".tmp");
    try {
      Files.writeString(temporary, GuidePage.whole());
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    return file;
  }
}
