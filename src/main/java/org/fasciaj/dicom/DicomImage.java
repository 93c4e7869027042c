package org.fasciaj.dicom;

import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayU8;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.fasciaj.Reason;

/**
 * An open DICOM ultrasound image. Frames are decoded one at a time, when asked for: memory does not
 * grow with a loop's length. Not thread-safe: one per worker.
 */
public final class DicomImage implements Closeable {
  /** Ultrasound image storage classes (PS3.4 B.5), the retired ones included. */
  private static final Set<String> ULTRASOUND_CLASSES =
      Set.of(
          "1.2.840.10008.5.1.4.1.1.3",
          "1.2.840.10008.5.1.4.1.1.3.1",
          "1.2.840.10008.5.1.4.1.1.6",
          "1.2.840.10008.5.1.4.1.1.6.1",
          "1.2.840.10008.5.1.4.1.1.6.2",
          "1.2.840.10008.5.1.4.1.1.6.3");

  private final DicomFile file;
  private final Instance instance;
  private final PixelFormat format;
  private final RegionChoice regions;
  private final FrameBytes frames;
  private final FrameDecoder decoder;
  private final PictureMaker maker;
  private final FrameMemory memory;

  /** Frames are kept in the memory, instead of being the receiver's for good. */
  private final boolean shared;

  private DicomImage(DicomFile file, FrameMemory memory, boolean shared) throws DicomException {
    this.file = file;
    this.memory = memory;
    this.shared = shared;
    Attributes set = file.attributes();
    boolean imageClass = ULTRASOUND_CLASSES.contains(set.text(Tag.SOP_CLASS_UID));
    if (file.pixels() == null) {
      // An image that ends between two attributes was cut off just the same.
      throw imageClass || set.contains(Tag.ROWS)
          ? new DicomException(Reason.DAMAGED_FILE, "its Pixel Data is missing")
          : new DicomException(Reason.NO_PIXELS, "it has no Pixel Data");
    }
    boolean ultrasound =
        imageClass || set.text(Tag.MODALITY).equals("US") || !set.items(Tag.REGIONS).isEmpty();
    if (!ultrasound) {
      throw new DicomException(Reason.NOT_ULTRASOUND, "neither Modality US nor regions");
    }
    TransferSyntax syntax = syntax(file);
    format = PixelFormat.of(set);
    instance = InstanceReader.read(set, format, syntax.uid());
    regions = RegionChoice.of(set, format.columns(), format.rows());
    frames = new FrameBytes(file, format, syntax.codec(), memory);
    decoder = memory.decoder(syntax.codec());
    maker = new PictureMaker(format, set, syntax.codec(), memory);
  }

  /** The syntax that the file names; native ones may go unnamed. */
  private static TransferSyntax syntax(DicomFile file) throws DicomException {
    String uid = file.meta().text(Tag.TRANSFER_SYNTAX_UID);
    TransferSyntax syntax = TransferSyntax.of(uid);
    if (uid.isEmpty() && !file.pixels().encapsulated()) {
      return file.bigEndian() ? TransferSyntax.EXPLICIT_BE : TransferSyntax.EXPLICIT_LE;
    }
    if (syntax == null) {
      boolean plain = uid.matches("[0-9.]{1,64}");
      throw new DicomException(
          Reason.UNSUPPORTED_SYNTAX, uid.isEmpty() ? "unnamed" : plain ? uid : "not a UID");
    }
    if (syntax.codec() == TransferSyntax.Codec.NONE) {
      throw new DicomException(Reason.UNSUPPORTED_SYNTAX, syntax.title());
    }
    return syntax;
  }

  /**
   * Reads the header.
   *
   * @param file the file, recognised by content
   * @throws DicomException when it is no readable ultrasound image
   */
  public static DicomImage open(Path file) throws DicomException {
    return open(file, new FrameMemory(), false);
  }

  /**
   * Reads the header. Frames are decoded in the arrays of the memory: each holds until the next one
   * is decoded with the same memory, from this file or another.
   *
   * @param file the file, recognised by content
   * @param memory of this worker
   * @throws DicomException when it is no readable ultrasound image
   */
  public static DicomImage open(Path file, FrameMemory memory) throws DicomException {
    return open(file, memory, true);
  }

  private static DicomImage open(Path file, FrameMemory memory, boolean shared)
      throws DicomException {
    DicomFile header = DicomFile.open(file);
    boolean done = false;
    try {
      DicomImage image = new DicomImage(header, memory, shared);
      done = true;
      return image;
    } finally {
      if (!done) {
        header.close();
      }
    }
  }

  /** The header. */
  public Instance instance() {
    return instance;
  }

  /** Every attribute of the header, for whoever writes a new object from this one. */
  public Attributes attributes() {
    return file.attributes();
  }

  /**
   * Decodes one frame.
   *
   * @param index from 0
   * @param userMmPerPixel a scale that the user typed or confirmed; NaN when none. It serves where
   *     the header has none that can be trusted
   * @throws DicomException when the frame cannot be decoded
   */
  public Frame frame(int index, double userMmPerPixel) throws DicomException {
    Picture picture = picture(index);
    ColourFinder.Found found =
        picture.blue() == null
            ? ColourFinder.Found.NONE // a grey picture cannot show colour, whatever its header says
            : memory
                .colours(format.columns(), format.rows())
                .find(picture, mask(), regions.box(), regions.flow());
    return new Frame(
        picture.grey(),
        found.mask(),
        found.box(),
        regions.box(),
        Calibrator.calibrate(file.attributes(), regions, userMmPerPixel));
  }

  /**
   * Decodes one frame for showing.
   *
   * @param index from 0
   * @return pixels row by row, red, green and blue in the lower 24 bits; null when the picture
   *     cannot hold colour, so that {@link Frame#grey} shows all there is
   * @throws DicomException when the frame cannot be decoded
   */
  public int[] rgb(int index) throws DicomException {
    Picture picture = picture(index);
    return picture.blue() == null ? null : RgbPicture.rgb(picture);
  }

  /**
   * The bytes of one frame as the file stores them, before any decoding: for those who check this
   * reader against another one.
   *
   * @param index from 0
   * @throws DicomException when they cannot be read
   */
  public byte[] stored(int index) throws DicomException {
    int length = length(index);
    return Arrays.copyOf(frames.data(), length);
  }

  private int length(int index) throws DicomException {
    if (index < 0 || index >= format.frames()) {
      throw new IndexOutOfBoundsException("frame " + index + " of " + format.frames());
    }
    return frames.read(index);
  }

  private Picture picture(int index) throws DicomException {
    int length = length(index);
    return maker.make(decoder.decode(frames.data(), length, format), grey());
  }

  private GrayF32 grey() {
    int columns = format.columns();
    int rows = format.rows();
    return shared ? memory.grey(columns, rows) : new GrayF32(columns, rows);
  }

  private GrayU8 mask() {
    int columns = format.columns();
    int rows = format.rows();
    return shared ? memory.mask(columns, rows) : new GrayU8(columns, rows);
  }

  @Override
  public void close() throws DicomException {
    file.close();
  }
}
