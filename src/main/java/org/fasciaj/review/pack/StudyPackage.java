package org.fasciaj.review.pack;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.fasciaj.review.records.Digests;
import org.fasciaj.study.Sha256;

/**
 * A package, open for reading. Entries are read as streams by name, never unpacked. Thread-safe.
 */
public final class StudyPackage implements Closeable {
  /** Name of the manifest inside. */
  public static final String MANIFEST = "manifest.json";

  private static final int MOST_BYTES = 64 << 20;
  private static final Pattern IMAGE = Pattern.compile("images/[a-f][0-9a-f]{15}-[0-9]{4}\\.png");

  private final Path file;
  private final ZipFile zip;
  private final PackageManifest manifest;

  private StudyPackage(Path file, ZipFile zip, PackageManifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens a package.
   *
   * @throws IOException when it is none, or damaged
   */
  public static StudyPackage open(Path file) throws IOException {
    ZipFile zip = null;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
      String json = new String(read(zip, MANIFEST), StandardCharsets.UTF_8);
      PackageManifest manifest = new Gson().fromJson(json, PackageManifest.class);
      if (manifest == null || manifest.format() != PackageManifest.FORMAT) {
        throw new IOException(file + " was made by another version of FasciaJ");
      }
      return new StudyPackage(file, zip, manifest);
    } catch (ZipException | JsonParseException | NullPointerException e) {
      close(zip);
      throw new IOException(file + " is no package or damaged: ask for it again", e);
    } catch (IOException e) {
      close(zip);
      throw e;
    }
  }

  private static void close(ZipFile zip) throws IOException {
    if (zip != null) {
      zip.close();
    }
  }

  /** SHA-256 of the whole file, 64 hex characters: what every reader's chain names. */
  public String sha256() throws IOException {
    return Sha256.of(file);
  }

  /** What the package says of itself. */
  public PackageManifest manifest() {
    return manifest;
  }

  /**
   * A frame's picture, checked against the manifest.
   *
   * @throws IOException when it is missing or not the picture that was packed
   */
  public byte[] png(ImageInfo image, int frame) throws IOException {
    String name = image.png(frame);
    if (frame < 0 || frame >= image.frames() || !IMAGE.matcher(name).matches()) {
      throw new IOException("the package has no such picture");
    }
    byte[] bytes = read(zip, name);
    if (!Digests.sha256(bytes).equals(image.sha256().get(frame))) {
      throw new IOException(
          name + " is not the picture that was packed: ask for the package again");
    }
    return bytes;
  }

  private static byte[] read(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("the package lacks " + name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException(name + " is beyond the safety limit");
      }
      return bytes;
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
