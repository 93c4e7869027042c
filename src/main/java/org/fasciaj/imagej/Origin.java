package org.fasciaj.imagej;

import ij.ImagePlus;
import java.nio.file.Path;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.Instance;

/**
 * The file and header behind an image. It lives with the open window only: ImageJ does not save it.
 *
 * @param input the file
 * @param header its header
 */
public record Origin(InputFile input, Instance header) {
  private static final String KEY = "FasciaJ_origin";

  /** Whether there is a file. */
  public boolean known() {
    return !input.path().toString().isEmpty();
  }

  /** Attaches it to an image. */
  public void write(ImagePlus image) {
    image.setProperty(KEY, this);
  }

  /** The origin of an image; for one that FasciaJ did not open, its title and nothing more. */
  public static Origin of(ImagePlus image) {
    if (image.getProperty(KEY) instanceof Origin origin) {
      return origin;
    }
    String none = "";
    Instance unknown =
        new Instance(
            none,
            none,
            none,
            none,
            none,
            none,
            none,
            none,
            none,
            none,
            none,
            image.getStackSize(),
            image.getHeight(),
            image.getWidth());
    return new Origin(new InputFile(Path.of(none), image.getTitle()), unknown);
  }
}
