package org.fasciaj.imagej;

import ij.ImagePlus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.HeelFinder;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.report.dicom.SrReader;
import org.fasciaj.report.dicom.SrReading;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.Restored;
import org.fasciaj.session.Session;
import org.fasciaj.session.StudyForm;

/**
 * Goes on from a measurement report (DICOM SR) that FasciaJ wrote: outline, insertion, spur, side
 * and visit come back. What a report does not keep is said. Stateless.
 */
public final class ReportSession {
  private static final String THICKNESS = "fascia_thickness_mm";

  private static final String SPUR = "spur_length_mm";

  private ReportSession() {}

  /**
   * A session from a report.
   *
   * @param session the session
   * @param told what was restored and what was not
   */
  public record Begun(Session session, String told) {}

  /** Whether a file is a measurement report of ours. */
  public static boolean is(Path file) {
    try {
      return Files.isRegularFile(file) && !SrReader.read(file).superficial().isEmpty();
    } catch (DicomException e) {
      return false; // an image, or anything else
    }
  }

  /**
   * Opens the image that a report measured, which lies in or below the report's folder, or that
   * folder's own when it is one that FasciaJ makes for reports; it is not shown yet.
   *
   * @throws CommandException when it is not there, or its file is not the one that was measured
   */
  public static ImagePlus open(Path report) throws CommandException {
    SrReading r = read(report);
    Path folder = report.toAbsolutePath().getParent();
    // FasciaJ writes reports into a folder of their own within the study's results.
    boolean own = folder.endsWith("dicom") && folder.getParent() != null;
    for (Path in : own ? List.of(folder, folder.getParent()) : List.of(folder)) {
      Optional<InputFile> found = find(in, r);
      if (found.isPresent()) {
        return image(found.get());
      }
    }
    throw new CommandException(
        report.toString(),
        "the image that it measured was not found.",
        "Put the report beside its image and open it again.");
  }

  private static ImagePlus image(InputFile file) throws CommandException {
    try {
      return StudyOpener.open(file);
    } catch (DicomException e) {
      throw new CommandException(file.relative(), e.reason(), e.getMessage());
    }
  }

  private static Optional<InputFile> find(Path folder, SrReading r) {
    try {
      for (InputFile file : DicomInputs.list(List.of(folder))) {
        if (uid(file).equals(r.sopInstanceUid())) {
          return Optional.of(file);
        }
      }
    } catch (DicomException e) {
      return Optional.empty(); // a folder that cannot be listed holds nothing for us
    }
    return Optional.empty();
  }

  private static String uid(InputFile file) {
    try (DicomImage image = DicomImage.open(file.path())) {
      return image.instance().sopInstanceUid();
    } catch (DicomException e) {
      return "";
    }
  }

  /**
   * Begins.
   *
   * @throws CommandException when the image's file is not the one that was measured
   */
  public static Begun begin(Path report, HeelImage heel, Session fresh) throws CommandException {
    SrReading r = read(report);
    if (!r.sourceSha256().isEmpty() && !r.sourceSha256().equals(heel.sha256())) {
      throw new CommandException(
          report.toString(),
          "the file of this image is not the one that was measured.",
          "Open the image that was measured, or measure this one anew.");
    }
    if (!fresh.scale().known()) {
      throw new CommandException(
          report.toString(), fresh.scale().refusal().cause(), Remedy.of(fresh.scale().refusal()));
    }
    Frame pixels = heel.frame(r.frame());
    FrameRecord proposed = HeelSession.propose(new HeelFinder(), r.frame(), pixels, fresh);
    Restored.Points points =
        new Restored.Points(
            r.superficial(),
            r.deep(),
            r.cortex(),
            r.skin(),
            r.insertion(),
            r.spur(),
            review(r.values().get(THICKNESS)),
            doubt(r.values().get(SPUR)));
    HeelOutline outline = Restored.outline(points, proposed.automatic(), fresh.scale().yMm());
    FrameRecord record =
        proposed.with(Optional.of(outline)).judged(refused(r.values().get(THICKNESS)), null);
    Session session = fresh.with(form(fresh.form(), r)).with(record);
    HeelMeasurement m = HeelSession.measure(record, pixels, session);
    return new Begun(session, told(r, m));
  }

  private static StudyForm form(StudyForm f, SrReading r) {
    return new StudyForm(
        f.subject(),
        r.laterality().isEmpty() ? f.side() : r.laterality(),
        r.timepoint().isEmpty() ? f.visit() : r.timepoint(),
        f.operator(),
        f.ankle(),
        f.toes(),
        f.probe(),
        f.preset(),
        f.vas(),
        f.ffi());
  }

  private static String told(SrReading r, HeelMeasurement m) {
    SrReading.Value was = r.values().get(THICKNESS);
    String numbers =
        was == null || Double.isNaN(was.value()) || !m.thickness().present()
            ? ""
            : String.format(
                Locale.ROOT,
                " Thickness %.2f mm, in the report %.2f mm.",
                m.thickness().value(),
                was.value());
    return "From the report: borders, insertion, spur, side and visit of frame "
        + r.frame()
        + "."
        + numbers
        + " A report keeps no callipers, no form, no list of changes.";
  }

  private static SrReading read(Path report) throws CommandException {
    try {
      return SrReader.read(report);
    } catch (DicomException e) {
      throw new CommandException(report.toString(), e.reason(), e.getMessage());
    }
  }

  /** Why a quantity was given but needs a look; null when it does not. */
  private static Reason review(SrReading.Value v) {
    return v == null || Double.isNaN(v.value()) ? null : reason(v);
  }

  /** Why a quantity was not given; null when it was. */
  private static Reason refused(SrReading.Value v) {
    return v == null || !Double.isNaN(v.value()) ? null : reason(v);
  }

  /** Either of both. */
  private static Reason doubt(SrReading.Value v) {
    return v == null ? null : reason(v);
  }

  private static Reason reason(SrReading.Value v) {
    for (Reason reason : Reason.values()) {
      if (reason.code().equals(v.reason())) {
        return reason;
      }
    }
    return null;
  }
}
