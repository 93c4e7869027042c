package org.fasciaj.dicom;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fasciaj.Reason;

/**
 * An open DICOM file: its attributes and the place of its pixels. Whoever needs more than an image,
 * such as a directory or a file that is to be copied, starts here. Not thread-safe.
 */
public final class DicomFile implements Closeable {
  private static final int PREAMBLE = 128;
  private static final int MAGIC_END = PREAMBLE + 4;

  private final ByteSource source;
  private final Attributes meta;
  private final Attributes attributes;
  private final PixelLocation pixels;
  private final boolean bigEndian;

  private DicomFile(
      ByteSource source,
      Attributes meta,
      Attributes attributes,
      PixelLocation pixels,
      boolean bigEndian) {
    this.source = source;
    this.meta = meta;
    this.attributes = attributes;
    this.pixels = pixels;
    this.bigEndian = bigEndian;
  }

  /**
   * Reads the header: with or without preamble and file meta information.
   *
   * @throws DicomException FILE_NOT_READABLE, NOT_DICOM, DAMAGED_FILE or LIMIT_EXCEEDED
   */
  public static DicomFile open(Path file) throws DicomException {
    if (Files.isDirectory(file)) {
      throw new DicomException(Reason.FILE_NOT_READABLE, "it is a folder");
    }
    ByteSource source = null;
    try {
      source = new FileSource(file);
      return read(source);
    } catch (IOException e) {
      DicomException refusal = e instanceof DicomException known ? known : unreadable(e);
      if (source != null) {
        closeAfter(refusal, source);
      }
      throw refusal;
    }
  }

  private static void closeAfter(DicomException refusal, ByteSource source) {
    try {
      source.close();
    } catch (IOException e) {
      refusal.addSuppressed(e);
    }
  }

  private static DicomFile read(ByteSource source) throws IOException {
    Cursor cursor = new Cursor(source, 0);
    DataSetStart start = DataSetStart.sniff(cursor);
    // The letters at the mark's place may be a value of a file that begins without a preamble.
    if (hasMagic(cursor) && (start == DataSetStart.NONE || isMeta(cursor))) {
      cursor.seek(MAGIC_END);
    } else if (start == DataSetStart.NONE) {
      throw new DicomException(Reason.NOT_DICOM, "it has neither the DICOM mark nor a tag");
    }
    Attributes meta = new DataSetParser(cursor).parseMeta();
    TransferSyntax syntax = TransferSyntax.of(meta.text(Tag.TRANSFER_SYNTAX_UID));
    Cursor body = cursor;
    ByteSource bodySource = source;
    if (syntax != null && syntax.deflated()) {
      bodySource = new InflatedSource(source, cursor.position());
      body = new Cursor(bodySource, 0);
    }
    // The encoding is taken from the bytes: some files are stored in another one than they say.
    start = DataSetStart.sniff(body);
    if (start == DataSetStart.NONE) {
      start = DataSetStart.of(syntax);
    }
    body.setBigEndian(start.bigEndian());
    DataSetParser parser = new DataSetParser(body);
    Attributes attributes = parser.parse(start.explicit());
    return new DicomFile(bodySource, meta, attributes, parser.pixels(), start.bigEndian());
  }

  /**
   * True when a file's first bytes look like DICOM: the mark at byte 128, or a first tag of group 2
   * or 8. False for a folder, and for a file that cannot be opened.
   */
  static boolean looksLikeDicom(Path file) {
    try (FileSource source = new FileSource(file)) {
      Cursor cursor = new Cursor(source, 0);
      return hasMagic(cursor) || DataSetStart.sniff(cursor) != DataSetStart.NONE;
    } catch (IOException e) {
      // What cannot be opened is listed, so that its row can say so.
      return !Files.isDirectory(file);
    }
  }

  /** Reads only the file meta information; empty when there is none. */
  static Attributes readMeta(Path file) throws IOException {
    try (FileSource source = new FileSource(file)) {
      Cursor cursor = new Cursor(source, hasMagic(new Cursor(source, 0)) ? MAGIC_END : 0);
      return new DataSetParser(cursor).parseMeta();
    }
  }

  private static boolean hasMagic(Cursor cursor) throws IOException {
    return cursor.available(MAGIC_END) == MAGIC_END
        && cursor.peek(PREAMBLE) == 'D'
        && cursor.peek(PREAMBLE + 1) == 'I'
        && cursor.peek(PREAMBLE + 2) == 'C'
        && cursor.peek(PREAMBLE + 3) == 'M';
  }

  private static boolean isMeta(Cursor cursor) throws IOException {
    int next = MAGIC_END;
    return cursor.available(next + 2) == next + 2
        && cursor.peek(next) == 2
        && cursor.peek(next + 1) == 0;
  }

  /** The file meta information, possibly empty. */
  public Attributes meta() {
    return meta;
  }

  /** The data set without its Pixel Data. */
  public Attributes attributes() {
    return attributes;
  }

  /** Where the pixels lie; null when there are none. */
  PixelLocation pixels() {
    return pixels;
  }

  /** True when numbers in native pixel data have their high byte first. */
  boolean bigEndian() {
    return bigEndian;
  }

  /** Reads bytes by position, all of them or a refusal. */
  void read(long position, byte[] target, int offset, int length) throws DicomException {
    try {
      if (source.read(position, target, offset, length) < length) {
        throw new DicomException(Reason.DAMAGED_FILE, "the file ends inside the pixels");
      }
    } catch (DicomException e) {
      throw e;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The system's own message may hold a path, which may hold a name: the kind is enough. */
  private static DicomException unreadable(IOException e) {
    DicomException refusal =
        new DicomException(Reason.FILE_NOT_READABLE, e.getClass().getSimpleName());
    refusal.initCause(e);
    return refusal;
  }

  @Override
  public void close() throws DicomException {
    try {
      source.close();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }
}
