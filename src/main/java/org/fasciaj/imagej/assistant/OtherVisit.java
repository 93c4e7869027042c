package org.fasciaj.imagej.assistant;

import ij.ImagePlus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fasciaj.anatomy.HeelFinder;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.imagej.CommandException;
import org.fasciaj.imagej.HeelImage;
import org.fasciaj.imagej.HeelSession;
import org.fasciaj.imagej.StudyOpener;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Limits;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.Session;
import org.fasciaj.session.SessionException;
import org.fasciaj.session.SessionFile;
import org.fasciaj.study.FrameResult;

/**
 * The same heel at another visit: its saved session, else what the search proposes.
 *
 * @param image its image, not shown by ImageJ
 * @param session its session
 * @param record the frame that is shown: the first one with a record
 * @param measurement its quantities
 * @param rows its rows, for the report
 */
record OtherVisit(
    ImagePlus image,
    Session session,
    FrameRecord record,
    HeelMeasurement measurement,
    List<FrameResult> rows) {
  /**
   * Reads it. Any thread.
   *
   * @throws CommandException when it cannot be read
   */
  static OtherVisit read(InputFile file) throws CommandException {
    try {
      ImagePlus image = StudyOpener.open(file);
      HeelImage heel = new HeelImage(image, Double.NaN);
      Path kept = SessionFile.beside(file.path().toAbsolutePath());
      Session session =
          Files.exists(kept)
              ? HeelSession.resume(kept, heel)
              : HeelSession.begin(heel, image, Limits.DEFAULT, "");
      if (session.frames().isEmpty()) {
        session = session.with(HeelSession.propose(new HeelFinder(), 1, heel.frame(1), session));
      }
      FrameRecord record = session.frames().get(session.frames().firstKey());
      HeelMeasurement m = HeelSession.measure(record, heel.frame(record.frame()), session);
      return new OtherVisit(image, session, record, m, HeelSession.rows(session, heel));
    } catch (DicomException e) {
      throw new CommandException(file.relative(), e.reason(), e.getMessage());
    } catch (SessionException e) {
      throw new CommandException(e.getMessage());
    }
  }

  /** Its change towards another measurement, in neutral words. */
  String change(HeelMeasurement now, Session here) {
    String visit = session.form().visit().isBlank() ? "other visit" : session.form().visit();
    String text =
        measurement.thickness().present()
            ? String.format(Locale.ROOT, "%s: %.2f mm", visit, measurement.thickness().value())
            : visit + ": not assessable";
    if (measurement.thickness().present() && now.thickness().present()) {
      text +=
          String.format(
              Locale.ROOT,
              ". This image minus that one: %+.2f mm",
              now.thickness().value() - measurement.thickness().value());
    }
    List<String> differs = here.form().differences(session.form());
    return text + "." + (differs.isEmpty() ? "" : " " + String.join(" ", differs));
  }
}
