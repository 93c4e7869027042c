package org.fasciaj.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The folder that a report is written to. Only names of this program's making reach the disk,
 * always directly inside the folder, each file whole or not at all. Not thread-safe.
 */
final class ReportFolder {
  /** Every name that a report may give to a file. */
  private static final Pattern NAME =
      Pattern.compile("(index|heel|case)(-[A-Za-z0-9]{1,24}){0,3}\\.(html|pdf)");

  private final Path root;
  private final Optional<FileTime> time;
  private final Set<String> written = new HashSet<>();

  /**
   * Opens the folder, creating it where needed.
   *
   * @param time time that every file gets; empty for the clock's
   */
  ReportFolder(Path folder, Optional<FileTime> time) throws IOException {
    root = folder.toAbsolutePath().normalize();
    this.time = time;
    Files.createDirectories(root);
  }

  /** The folder. */
  Path root() {
    return root;
  }

  /**
   * Takes away the index of an earlier report, so that a run that fails leaves none that promises
   * more than there is.
   *
   * @throws IOException when there is an earlier report and it may not be replaced
   */
  void begin(boolean overwrite) throws IOException {
    Path index = inside("index.html");
    if (Files.exists(index, LinkOption.NOFOLLOW_LINKS)) {
      if (!overwrite) {
        throw new IOException(
            index + ": a report is there already; choose another folder or allow --overwrite");
      }
      Files.delete(index);
    }
  }

  /** Writes one page. */
  Path write(String name, byte[] content) throws IOException {
    Path target = inside(name);
    // Not a system temporary file: that would be readable by its owner only.
    Path temporary = root.resolve("." + name + ".part");
    Files.deleteIfExists(temporary);
    try {
      // Never through a link that somebody left under this name.
      Files.write(temporary, content, StandardOpenOption.CREATE_NEW);
      if (time.isPresent()) {
        Files.setLastModifiedTime(temporary, time.get());
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
    written.add(name);
    return target;
  }

  /** Takes away pages of an earlier report that this one did not write again. */
  void end() throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(root)) {
      for (Path p : all) {
        String name = p.getFileName().toString();
        if (NAME.matcher(name).matches() && !written.contains(name)) {
          Files.delete(p);
        }
      }
    }
    if (time.isPresent()) {
      Files.setLastModifiedTime(root, time.get());
    }
  }

  /** A file in the folder that is no page of a report, if any. */
  Optional<Path> stranger() throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(root)) {
      for (Path p : all) {
        if (!NAME.matcher(p.getFileName().toString()).matches()) {
          return Optional.of(p);
        }
      }
    }
    return Optional.empty();
  }

  /** Letters and digits of a text, at most 24, for use in a name; "" when it has none. */
  static String safe(String text) {
    String letters = text.replaceAll("[^A-Za-z0-9]", "");
    return letters.substring(0, Math.min(24, letters.length()));
  }

  private Path inside(String name) {
    Path target = root.resolve(name).normalize();
    if (!NAME.matcher(name).matches() || !root.equals(target.getParent())) {
      throw new IllegalArgumentException("not a name of a report's page: " + name);
    }
    return target;
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network file systems cannot; the file is still complete before it gets its name.
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
