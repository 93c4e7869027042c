package org.fasciaj.imagej;

import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.HeelFinder;
import org.fasciaj.anatomy.HeelFinding;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Limits;
import org.fasciaj.session.FrameMeasure;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.ImageFinder;
import org.fasciaj.session.ImageKey;
import org.fasciaj.session.PixelHash;
import org.fasciaj.session.Session;
import org.fasciaj.session.SessionException;
import org.fasciaj.session.SessionFile;
import org.fasciaj.session.StudyForm;
import org.fasciaj.study.FrameResult;

/** Puts sessions on ImageJ images: begins, resumes, proposes and measures. Stateless. */
public final class HeelSession {
  private HeelSession() {}

  /** A new session of an image, with what its header knows in the form. */
  public static Session begin(HeelImage heel, ImagePlus image, Limits limits, String operator) {
    String file = heel.path().map(Path::toString).orElse("");
    StudyForm form =
        new StudyForm(
            heel.header().subject(),
            heel.header().laterality(),
            heel.header().timepoint(),
            operator,
            "",
            "",
            "",
            String.join(" ", heel.header().manufacturer(), heel.header().model()).strip(),
            null,
            null);
    ImageKey key =
        new ImageKey(
            file,
            heel.path().map(HeelSession::size).orElse(0L),
            heel.sha256(),
            image.getWidth(),
            image.getHeight(),
            image.getStackSize());
    return Session.begin(key, heel.region(), heel.scale(), limits, form);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // the hash, empty then, tells the same
    }
  }

  /**
   * Reads a session and checks that it belongs to an image.
   *
   * @throws SessionException when it cannot be read, or the image's pixels are others
   * @throws CommandException when the image's pixels cannot be had
   */
  public static Session resume(Path file, HeelImage heel)
      throws SessionException, CommandException {
    Session s = SessionFile.read(file);
    boolean same = !heel.sha256().isEmpty() && heel.sha256().equals(s.image().sha256());
    if (!same) {
      for (FrameRecord record : s.frames().values()) {
        if (record.frame() > heel.header().frames()
            || !PixelHash.of(heel.frame(record.frame()).grey()).equals(record.pixels())) {
          throw new SessionException(
              file,
              "the pixels of this image are not those that were measured",
              "Open the image that was measured, or begin anew.");
        }
      }
    }
    return s;
  }

  /** How a session file names its image: relative when the image lies beside or below it. */
  public static String name(Path sessionFile, Path image) {
    Path folder = sessionFile.toAbsolutePath().normalize().getParent();
    Path whole = image.toAbsolutePath().normalize();
    return whole.startsWith(folder)
        ? folder.relativize(whole).toString().replace('\\', '/')
        : whole.toString();
  }

  /** Reads a session and opens its image, wherever it lies now; the image is not shown yet. */
  public static ImagePlus open(Path file) throws SessionException, CommandException {
    Session s = SessionFile.read(file);
    Path image = ImageFinder.find(file, s, List.of());
    try {
      return StudyOpener.open(new InputFile(image, String.valueOf(image.getFileName())));
    } catch (DicomException e) {
      throw new CommandException(image.toString(), e.reason(), e.getMessage());
    }
  }

  /** A command as one line of a macro. */
  public static String macroLine(String command, Map<String, String> options) {
    String text = MacroOptions.format(options).replace("\\", "\\\\").replace("\"", "\\\"");
    return "run(\"" + command + "\", \"" + text + "\");\n";
  }

  /** The record of a frame as the search proposes it. */
  public static FrameRecord propose(HeelFinder finder, int n, Frame frame, Session session) {
    Calibration scale = session.scale();
    Optional<HeelOutline> outline = Optional.empty();
    Reason refusal = scale.refusal();
    if (scale.known()) {
      HeelFinding finding = finder.find(HeelImage.tissue(frame, session.region(), scale));
      if (finding instanceof HeelFinding.Found found) {
        outline = Optional.of(found.outline());
      } else {
        refusal = ((HeelFinding.Refused) finding).reason();
      }
    }
    return FrameRecord.proposed(n, PixelHash.of(frame.grey()), outline, refusal);
  }

  /** The quantities of a frame; refused for want of a scale when there is none. */
  public static HeelMeasurement measure(FrameRecord record, Frame frame, Session session) {
    if (!session.scale().known()) {
      return HeelMeasurement.refused(session.scale().refusal());
    }
    return FrameMeasure.of(
        record, HeelImage.tissue(frame, session.region(), session.scale()), session.limits());
  }

  /** The rows of all frames of a session. */
  public static List<FrameResult> rows(Session session, HeelImage heel) throws CommandException {
    List<FrameResult> rows = new ArrayList<>();
    for (FrameRecord record : session.frames().values()) {
      HeelMeasurement m = measure(record, heel.frame(record.frame()), session);
      rows.add(FrameMeasure.row(session, record.frame(), heel.input(), heel.header(), m));
    }
    return rows;
  }
}
