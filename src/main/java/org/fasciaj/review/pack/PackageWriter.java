package org.fasciaj.review.pack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a package: a zip whose entries are sorted by name, all of one fixed time, without comments
 * and extra fields; it takes its name only when it is whole. Not thread-safe.
 */
final class PackageWriter implements Closeable {
  /** Every entry's and the file's own time. */
  static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private final Path target;
  private final Path temporary;
  private final ZipOutputStream zip;
  private String last = "";

  PackageWriter(Path target) throws IOException {
    this.target = target;
    Path folder = target.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    this.temporary = folder.resolve("." + UUID.randomUUID() + ".part");
    this.zip =
        new ZipOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW)),
            StandardCharsets.UTF_8);
  }

  /** Folder of the package, for files that are gone when it is whole. */
  Path folder() {
    return temporary.getParent();
  }

  /** Adds an entry; names must rise. */
  void add(String name, byte[] bytes) throws IOException {
    if (name.compareTo(last) <= 0) {
      throw new IllegalStateException("entries must be written in the order of their names");
    }
    last = name;
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Adds the manifest and ends the file under its temporary name. */
  Path end(PackageManifest manifest) throws IOException {
    add(StudyPackage.MANIFEST, GSON.toJson(manifest).getBytes(StandardCharsets.UTF_8));
    zip.close();
    Files.setLastModifiedTime(temporary, FileTime.from(TIME.toInstant(ZoneOffset.UTC)));
    return temporary;
  }

  /** Gives the ended file its name. */
  void publish() throws IOException {
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    zip.close();
    Files.deleteIfExists(temporary);
  }
}
