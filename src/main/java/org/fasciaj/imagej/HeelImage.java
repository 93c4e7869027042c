package org.fasciaj.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.io.FileInfo;
import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.Instance;
import org.fasciaj.dicom.PixelBox;

/**
 * An ImageJ image as the core sees it: its file, header, region, scale and frames. The image is
 * read, never changed. Not thread-safe.
 */
public final class HeelImage {
  private final String name;
  private final Origin origin;
  private final ImageStack stack;
  private final FileFrames file;
  private final PixelBox region;
  private final Optional<PixelBox> colourBox;
  private final Calibration scale;

  /**
   * Takes an image as it is now.
   *
   * @param typedMm scale that the user gave, mm per pixel; NaN when none
   * @throws CommandException when ImageJ's own reader opened it, which loses the scale
   */
  public HeelImage(ImagePlus image, double typedMm) throws CommandException {
    name = image.getTitle();
    refuseForeignDicom(image);
    Optional<ImageTags> tags = ImageTags.read(image);
    origin = Origin.of(image);
    stack = image.getStack();
    file = new FileFrames(origin, stack);
    region = region(image, tags);
    colourBox = tags.flatMap(ImageTags::colourBox);
    scale = ImageScale.of(image, tags, typedMm);
  }

  /** Its file; with an empty path when FasciaJ did not open it. */
  public InputFile input() {
    return origin.input();
  }

  /** Its header. */
  public Instance header() {
    return origin.header();
  }

  /** Where it is measured. */
  public PixelBox region() {
    return region;
  }

  /** The scale that the image carries, or why there is none. */
  public Calibration scale() {
    return scale;
  }

  /** The file behind it, when it is there. */
  public Optional<Path> path() {
    return origin.known() && Files.isRegularFile(origin.input().path())
        ? Optional.of(origin.input().path().toAbsolutePath())
        : Optional.empty();
  }

  /** SHA-256 of the file; "" when there is none. */
  public String sha256() {
    return origin.known() ? file.sha256() : "";
  }

  /** A frame, and whether its pixels are those of the file. */
  record Taken(Frame frame, boolean ofFile) {}

  /**
   * One frame: the file's own as long as the window shows it, else what is shown.
   *
   * @param n frame from 1
   * @throws CommandException when the shown pixels are no ultrasound picture
   * @throws DicomException when the file's frame cannot be decoded
   */
  Taken take(int n) throws CommandException, DicomException {
    Optional<Frame> own = file.frame(n);
    if (own.isPresent()) {
      Frame f = own.get();
      return new Taken(new Frame(f.grey(), f.colour(), f.colourBox(), region, scale), true);
    }
    Frame shown =
        FramePixels.frame(name, stack.getProcessor(n), region, colourBox.orElse(null), scale);
    return new Taken(shown, false);
  }

  /**
   * One frame as it is measured.
   *
   * @param n frame from 1
   * @throws CommandException when it cannot be decoded or is no ultrasound picture
   */
  public Frame frame(int n) throws CommandException {
    try {
      return take(n).frame();
    } catch (DicomException e) {
      throw new CommandException(name, e.reason(), e.getMessage());
    }
  }

  /**
   * A frame as the measurer takes it.
   *
   * @param region where to measure
   * @param scale a known scale
   */
  public static TissueImage tissue(Frame frame, PixelBox region, Calibration scale) {
    return new TissueImage(
        frame.grey(),
        frame.colour(),
        region.x0(),
        region.y0(),
        region.x1(),
        region.y1(),
        scale.xMm(),
        scale.yMm());
  }

  /** The file's tissue region, narrowed by a rectangle that the user selected. */
  private static PixelBox region(ImagePlus image, Optional<ImageTags> tags) {
    PixelBox whole = new PixelBox(0, 0, image.getWidth() - 1, image.getHeight() - 1);
    PixelBox region = tags.map(ImageTags::region).orElse(whole);
    Roi roi = image.getRoi();
    if (roi == null || roi.getType() != Roi.RECTANGLE) {
      return region;
    }
    Rectangle both =
        roi.getBounds()
            .intersection(new Rectangle(region.x0(), region.y0(), region.width(), region.height()));
    return both.isEmpty()
        ? region
        : new PixelBox(both.x, both.y, both.x + both.width - 1, both.y + both.height - 1);
  }

  /** ImageJ's own reader drops the ultrasound regions and shows some colours as grey. */
  private static void refuseForeignDicom(ImagePlus image) throws CommandException {
    FileInfo file = image.getOriginalFileInfo();
    if (file != null && file.fileFormat == FileInfo.DICOM && ImageTags.read(image).isEmpty()) {
      throw new CommandException(
          image.getTitle(),
          "ImageJ's DICOM reader opened it, which ignores the ultrasound scale.",
          "Open it with Plugins > FasciaJ > Open study...");
    }
  }
}
