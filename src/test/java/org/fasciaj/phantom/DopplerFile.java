package org.fasciaj.phantom;

import java.io.IOException;
import java.nio.file.Path;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.DicomWriter;
import org.fasciaj.dicom.PixelFrames;

/** Writes a Doppler picture as a scanner exports it: JPEG with subsampled colour. Stateless. */
public final class DopplerFile {
  private DopplerFile() {}

  /** Writes the file, with regions for tissue and colour. */
  public static void write(Path file, HeelSpec spec, Doppler doppler) throws IOException {
    Encoding encoding = Encoding.JPEG_YBR_422;
    Visit visit = new Visit("FJ-00", "R", false, "", "20250310");
    String name = "doppler " + spec.seed();
    Attributes single =
        UltrasoundObject.of(
            visit, name, encoding, UltrasoundObject.Scale.REGION, doppler.picture(), spec);
    Attributes header = UltrasoundObject.doppler(single, doppler.box(), spec);
    DicomWriter.write(
        file, encoding.syntax(), header, PixelFrames.of(encoding.encode(doppler.picture())));
  }
}
