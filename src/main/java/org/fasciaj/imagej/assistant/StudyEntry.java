package org.fasciaj.imagej.assistant;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.Optional;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.Instance;
import org.fasciaj.imagej.StudyOpener;
import org.fasciaj.session.SessionFile;

/**
 * One image of a study in the browser.
 *
 * @param file the file
 * @param header its header
 * @param thumbnail its first frame, small
 * @param worked whether a session lies beside it
 */
record StudyEntry(InputFile file, Instance header, Image thumbnail, boolean worked) {
  static final int THUMB_WIDTH = 88;
  static final int THUMB_HEIGHT = 66;

  /** Heel by heel, visit by visit. */
  static final Comparator<StudyEntry> ORDER =
      Comparator.comparing((StudyEntry e) -> e.header.subject())
          .thenComparing(e -> e.header.laterality())
          .thenComparing(e -> e.header.studyDate())
          .thenComparing(e -> e.file.relative());

  /** Reads a file; empty when it is no ultrasound image. Any thread. */
  static Optional<StudyEntry> read(InputFile file) {
    try (DicomImage image = DicomImage.open(file.path())) {
      Instance header = image.instance();
      BufferedImage whole = StudyOpener.open(file).getProcessor().getBufferedImage();
      return Optional.of(
          new StudyEntry(
              file,
              header,
              small(whole),
              Files.exists(SessionFile.beside(file.path().toAbsolutePath()))));
    } catch (DicomException e) {
      return Optional.empty(); // Open study... tells the reason of each file
    }
  }

  private static Image small(BufferedImage whole) {
    // Twice as many pixels as points, so that it is sharp on a dense screen too.
    BufferedImage out =
        new BufferedImage(2 * THUMB_WIDTH, 2 * THUMB_HEIGHT, BufferedImage.TYPE_INT_RGB);
    double zoom =
        Math.min(
            (double) out.getWidth() / whole.getWidth(),
            (double) out.getHeight() / whole.getHeight());
    int w = (int) (whole.getWidth() * zoom);
    int h = (int) (whole.getHeight() * zoom);
    Graphics2D g = out.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(whole, (out.getWidth() - w) / 2, (out.getHeight() - h) / 2, w, h, null);
    g.dispose();
    return out;
  }

  /** Heel and visit. */
  String heel() {
    String subject = header.subject().isBlank() ? "unknown person" : header.subject();
    String side = header.laterality().isBlank() ? "side?" : header.laterality();
    String visit = header.timepoint().isBlank() ? date(header.studyDate()) : header.timepoint();
    return subject + "  " + side + "  " + visit;
  }

  /** 2025-03-10 for 20250310; anything else as it is. */
  private static String date(String text) {
    return text.matches("[0-9]{8}")
        ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
        : text;
  }

  /** File and frames. */
  String detail() {
    String frames = header.frames() > 1 ? ", " + header.frames() + " frames" : "";
    return file.path().getFileName() + frames + (worked ? ", saved" : "");
  }
}
