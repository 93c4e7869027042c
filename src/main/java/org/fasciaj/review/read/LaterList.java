package org.fasciaj.review.read;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fasciaj.review.pack.PackageManifest;
import org.fasciaj.review.pack.ReadingList;
import org.fasciaj.review.records.Durable;

/**
 * A list that was made after the package: which cases the adjudicator reads. It names no reader and
 * holds no value. Immutable.
 *
 * @param packageId the package
 * @param list what is read, in order
 */
public record LaterList(String packageId, ReadingList list) {
  private static final long MOST_BYTES = 16 << 20;
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  /** Writes it; a list that is there already is never replaced. */
  public void write(Path file) throws IOException {
    if (Files.exists(file)) {
      throw new IOException(file + " is there already and is never replaced: name another file");
    }
    Durable.replace(file, (GSON.toJson(this) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a list for a reader of a package.
   *
   * @throws IOException when it is none, or another reader's or package's
   */
  public static ReadingList read(Path file, PackageManifest manifest, String reader)
      throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file.getFileName() + " is no list of cases");
    }
    LaterList later;
    try {
      later = GSON.fromJson(Files.readString(file), LaterList.class);
      boolean known =
          later.list().items().stream()
              .flatMap(i -> i.images().stream())
              .allMatch(i -> manifest.image(i).isPresent());
      if (!known) {
        throw new IOException(file.getFileName() + " names images that the package lacks");
      }
    } catch (JsonParseException | NullPointerException e) {
      throw new IOException(file.getFileName() + " is no list of cases of this package", e);
    }
    if (!manifest.id().equals(later.packageId()) || !reader.equals(later.list().reader())) {
      throw new IOException(file.getFileName() + " belongs to another reader or package");
    }
    return later.list();
  }
}
