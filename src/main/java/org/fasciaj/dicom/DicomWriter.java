package org.fasciaj.dicom;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes Part 10 files (PS3.10 section 7): zero preamble, file meta information of our own, data
 * set. The same input gives the same bytes. Text is ASCII, or UTF-8 with Specific Character Set
 * ISO_IR 192 where a letter needs it: a character set in the attributes is not looked at. Stateless
 * and thread-safe.
 */
public final class DicomWriter {
  /** Names FasciaJ as the writer; a UUID-derived UID (PS3.5 B.2), drawn once. */
  public static final String IMPLEMENTATION_UID = "2.25.59610947108103625490663731479113645658";

  private static final String IMPLEMENTATION_NAME = "FASCIAJ";
  private static final int PREAMBLE = 128;
  private static final int BUFFER = 1 << 16;
  private static final int META_VERSION = 0x00020001;
  private static final int META_CLASS = 0x00020002;
  private static final int META_INSTANCE = 0x00020003;
  private static final int META_IMPLEMENTATION = 0x00020012;
  private static final int META_IMPLEMENTATION_NAME = 0x00020013;

  private DicomWriter() {}

  /** Writes an object without pixels as Explicit VR Little Endian. */
  public static void write(Path target, Attributes attributes) throws IOException {
    write(target, TransferSyntax.EXPLICIT_LE, attributes, null, WriteOptions.DEFAULT);
  }

  /** Writes an image in the default layout. */
  public static void write(
      Path target, TransferSyntax syntax, Attributes attributes, PixelFrames frames)
      throws IOException {
    write(target, syntax, attributes, frames, WriteOptions.DEFAULT);
  }

  /**
   * Writes a file next to its target and moves it there when it is whole.
   *
   * @param target the file, replaced when it exists
   * @param syntax how data set and pixels are encoded; the frames must hold that encoding already
   * @param attributes the data set; group 2, groups above Pixel Data and Pixel Data are not written
   * @param frames the frames (native ones little-endian), or null for an object without pixels
   * @param options the layout
   * @throws IOException when the file cannot be written, or the data set names no SOP class and
   *     instance
   */
  public static void write(
      Path target,
      TransferSyntax syntax,
      Attributes attributes,
      PixelFrames frames,
      WriteOptions options)
      throws IOException {
    // A name of our own keeps the folder's usual permissions, which createTempFile would narrow.
    Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".part");
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW), BUFFER)) {
        writeTo(out, syntax, attributes, frames, options);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void writeTo(
      OutputStream out,
      TransferSyntax syntax,
      Attributes attributes,
      PixelFrames frames,
      WriteOptions options)
      throws IOException {
    out.write(new byte[PREAMBLE]);
    out.write("DICM".getBytes(StandardCharsets.US_ASCII));
    writeMeta(out, syntax, attributes);
    if (!syntax.deflated()) {
      writeDataSet(out, syntax, attributes, frames, options);
      return;
    }
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      CountingStream counter = new CountingStream(out);
      DeflaterOutputStream packed = new DeflaterOutputStream(counter, deflater);
      writeDataSet(packed, syntax, attributes, frames, options);
      packed.finish();
      if ((counter.count() & 1) != 0) {
        out.write(0);
      }
    } finally {
      deflater.end();
    }
  }

  private static void writeMeta(OutputStream out, TransferSyntax syntax, Attributes attributes)
      throws IOException {
    Attributes meta =
        Attributes.builder()
            .bytes(META_VERSION, Vr.OB, new byte[] {0, 1})
            .text(META_CLASS, uid(attributes, Tag.SOP_CLASS_UID))
            .text(META_INSTANCE, uid(attributes, Tag.SOP_INSTANCE_UID))
            .text(Tag.TRANSFER_SYNTAX_UID, syntax.uid())
            .text(META_IMPLEMENTATION, IMPLEMENTATION_UID)
            .text(META_IMPLEMENTATION_NAME, IMPLEMENTATION_NAME)
            .build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ElementWriter writer = new ElementWriter(bytes, true, false, false, StandardCharsets.US_ASCII);
    for (Element element : meta.elements()) {
      writer.write(element);
    }
    ElementWriter direct = new ElementWriter(out, true, false, false, StandardCharsets.US_ASCII);
    direct.writeHeader(0x00020000, Vr.UL, 4);
    direct.writeInt(bytes.size());
    bytes.writeTo(out);
  }

  private static String uid(Attributes attributes, int tag) throws IOException {
    String uid = attributes.text(tag);
    if (uid.isEmpty()) {
      throw new IOException(Tag.format(tag) + " is missing: a DICOM file needs it");
    }
    return uid;
  }

  private static void writeDataSet(
      OutputStream out,
      TransferSyntax syntax,
      Attributes attributes,
      PixelFrames frames,
      WriteOptions options)
      throws IOException {
    boolean ascii = isAscii(attributes.elements());
    Charset charset = ascii ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8;
    AttributesBuilder builder = attributes.toBuilder().remove(Tag.SPECIFIC_CHARACTER_SET);
    if (!ascii) {
      builder.text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192");
    }
    boolean big = syntax.bigEndian();
    ElementWriter writer =
        new ElementWriter(out, syntax.explicitVr(), big, options.undefinedLengths(), charset);
    for (Element element : builder.build().elements()) {
      if (Tag.group(element.tag()) > 2
          && Integer.compareUnsigned(element.tag(), Tag.PIXEL_DATA) < 0) {
        writer.write(element);
      }
    }
    if (frames != null && syntax.encapsulated()) {
      PixelWriter.writeEncapsulated(out, writer, frames, options.offsetTable());
    } else if (frames != null) {
      boolean words = attributes.integer(Tag.BITS_ALLOCATED, 8) > 8 || !syntax.explicitVr();
      // Implicit pixel data is OW, whose bytes lie as in OB when little-endian.
      PixelWriter.writeNative(out, writer, words ? Vr.OW : Vr.OB, big && words, frames);
    }
  }

  private static boolean isAscii(Collection<Element> elements) {
    for (Element element : elements) {
      if (element instanceof Element.Text text
          && text.values().stream().anyMatch(v -> v.chars().anyMatch(c -> c > 0x7E))) {
        return false;
      }
      if (element instanceof Element.Sequence sequence
          && !sequence.items().stream().allMatch(item -> isAscii(item.elements()))) {
        return false;
      }
    }
    return true;
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
