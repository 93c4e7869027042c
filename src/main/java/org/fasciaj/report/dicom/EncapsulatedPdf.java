package org.fasciaj.report.dicom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.AttributesBuilder;
import org.fasciaj.dicom.DicomWriter;
import org.fasciaj.dicom.Tag;
import org.fasciaj.dicom.Vr;

/**
 * A PDF in the study of an image (PS3.3 A.45.1), so that an archive keeps it there. Stateless and
 * thread-safe.
 */
public final class EncapsulatedPdf {
  private static final byte[] MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final int TITLE = 0x00420010;
  private static final int DOCUMENT = 0x00420011;
  private static final int MIME_TYPE = 0x00420012;
  private static final int DOCUMENT_LENGTH = 0x00420015;
  private static final int SOURCE_INSTANCES = 0x00420013;
  private static final int CONCEPT = 0x0040A043;
  private static final int ACQUISITION = 0x0008002A;

  private EncapsulatedPdf() {}

  /**
   * Writes the object; the picture's file is only read.
   *
   * @param target the object, replaced when it exists
   * @param pdf the document
   * @param title title of the document, without names
   * @param image a DICOM image of the study; patient and study are taken from it
   * @param instance instance number in the series, from 1
   * @throws IllegalArgumentException when the bytes are no PDF
   * @throws IOException when the image cannot be read or the object cannot be written
   */
  public static void write(Path target, byte[] pdf, String title, Path image, int instance)
      throws IOException {
    if (pdf.length < MARK.length || !Arrays.equals(Arrays.copyOf(pdf, MARK.length), MARK)) {
      throw new IllegalArgumentException("the document is no PDF: it lacks the mark %PDF-");
    }
    DicomWriter.write(target, make(pdf, title, SourceHeader.read(image), instance));
  }

  private static Attributes make(byte[] pdf, String title, SourceHeader source, int instance) {
    AttributesBuilder b = source.begin(Kind.PDF, instance);
    b.text(Tag.CONTENT_DATE, source.date()).text(Tag.CONTENT_TIME, source.time());
    b.text(ACQUISITION, source.date() + source.time());
    b.text(Tag.CONVERSION_TYPE, "WSD");
    // The person's name may stand in the text of the document.
    b.text(Tag.BURNED_IN_ANNOTATION, "YES");
    b.text(TITLE, title).items(CONCEPT, Codes.REPORT.item());
    b.items(
        SOURCE_INSTANCES,
        source.reference(0).toBuilder().remove(SourceHeader.REFERENCED_FRAME).build());
    b.text(MIME_TYPE, "application/pdf");
    // Values have an even length; the true one stands beside it.
    b.bytes(DOCUMENT, Vr.OB, pdf).integers(DOCUMENT_LENGTH, pdf.length);
    b.text(Tag.SOP_INSTANCE_UID, Uids.of(b.build()));
    return b.build();
  }
}
