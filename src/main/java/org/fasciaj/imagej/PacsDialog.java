package org.fasciaj.imagej;

import ij.IJ;
import ij.Prefs;
import ij.gui.GenericDialog;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.StudyAnswer;
import org.fasciaj.pacs.web.DicomWeb;

/**
 * The dialog of "Open from PACS...", and the list of what was found. The address and the folders
 * are remembered; patients, dates and secrets are not. Needs a screen.
 */
final class PacsDialog {
  private static final String WEB = "fasciaj.pacs.web";
  private static final String TOKEN = "fasciaj.pacs.token";
  private static final String FOLDER = "fasciaj.pacs.folder";

  private PacsDialog() {}

  /** Asks; empty when the user cancels. The labels' first words are the macro keys. */
  static Optional<PacsSettings> ask() throws CommandException {
    String home = Path.of(System.getProperty("user.home"), "FasciaJ studies").toString();
    GenericDialog d = new GenericDialog("Open from PACS");
    d.addStringField("Web address (DICOMweb)", Prefs.get(WEB, "https://"), 40);
    d.addFileField("Token file (optional)", Prefs.get(TOKEN, ""));
    d.addStringField("Patient ID (* matches any)", "", 20);
    d.addStringField("From date (YYYYMMDD)", "", 10);
    d.addStringField("To date (YYYYMMDD)", "", 10);
    d.addDirectoryField("Folder for studies", Prefs.get(FOLDER, home));
    d.setOKLabel("Search");
    d.showDialog();
    if (d.wasCanceled()) {
      return Optional.empty();
    }
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("web", d.getNextString().strip());
    answer.put("token", d.getNextString().strip());
    answer.put("patient", d.getNextString().strip());
    answer.put("from", d.getNextString().strip());
    answer.put("to", d.getNextString().strip());
    answer.put("folder", d.getNextString().strip());
    PacsSettings settings = PacsSettings.parse(MacroOptions.format(answer));
    Prefs.set(WEB, settings.web());
    Prefs.set(TOKEN, settings.token());
    Prefs.set(FOLDER, settings.folder());
    return choose(settings);
  }

  private static Optional<PacsSettings> choose(PacsSettings settings) throws CommandException {
    try (DicomWeb web = new DicomWeb(settings.access())) {
      IJ.showStatus("FasciaJ: asking the archive");
      List<StudyAnswer> found = web.find(settings.query());
      if (found.isEmpty()) {
        throw new CommandException(
            "Open from PACS",
            "no ultrasound study matches.",
            "Check the patient's ID and the dates.");
      }
      return PacsChooser.choose(web, found).map(study -> settings.with(study.studyUid()));
    } catch (PacsException e) {
      throw new CommandException("Open from PACS: " + e.getMessage());
    }
  }
}
