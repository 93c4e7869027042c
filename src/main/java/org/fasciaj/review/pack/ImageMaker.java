package org.fasciaj.review.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.DicomWriter;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.dicom.PixelFrames;
import org.fasciaj.dicom.TransferSyntax;
import org.fasciaj.report.Png;
import org.fasciaj.report.Raster;
import org.fasciaj.review.records.Digests;

/** Makes the entries of one image: a PNG of each frame and a DICOM object. Stateless. */
final class ImageMaker {
  private ImageMaker() {}

  /**
   * Writes an image into the package.
   *
   * @return what the manifest says of it
   */
  static ImageInfo make(
      Copy copy,
      Crop crop,
      CropPlan plan,
      List<Decisions.Mark> marks,
      double mmPerPixel,
      PackageWriter writer,
      List<Decisions.Mark> late)
      throws IOException {
    Source source = copy.source();
    List<Raster> rasters = new ArrayList<>();
    try (DicomImage image = DicomImage.open(source.first().input().path())) {
      boolean colour = image.frame(0, mmPerPixel).colour() != null;
      for (int i = 0; i < source.rows().size(); i++) {
        Frame frame = Blanker.blank(image.frame(i, mmPerPixel), marks);
        rasters.add(crop.paint(frame, colour));
      }
    }
    rasters.forEach(r -> late.addAll(undecided(r, source, crop, marks, late)));
    List<byte[]> pngs = rasters.stream().map(Png::encode).toList();
    ImageInfo info =
        new ImageInfo(
            copy.id(),
            crop.width(),
            crop.height(),
            rasters.size(),
            plan.xMm(source),
            plan.yMm(source),
            rasters.get(0).channels() == 3,
            pngs.stream().map(Digests::sha256).toList(),
            copy.aided() ? OutlineMapper.map(source, crop) : null);
    for (int i = 0; i < pngs.size(); i++) {
      writer.add(info.png(i), pngs.get(i));
    }
    boolean kept = marks.stream().anyMatch(m -> m.decision() == Decisions.Decision.KEEP);
    writer.add(info.dicom(), dicom(info, crop, rasters, kept, writer.folder()));
    return info;
  }

  /** Ink in the finished picture that no decision covers, in pixels of the source. */
  private static List<Decisions.Mark> undecided(
      Raster raster,
      Source source,
      Crop crop,
      List<Decisions.Mark> marks,
      List<Decisions.Mark> late) {
    float[] grey = new float[raster.width() * raster.height()];
    for (int i = 0; i < grey.length; i++) {
      for (int c = 0; c < raster.channels(); c++) {
        grey[i] = Math.max(grey[i], raster.at(i % raster.width(), i / raster.width(), c));
      }
    }
    List<Decisions.Mark> out = new ArrayList<>();
    for (PixelBox b : GraphicsFinder.find(raster.width(), raster.height(), grey)) {
      PixelBox box = crop.toSource(b);
      boolean known =
          Stream.of(marks, late, out)
              .flatMap(List::stream)
              .filter(m -> m.sha256().equals(source.first().sha256()))
              .anyMatch(m -> Decisions.holds(m.box(), box));
      if (!known) {
        out.add(
            new Decisions.Mark(
                source.first().input().relative(),
                source.first().sha256(),
                box,
                1,
                Decisions.Decision.OPEN));
      }
    }
    return out;
  }

  private static byte[] dicom(
      ImageInfo info, Crop crop, List<Raster> rasters, boolean kept, Path scratch)
      throws IOException {
    byte[][] frames = rasters.stream().map(ImageMaker::bytes).toArray(byte[][]::new);
    Path file = scratch.resolve("." + UUID.randomUUID() + ".part");
    try {
      DicomWriter.write(
          file,
          TransferSyntax.EXPLICIT_LE,
          BlindDicom.of(info, crop.filled(), kept),
          PixelFrames.of(frames));
      return Files.readAllBytes(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static byte[] bytes(Raster raster) {
    int stride = raster.width() * raster.channels();
    byte[] out = new byte[stride * raster.height()];
    byte[] row = new byte[stride];
    for (int y = 0; y < raster.height(); y++) {
      raster.copyRow(y, row);
      System.arraycopy(row, 0, out, y * stride, stride);
    }
    return out;
  }
}
