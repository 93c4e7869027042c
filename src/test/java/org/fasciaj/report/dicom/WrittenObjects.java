package org.fasciaj.report.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomFile;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.measure.HeelMeasurer;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.FrameMeasurer;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Sha256;

/** Measured test images and the objects that are written of them, in one folder. */
record WrittenObjects(Path out) {
  static final Path PRE = Path.of("test-images/FJ-01/r-pre.dcm");
  static final Path POST = Path.of("test-images/FJ-01/r-post.dcm");

  static FrameResult measure(Path file) throws IOException {
    try (DicomImage image = DicomImage.open(file)) {
      return new FrameMeasurer(Limits.DEFAULT, Double.NaN)
          .measure(new InputFile(file, file.toString()), Sha256.of(file), image, 0);
    }
  }

  /** A row of {@link #PRE} measured again with another deep border and doubt about its spur. */
  static FrameResult again(FrameResult row, Border deep, Reason spurDoubt) throws IOException {
    HeelOutline o = row.outline();
    HeelOutline other =
        new HeelOutline(
            o.distal(),
            o.skin(),
            o.cortex(),
            o.superficial(),
            deep,
            o.insertion(),
            o.insertionSdMm(),
            o.spur(),
            spurDoubt,
            o.doubt(),
            o.alternativeMm());
    try (DicomImage image = DicomImage.open(PRE)) {
      Frame f = image.frame(0, Double.NaN);
      PixelBox r = f.region();
      double xMm = f.calibration().xMm();
      TissueImage tissue =
          new TissueImage(
              f.grey(), f.colour(), r.x0(), r.y0(), r.x1(), r.y1(), xMm, f.calibration().yMm());
      return new FrameResult(
          row.input(),
          row.sha256(),
          row.instance(),
          row.frame(),
          row.calibration(),
          row.region(),
          row.status(),
          row.reason(),
          "",
          other,
          HeelMeasurer.measure(tissue, other, Limits.DEFAULT),
          List.of());
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
