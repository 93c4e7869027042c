package org.fasciaj.report.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomFile;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.FrameMeasurer;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Sha256;

/** Measured test images and the objects that are written of them, in one folder. */
record WrittenObjects(Path out) {
  static final Path PRE = Path.of("test-images/FJ-01/r-pre.dcm");
  static final Path POST = Path.of("test-images/FJ-01/r-post.dcm");

  /** Whose spur is refused while the fascia has its values. */
  static final Path UNDECIDED = Path.of("test-images/FJ-04/l-pre.dcm");

  static FrameResult measure(Path file) throws IOException {
    try (DicomImage image = DicomImage.open(file)) {
      return new FrameMeasurer(Limits.DEFAULT, Double.NaN)
          .measure(new InputFile(file, file.toString()), Sha256.of(file), image, 0);
    }
  }

  void write(boolean overwrite, FrameResult... rows) throws IOException {
    try (DicomObjects objects =
        DicomObjects.open(out, overwrite, EnumSet.of(Kind.SR, Kind.GSPS), (heel, number) -> null)) {
      for (FrameResult row : rows) {
        objects.add(row);
      }
      objects.finish();
    }
  }

  Path object(String name) {
    return out.resolve("dicom").resolve(name);
  }

  SrReading reading(int number) throws DicomException {
    return SrReader.read(object("sr-0000" + number + ".dcm"));
  }

  static Attributes header(Path file) throws DicomException {
    try (DicomFile open = DicomFile.open(file)) {
      return open.attributes();
    }
  }
}
