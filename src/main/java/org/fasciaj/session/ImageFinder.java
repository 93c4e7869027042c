package org.fasciaj.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.study.Sha256;

/**
 * Finds the image of a session by what it holds, wherever it lies now. Stateless and thread-safe.
 */
public final class ImageFinder {
  /** How far below a folder is searched. */
  private static final int DEPTH = 6;

  /** Files that are looked at before the search ends; only those of the right size are read. */
  private static final int MOST_FILES = 20_000;

  private ImageFinder() {}

  /**
   * Finds the image.
   *
   * <p>A file whose bytes are those of the session counts wherever it lies: first at its old place,
   * then beside and below the session file, then below the given folders. The file at the old place
   * counts also when only its header changed, which the pixels of every frame of the session tell.
   *
   * @param sessionFile the session file
   * @param session what it holds
   * @param folders where else to look
   * @return the image
   * @throws SessionException when it is not there, or when its pixels are others
   */
  public static Path find(Path sessionFile, Session session, List<Path> folders)
      throws SessionException {
    ImageKey key = session.image();
    Path folder = sessionFile.toAbsolutePath().getParent();
    Optional<Path> old = old(folder, key);
    if (old.isPresent() && same(old.get(), key)) {
      return old.get();
    }
    Optional<Path> moved = search(folder, key);
    for (int i = 0; moved.isEmpty() && i < folders.size(); i++) {
      moved = search(folders.get(i), key);
    }
    if (moved.isPresent()) {
      return moved.get();
    }
    if (old.isEmpty()) {
      throw new SessionException(
          sessionFile,
          "its image " + key.file() + " was not found",
          "Put the image beside the session file, or choose its folder.");
    }
    checkPixels(sessionFile, session, old.get());
    return old.get();
  }

  private static Optional<Path> old(Path folder, ImageKey key) {
    try {
      return Optional.of(folder.resolve(key.file()).normalize())
          .filter(p -> !key.file().isEmpty() && Files.isRegularFile(p));
    } catch (InvalidPathException e) {
      return Optional.empty(); // a path of another system
    }
  }

  private static boolean same(Path file, ImageKey key) {
    try {
      return Files.size(file) == key.bytes() && Sha256.of(file).equals(key.sha256());
    } catch (IOException e) {
      return false; // one that cannot be read is not the one
    }
  }

  private static Optional<Path> search(Path folder, ImageKey key) {
    if (key.sha256().isEmpty() || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files
          .limit(MOST_FILES)
          .filter(Files::isRegularFile)
          .filter(f -> same(f, key))
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty(); // a folder that cannot be walked holds nothing for us
    }
  }

  /**
   * Checks that every frame of a session still has its pixels.
   *
   * @throws SessionException when one has not, or cannot be decoded
   */
  public static void checkPixels(Path sessionFile, Session session, Path image)
      throws SessionException {
    try (DicomImage dicom = DicomImage.open(image)) {
      for (FrameRecord record : session.frames().values()) {
        boolean there = record.frame() <= dicom.instance().frames();
        if (!there || !hash(dicom, record.frame()).equals(record.pixels())) {
          throw new SessionException(
              sessionFile,
              "the pixels of " + image.getFileName() + " are not those that were measured",
              "Find the image that was measured, or measure this one anew.");
        }
      }
    } catch (DicomException e) {
      throw new SessionException(
          sessionFile, image.getFileName() + ": " + e.reason().cause(), e.reason().remedy(), e);
    }
  }

  private static String hash(DicomImage dicom, int frame) throws DicomException {
    return PixelHash.of(dicom.frame(frame - 1, Double.NaN).grey());
  }
}
