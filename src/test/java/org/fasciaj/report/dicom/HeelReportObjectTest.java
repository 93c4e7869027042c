package org.fasciaj.report.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.DicomFile;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.Tag;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.FrameMeasurer;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.HeelPairing;
import org.fasciaj.study.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a heel as an object in the study of its last visit. */
class HeelReportObjectTest {
  private static final Path HEEL = Path.of("test-images", "FJ-01");

  @TempDir Path out;

  private static FrameResult measure(String name) throws Exception {
    Path file = HEEL.resolve(name);
    try (DicomImage image = DicomImage.open(file)) {
      return new FrameMeasurer(Limits.DEFAULT, Double.NaN)
          .measure(new InputFile(file, file.toString()), Sha256.of(file), image, 0);
    }
  }

  private static Attributes header(Path file) throws Exception {
    try (DicomFile open = DicomFile.open(file)) {
      return open.attributes();
    }
  }

  @Test
  void liesInTheStudyOfTheLastVisitWithTheSameBytes() throws Exception {
    byte[] pdf = "%PDF-1.4\nheel 1\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    List<FrameResult> rows = List.of(measure("r-pre.dcm"), measure("r-post.dcm"));
    try (DicomObjects objects =
        DicomObjects.open(out, false, EnumSet.of(Kind.PDF), (heel, number) -> pdf)) {
      for (FrameResult row : rows) {
        objects.add(row);
      }
      objects.heels(HeelPairing.pair(rows), Limits.DEFAULT);
      assertEquals(List.of("dicom/pdf-00001.dcm"), objects.finish());
    }
    Attributes object = header(out.resolve("dicom/pdf-00001.dcm"));
    Attributes post = header(HEEL.resolve("r-post.dcm"));
    assertEquals(post.text(Tag.STUDY_INSTANCE_UID), object.text(Tag.STUDY_INSTANCE_UID));
    byte[] kept = object.bytes(0x00420011);
    assertArrayEquals(pdf, Arrays.copyOf(kept, pdf.length));
  }
}
