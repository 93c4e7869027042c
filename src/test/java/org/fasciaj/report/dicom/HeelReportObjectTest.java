package org.fasciaj.report.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.Tag;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.HeelPairing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a heel as an object in the study of its last visit. */
class HeelReportObjectTest {
  @TempDir Path out;

  @Test
  void liesInTheStudyOfTheLastVisitWithTheSameBytes() throws Exception {
    byte[] pdf = "%PDF-1.4\nheel 1\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    List<FrameResult> rows =
        List.of(
            WrittenObjects.measure(WrittenObjects.PRE),
            WrittenObjects.measure(WrittenObjects.POST));
    try (DicomObjects objects =
        DicomObjects.open(out, false, EnumSet.of(Kind.PDF), (heel, number) -> pdf)) {
      for (FrameResult row : rows) {
        objects.add(row);
      }
      objects.heels(HeelPairing.pair(rows), Limits.DEFAULT);
      assertEquals(List.of("dicom/pdf-00001.dcm"), objects.finish());
    }
    Attributes object = WrittenObjects.header(out.resolve("dicom/pdf-00001.dcm"));
    Attributes post = WrittenObjects.header(WrittenObjects.POST);
    assertEquals(post.text(Tag.STUDY_INSTANCE_UID), object.text(Tag.STUDY_INSTANCE_UID));
    byte[] kept = object.bytes(0x00420011);
    assertArrayEquals(pdf, Arrays.copyOf(kept, pdf.length));
  }

  @Test
  void pdfComesOutAsItWentIn() throws Exception {
    // An odd length: DICOM pads it, and a reader must not keep the padding.
    byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    Path object = out.resolve("pdf.dcm");
    EncapsulatedPdf.write(object, pdf, "Heel report", WrittenObjects.PRE, 1);
    assertEquals(List.of(), Judge.errors(Judge.say("dciodvfy", "-new", object.toString())));
    Path back = out.resolve("back.pdf");
    Judge.say("dcm2pdf", object.toString(), back.toString());
    assertArrayEquals(pdf, Files.readAllBytes(back));
    byte[] page = "<html>".getBytes(StandardCharsets.US_ASCII);
    assertThrows(
        IllegalArgumentException.class,
        () -> EncapsulatedPdf.write(object, page, "Heel report", WrittenObjects.PRE, 1));
  }
}
