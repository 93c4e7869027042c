package org.fasciaj.imagej;

import ij.IJ;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.pacs.Archive;
import org.fasciaj.pacs.DiskGuard;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.PullCount;
import org.fasciaj.pacs.StudyAnswer;

/**
 * "Open from PACS...": fetches one study from an archive and opens it. Fetched again, only what is
 * missing travels.
 */
public final class OpenFromPacs extends Command<PacsSettings> {
  private static final String SUBJECT = "Open from PACS";

  /** Bytes of the digest that name a study's folder: enough that two studies never meet. */
  private static final int NAME_BYTES = 8;

  @Override
  PacsSettings parse(String options) throws CommandException {
    return PacsSettings.parse(options);
  }

  @Override
  Optional<PacsSettings> ask() throws CommandException {
    return PacsDialog.ask();
  }

  @Override
  Map<String, String> options(PacsSettings settings) {
    return settings.options();
  }

  @Override
  void perform(PacsSettings settings) throws CommandException {
    Path folder;
    try (Archive archive = settings.access().open()) {
      IJ.showStatus("FasciaJ: asking the archive");
      StudyAnswer study = only(archive.find(settings.query()));
      folder = folder(settings.folder(), study.studyUid());
      fetch(archive, study.studyUid(), folder);
    } catch (PacsException e) {
      throw new CommandException(SUBJECT + ": " + e.getMessage());
    } catch (IOException e) {
      throw new CommandException(
          settings.folder(),
          "the study cannot be kept here (" + e.getClass().getSimpleName() + ").",
          "Choose a folder that you may write to.");
    }
    new OpenStudy().perform(new OpenSettings(folder.toString(), OpenSettings.USUAL_MAXIMUM));
  }

  private static StudyAnswer only(List<StudyAnswer> found) throws CommandException {
    if (found.isEmpty()) {
      throw new CommandException(
          SUBJECT, "no ultrasound study matches.", "Check the patient's ID and the dates.");
    }
    if (found.size() > 1) {
      throw new CommandException(
          SUBJECT, found.size() + " studies match.", "Name one: study=[its Study Instance UID].");
    }
    return found.get(0);
  }

  private static void fetch(Archive archive, String study, Path folder)
      throws IOException, CommandException {
    IJ.showStatus("FasciaJ: fetching the study");
    IJ.resetEscape();
    PullCount count = new PullCount();
    try (Inbox inbox = Inbox.open(folder, DiskGuard.DEFAULT, IJ::escapePressed)) {
      archive.pull(study, inbox, count);
    }
    if (!count.complete()) {
      throw new CommandException(
          SUBJECT,
          (count.stored() + count.already()) + " of " + count.expected() + " objects arrived.",
          "Run the command again: it fetches what is missing.");
    }
    IJ.showStatus("FasciaJ: " + count.expected() + " objects are here");
  }

  /** The study's folder: a name from a digest, since a server's words make no paths. */
  static Path folder(String root, String study) throws CommandException {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(study.getBytes(StandardCharsets.US_ASCII));
      return Path.of(root).resolve("study-" + HexFormat.of().formatHex(digest, 0, NAME_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    } catch (InvalidPathException e) {
      throw new CommandException(root, "this is no path.", "Choose an existing folder.");
    }
  }
}
