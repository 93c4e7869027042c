package org.fasciaj.imagej.assistant;

import ij.ImagePlus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fasciaj.imagej.CommandException;
import org.fasciaj.imagej.HeelImage;
import org.fasciaj.imagej.HeelSession;
import org.fasciaj.imagej.ReportSession;
import org.fasciaj.measure.Limits;
import org.fasciaj.session.Session;
import org.fasciaj.session.SessionException;
import org.fasciaj.session.SessionFile;

/**
 * The session that the work on an image begins with: the saved one beside it, else a new one.
 *
 * @param heel the image
 * @param session its session
 * @param file where it is kept; null when the image has no file
 * @param note what the user must know; "" for nothing
 * @param wrong whether the note tells of something wrong
 */
record Beginning(HeelImage heel, Session session, Path file, String note, boolean wrong) {
  /**
   * Looks for it. Any thread; it reads the whole file.
   *
   * @param saved the session's file, or a report of ours, when the user named it; null to look
   *     beside the image
   * @throws CommandException when the image cannot be measured at all
   */
  static Beginning of(ImagePlus image, Path saved, String operator) throws CommandException {
    HeelImage heel = new HeelImage(image, Double.NaN);
    if (saved != null && !saved.toString().endsWith(SessionFile.SUFFIX)) {
      ReportSession.Begun begun = ReportSession.begin(saved, heel, begin(heel, image, operator));
      Path file = heel.path().map(SessionFile::beside).map(Beginning::free).orElse(null);
      return new Beginning(heel, begun.session(), file, begun.told(), false);
    }
    Optional<Path> beside =
        saved != null ? Optional.of(saved) : heel.path().map(SessionFile::beside);
    if (beside.isPresent() && Files.exists(beside.get())) {
      Path file = beside.get();
      try {
        Session s = HeelSession.resume(file, heel);
        // What is changed from now on is this person's doing.
        s = operator.isBlank() ? s : s.with(s.form().by(operator));
        return new Beginning(heel, s, file, "The saved session is open again.", false);
      } catch (SessionException e) {
        // What another person made stays as it is: this work goes into a file of its own.
        Path free = FreeName.of(file);
        String note = e.getMessage() + " A new session goes into " + free.getFileName() + ".";
        return new Beginning(heel, begin(heel, image, operator), free, note, true);
      }
    }
    return new Beginning(heel, begin(heel, image, operator), beside.orElse(null), "", false);
  }

  private static Path free(Path file) {
    return Files.exists(file) ? FreeName.of(file) : file;
  }

  private static Session begin(HeelImage heel, ImagePlus image, String operator) {
    return HeelSession.begin(heel, image, Limits.DEFAULT, operator);
  }
}
