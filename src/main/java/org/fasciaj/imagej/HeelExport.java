package org.fasciaj.imagej;

import ij.ImagePlus;
import ij.gui.Roi;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.report.CallipersCsv;
import org.fasciaj.report.HtmlReport;
import org.fasciaj.report.MeasurementsCsv;
import org.fasciaj.report.OutputException;
import org.fasciaj.report.Png;
import org.fasciaj.report.Raster;
import org.fasciaj.report.ReportOptions;
import org.fasciaj.report.ReportSettings;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.Session;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.HeelPairing;
import org.fasciaj.study.RunSettings;

/**
 * Writes what a session gave: rows, regions, picture and report, each whole or not at all. Needs no
 * screen. One use each, not thread-safe.
 */
public final class HeelExport {
  /** What can be written. */
  public enum What {
    /** Rows, the columns of measurements.csv; callipers in a table beside it. */
    CSV(".csv"),
    /** Regions for ImageJ's ROI manager. */
    ROIS(".rois.zip"),
    /** The picture with its overlay. */
    PICTURE(".png"),
    /** The report, a folder. */
    REPORT("-report");

    private final String ending;

    What(String ending) {
      this.ending = ending;
    }
  }

  private final Session session;
  private final ImagePlus image;
  private final HeelImage heel;
  private final Path folder;
  private final boolean overwrite;

  /**
   * Prepares.
   *
   * @param folder where to
   * @param overwrite whether what lies there may be replaced
   */
  public HeelExport(
      Session session, ImagePlus image, HeelImage heel, Path folder, boolean overwrite) {
    this.session = session;
    this.image = image;
    this.heel = heel;
    this.folder = folder;
    this.overwrite = overwrite;
  }

  /** Where one of them goes. */
  public Path target(What what) {
    return folder.resolve(image.getTitle().replaceAll("[\\\\/:*?\"<>|]", "_") + what.ending);
  }

  /**
   * Writes.
   *
   * @param wanted what
   * @param frame frame of the picture, from 1
   * @param other rows of other visits, for the report
   * @return what was written, in the order of {@link What}; of the report its first page
   * @throws CommandException when something cannot be written, or lies there and may not be
   *     replaced
   */
  public List<Path> write(Set<What> wanted, int frame, List<FrameResult> other)
      throws CommandException {
    for (What what : wanted) {
      boolean there =
          Files.exists(target(what)) || (what == What.CSV && Files.exists(callipers(target(what))));
      if (!overwrite && there) {
        throw new CommandException(
            target(what).toString(), "exists already.", "Choose another folder, or add Overwrite.");
      }
    }
    List<Path> written = new ArrayList<>();
    for (What what : What.values()) {
      if (wanted.contains(what)) {
        try {
          written.add(write(what, frame, other));
        } catch (IOException e) {
          throw new CommandException(OutputException.of(target(what), e).getMessage());
        }
      }
    }
    return written;
  }

  private Path write(What what, int frame, List<FrameResult> other)
      throws IOException, CommandException {
    Path file = target(what);
    switch (what) {
      case CSV -> {
        List<FrameResult> rows = HeelSession.rows(session, heel);
        try (MeasurementsCsv csv = MeasurementsCsv.file(file)) {
          for (FrameResult row : rows) {
            csv.add(row);
          }
          csv.commit();
        }
        List<CallipersCsv.Row> laid = CalliperRows.of(session, rows);
        if (!laid.isEmpty()) {
          CallipersCsv.write(callipers(file), laid);
        }
      }
      case ROIS -> {
        List<Roi> rois = rois();
        whole(file, temporary -> HeelRois.zip(temporary, rois));
      }
      case PICTURE -> {
        BufferedImage picture = picture(frame);
        whole(file, temporary -> Files.write(temporary, png(picture)));
      }
      case REPORT -> {
        return report(file, other);
      }
    }
    return file;
  }

  /** The callipers' table lies beside that of the rows. */
  private static Path callipers(Path rows) {
    String name = String.valueOf(rows.getFileName());
    return rows.resolveSibling(
        name.substring(0, name.length() - What.CSV.ending.length()) + ".callipers.csv");
  }

  /** The regions of all frames. */
  public List<Roi> rois() throws CommandException {
    List<Roi> rois = new ArrayList<>();
    for (FrameRecord record : session.frames().values()) {
      HeelMeasurement m = HeelSession.measure(record, heel.frame(record.frame()), session);
      rois.addAll(HeelRois.of(record, m, image.getStackSize() > 1));
    }
    return rois;
  }

  private BufferedImage picture(int frame) throws CommandException {
    FrameRecord record =
        session
            .frame(frame)
            .orElseThrow(
                () ->
                    new CommandException(
                        image.getTitle(),
                        "frame " + frame + " was not looked at.",
                        "Choose another frame."));
    HeelMeasurement m = HeelSession.measure(record, heel.frame(frame), session);
    List<Roi> rois = HeelPicture.of(session, record, m, heel, image);
    BufferedImage shown = image.getStack().getProcessor(frame).convertToRGB().getBufferedImage();
    BufferedImage out =
        new BufferedImage(shown.getWidth(), shown.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = out.createGraphics();
    g.drawImage(shown, 0, 0, null);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    // A region of ImageJ's may redraw its image while it is drawn: it needs one, and not the
    // user's.
    ImagePlus apart = new ImagePlus("", image.getStack().getProcessor(frame));
    for (Roi roi : rois) {
      roi.setImage(apart);
      roi.drawOverlay(g);
    }
    g.dispose();
    return out;
  }

  private static byte[] png(BufferedImage picture) {
    int[] rgb =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    byte[] samples = new byte[3 * rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      samples[3 * i] = (byte) (rgb[i] >> 16);
      samples[3 * i + 1] = (byte) (rgb[i] >> 8);
      samples[3 * i + 2] = (byte) rgb[i];
    }
    return Png.encode(new Raster(picture.getWidth(), picture.getHeight(), 3, samples));
  }

  /** Writes a file under a passing name. */
  private interface Writing {
    void to(Path temporary) throws IOException;
  }

  private static void whole(Path file, Writing writing) throws IOException {
    Path temporary = file.resolveSibling(".fasciaj-" + UUID.randomUUID() + ".tmp");
    try {
      writing.to(temporary);
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private Path report(Path dir, List<FrameResult> other) throws IOException, CommandException {
    List<FrameResult> rows = new ArrayList<>(other);
    rows.addAll(HeelSession.rows(session, heel));
    ReportSettings run =
        ReportSettings.of(RunSettings.of(session.limits()), false, true, ReportOptions.DEFAULT);
    List<String> text = new ArrayList<>(run.settingsText());
    text.add("Outlines as a person left them in the session.");
    ReportSettings settings = new ReportSettings(session.limits(), false, true, text);
    return HtmlReport.write(dir, HeelPairing.pair(rows), rows, settings, this::pixels);
  }

  private Frame pixels(FrameResult row) throws IOException {
    try {
      if (row.input().equals(heel.input())) {
        Frame f = heel.frame(row.frame());
        return new Frame(f.grey(), f.colour(), f.colourBox(), row.region(), row.calibration());
      }
      try (DicomImage dicom = DicomImage.open(row.input().path())) {
        return dicom.frame(row.frame() - 1, Double.NaN);
      }
    } catch (CommandException | DicomException e) {
      throw new OutputException(
          target(What.REPORT), "an image cannot be read any more", "Open it again and repeat.");
    }
  }
}
