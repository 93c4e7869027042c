package org.fasciaj.imagej;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.ImageProcessor;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.Instance;

/**
 * Makes an ImageJ image of a DICOM file: scaled in mm, titled by its file name, with nothing of the
 * person in its title or properties. A loop becomes a virtual stack.
 */
public final class StudyOpener {
  private StudyOpener() {}

  /**
   * Opens one file; it is not shown yet.
   *
   * @throws DicomException when it cannot be read
   */
  public static ImagePlus open(InputFile input) throws DicomException {
    try (DicomImage dicom = DicomImage.open(input.path())) {
      Instance header = dicom.instance();
      Frame first = dicom.frame(0, Double.NaN);
      ImageProcessor picture = FramePixels.picture(dicom, 0);
      ImagePlus image = new ImagePlus(title(input.path()), picture);
      if (header.frames() > 1) {
        image.setStack(new LoopStack(input.path(), header.frames(), picture));
        image.setDimensions(1, 1, header.frames());
      }
      scale(image, first.calibration());
      new ImageTags(first.region(), Optional.ofNullable(first.colourBox()), first.calibration())
          .write(image);
      new Origin(input, header).write(image);
      image.setProperty("Info", info(header, first.calibration()));
      return image;
    }
  }

  private static String title(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  private static void scale(ImagePlus image, org.fasciaj.dicom.Calibration scale) {
    if (scale.known()) {
      Calibration c = image.getLocalCalibration();
      c.setUnit("mm");
      c.pixelWidth = scale.xMm();
      c.pixelHeight = scale.yMm();
    }
  }

  /** What Image > Show Info... tells. */
  private static String info(Instance h, org.fasciaj.dicom.Calibration scale) {
    String mm =
        scale.known()
            ? String.format(
                Locale.ROOT,
                "%.5g x %.5g mm per pixel (%s)",
                scale.xMm(),
                scale.yMm(),
                scale.source().code())
            : "none: " + scale.refusal().cause() + " " + scale.refusal().remedy();
    return String.join(
        "\n",
        "Modality: " + h.modality(),
        "Manufacturer: " + h.manufacturer(),
        "Model: " + h.model(),
        "Side: " + h.laterality(),
        "Visit: " + h.timepoint(),
        "Frames: " + h.frames(),
        "Scale: " + mm,
        String.join("\n", scale.warnings()));
  }
}
