package org.fasciaj.session;

/**
 * What tells an image from every other, wherever it lies.
 *
 * @param file where it was, relative to the session file where possible; "" when it has no file
 * @param bytes size of the file; 0 when it has none
 * @param sha256 SHA-256 of the file, lower-case hex; "" when it has none
 * @param columns width, pixels
 * @param rows height, pixels
 * @param frames number of frames
 */
public record ImageKey(String file, long bytes, String sha256, int columns, int rows, int frames) {
  /** Checks the size. */
  public ImageKey {
    if (columns < 1 || rows < 1 || frames < 1 || bytes < 0) {
      throw new IllegalArgumentException("an image of " + columns + " x " + rows + " pixels");
    }
  }

  /** The same image, named by another path. */
  public ImageKey at(String path) {
    return new ImageKey(path, bytes, sha256, columns, rows, frames);
  }
}
