package org.fasciaj.phantom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.PixelFrames;
import org.fasciaj.phantom.UltrasoundObject.Scale;

/** Draws the files of test-images, one by one. Stateless. */
final class TestImages {
  private static final int LOOP_FRAMES = 12;
  private static final double FRAME_TIME_MS = 50;
  private static final int BAND_ROWS = 24;

  /** Vessels inside the fascia of the Doppler image. */
  static final int VESSELS = 4;

  private TestImages() {}

  /** Something that draws one file. */
  interface Job {
    /** Path below test-images. */
    String path();

    /** How its pixels are held. */
    Encoding encoding();

    /** Draws it. */
    TestImage draw() throws IOException;
  }

  private record Drawing(String path, Encoding encoding, Source source) implements Job {
    @Override
    public TestImage draw() throws IOException {
      return source.draw(path);
    }
  }

  private interface Source {
    TestImage draw(String path) throws IOException;
  }

  /** Every file but the damaged one and the directory, in order of path. */
  static List<Job> all() {
    List<Job> jobs = new ArrayList<>();
    for (HeelCase heel : HeelCases.ALL) {
      jobs.add(new Drawing(heel.path(0), heel.preEncoding(), path -> still(path, heel, 0)));
      jobs.add(new Drawing(heel.path(1), heel.postEncoding(), path -> still(path, heel, 1)));
    }
    Encoding jpeg = Encoding.JPEG_GREY;
    jobs.add(new Drawing("FJ-11/l-pre-loop.dcm", jpeg, path -> loop(path, LOOP)));
    jobs.add(new Drawing("FJ-11/l-post.dcm", jpeg, path -> still(path, LOOP, 1)));
    jobs.add(doppler("FJ-12/flow.dcm", VESSELS, Encoding.EXPLICIT_RGB));
    jobs.add(doppler("FJ-12/no-flow.dcm", 0, Encoding.JPEG_YBR_422));
    jobs.add(new Drawing("refused/uncalibrated.dcm", jpeg, path -> still(path, UNCALIBRATED, 0)));
    jobs.add(new Drawing("refused/muscle.dcm", jpeg, TestImages::muscle));
    return jobs;
  }

  private static final HeelCase LOOP =
      new HeelCase(
          "FJ-11",
          "L",
          112,
          5.1,
          4.2,
          3.8,
          0.1,
          0.1,
          false,
          Encoding.JPEG_GREY,
          Encoding.JPEG_GREY,
          Scale.REGION,
          HeelCase.Header.TIME_POINT);

  static final HeelCase DOPPLER =
      new HeelCase(
          "FJ-12",
          "R",
          113,
          5.6,
          5.6,
          0,
          0.09,
          0.09,
          true,
          Encoding.EXPLICIT_RGB,
          Encoding.EXPLICIT_RGB,
          Scale.REGION,
          HeelCase.Header.TIME_POINT);

  private static final HeelCase UNCALIBRATED =
      new HeelCase(
          "FJ-13",
          "R",
          114,
          4.0,
          4.0,
          0,
          0.09,
          0.09,
          false,
          Encoding.JPEG_GREY,
          Encoding.JPEG_GREY,
          Scale.NONE,
          HeelCase.Header.DATE);

  private static TestImage still(String path, HeelCase heel, int visit) throws IOException {
    HeelSpec spec = visit == 0 ? heel.pre() : heel.post();
    Encoding encoding = visit == 0 ? heel.preEncoding() : heel.postEncoding();
    DrawnHeel drawn = Phantom.draw(spec);
    Picture picture = Picture.of(drawn);
    boolean colour = encoding == Encoding.JPEG_YBR_422 || encoding == Encoding.JPEG_2000_RGB;
    if (colour) {
      picture = picture.withBand(BAND_ROWS);
    }
    Visit v = heel.visit(visit);
    Attributes header = UltrasoundObject.of(v, path, encoding, heel.scale(), picture, spec);
    TruthRow row = row(path, 1, v, drawn, heel.scale() == Scale.NONE ? "no_calibration" : "");
    return new TestImage(
        path, encoding, header, PixelFrames.of(encoding.encode(picture)), false, List.of(row));
  }

  private static TruthRow row(String path, int frame, Visit v, DrawnHeel drawn, String reason) {
    double echo = new Outline(drawn.spec()).echogenicity(drawn);
    return new TruthRow(path, frame, v, drawn.truth(), echo, Double.NaN, Double.NaN, reason);
  }

  /** The probe slides and rocks a little from frame to frame; speckle is fresh in each. */
  private static TestImage loop(String path, HeelCase heel) throws IOException {
    HeelSpec first = heel.pre();
    Encoding encoding = heel.preEncoding();
    Rng rng = new Rng(heel.seed()).fork(30);
    List<List<byte[]>> frames = new ArrayList<>();
    List<TruthRow> rows = new ArrayList<>();
    Attributes header = null;
    double dx = 0;
    double tilt = 0;
    for (int i = 0; i < LOOP_FRAMES; i++) {
      AnatomySpec moved = first.anatomy().moved(dx, 0, tilt);
      DrawnHeel drawn = Phantom.draw(first.with(moved).withSeed(first.seed() + i));
      Picture picture = Picture.of(drawn);
      frames.add(List.of(encoding.encode(picture)));
      rows.add(row(path, i + 1, heel.visit(0), drawn, ""));
      if (i == 0) {
        Attributes single =
            UltrasoundObject.of(heel.visit(0), path, encoding, heel.scale(), picture, first);
        header = UltrasoundObject.loop(single, LOOP_FRAMES, FRAME_TIME_MS);
      }
      dx += rng.in(-0.25, 0.25);
      tilt += rng.in(-0.4, 0.4);
    }
    return new TestImage(path, encoding, header, PixelFrames.of(frames), true, rows);
  }

  private static Job doppler(String path, int vessels, Encoding encoding) {
    return new Drawing(path, encoding, at -> doppler(at, encoding, vessels));
  }

  private static TestImage doppler(String path, Encoding encoding, int vessels) throws IOException {
    HeelSpec spec = DOPPLER.pre();
    DrawnHeel drawn = Phantom.draw(spec);
    Doppler doppler = Doppler.draw(drawn, vessels);
    Visit v = DOPPLER.visit(0);
    Attributes single =
        UltrasoundObject.of(v, path, encoding, Scale.REGION, doppler.picture(), spec);
    Attributes header = UltrasoundObject.doppler(single, doppler.box(), spec);
    TruthRow row =
        new TruthRow(
            path, 1, v, drawn.truth(), Double.NaN, doppler.areaMm2(), doppler.percent(), "");
    PixelFrames frames = PixelFrames.of(encoding.encode(doppler.picture()));
    return new TestImage(path, encoding, header, frames, false, List.of(row));
  }

  /** Two layers with muscle between them, and no bone: not a heel. */
  private static TestImage muscle(String path) throws IOException {
    HeelSpec spec = NotAHeel.muscle(115);
    Picture picture = Picture.of(Phantom.draw(spec));
    Visit v = new Visit("FJ-14", "L", false, "PRE", "20250310");
    Encoding encoding = Encoding.JPEG_GREY;
    Attributes header = UltrasoundObject.of(v, path, encoding, Scale.REGION, picture, spec);
    TruthRow row = new TruthRow(path, 1, v, null, Double.NaN, Double.NaN, Double.NaN, "no_cortex");
    return new TestImage(
        path, encoding, header, PixelFrames.of(encoding.encode(picture)), false, List.of(row));
  }
}
