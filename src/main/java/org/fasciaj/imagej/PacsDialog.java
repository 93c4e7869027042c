package org.fasciaj.imagej;

import ij.IJ;
import ij.Prefs;
import ij.gui.GenericDialog;
import java.awt.CheckboxGroup;
import java.awt.TextField;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.pacs.Archive;
import org.fasciaj.pacs.Extras;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.StudyAnswer;

/**
 * The dialog of "Open from PACS...", and the list of what was found. How the archive is reached and
 * the folders are remembered; patients, dates and secrets are not. A build without dcm4che shows no
 * fields of DIMSE. Needs a screen.
 */
final class PacsDialog {
  private static final String KEY = "fasciaj.pacs.";
  private static final String WAY = KEY + "way";
  private static final String FOLDER = KEY + "folder";
  private static final String DICOMWEB = "DICOMweb";
  private static final String DIMSE = "DIMSE";
  private static final String PEER_LABEL = "DIMSE archive (TITLE@HOST:PORT)";

  /** Text fields of DICOMweb, which come first, and of both ways together. */
  private static final int WEB_FIELDS = 2;

  private static final int ALL_FIELDS = 5;

  private PacsDialog() {}

  /** Asks; empty when the user cancels. */
  static Optional<PacsSettings> ask() throws CommandException {
    boolean dimse = Extras.version().isPresent();
    GenericDialog d = dialog(dimse);
    d.showDialog();
    if (d.wasCanceled()) {
      return Optional.empty();
    }
    PacsSettings settings = PacsSettings.parse(MacroOptions.format(answer(d, dimse)));
    remember(settings);
    return choose(settings);
  }

  private static GenericDialog dialog(boolean dimse) {
    String home = Path.of(System.getProperty("user.home"), "FasciaJ studies").toString();
    GenericDialog d = new GenericDialog("Open from PACS");
    if (dimse) {
      d.addRadioButtonGroup(
          "Archive speaks", new String[] {DICOMWEB, DIMSE}, 1, 2, Prefs.get(WAY, DICOMWEB));
    }
    d.addStringField("Web address (DICOMweb)", stored(PacsAccess.WEB, "https://"), 40);
    d.addFileField("Token file (optional)", stored(PacsAccess.TOKEN, ""));
    if (dimse) {
      d.addStringField(PEER_LABEL, stored(PacsAccess.PEER, ""), 30);
      d.addStringField("Our AE title", stored(PacsAccess.TITLE, "FASCIAJ"), 16);
      d.addStringField("Receiver (ADDRESS:PORT, optional)", stored(PacsAccess.RECEIVER, ""), 30);
    }
    d.addStringField("Patient ID (* matches any)", "", 20);
    d.addStringField("From date (YYYYMMDD)", "", 10);
    d.addStringField("To date (YYYYMMDD)", "", 10);
    d.addDirectoryField("Folder for studies", Prefs.get(FOLDER, home));
    d.setOKLabel("Search");
    if (dimse) {
      enable(d);
      d.addDialogListener(
          (dialog, event) -> {
            enable(dialog);
            return true;
          });
    }
    return d;
  }

  /** The fields of the other way are grey. */
  private static void enable(GenericDialog d) {
    CheckboxGroup ways = (CheckboxGroup) d.getRadioButtonGroups().get(0);
    boolean web = ways.getSelectedCheckbox().getLabel().equals(DICOMWEB);
    for (int i = 0; i < ALL_FIELDS; i++) {
      ((TextField) d.getStringFields().get(i)).setEnabled(web == i < WEB_FIELDS);
    }
  }

  private static String stored(String key, String first) {
    return Prefs.get(KEY + key, first);
  }

  /** The fields of the chosen way, by the keys of a macro line. */
  private static Map<String, String> answer(GenericDialog d, boolean dimse)
      throws CommandException {
    Map<String, String> answer = new LinkedHashMap<>();
    boolean web = !dimse || d.getNextRadioButton().equals(DICOMWEB);
    List<String> ofDimse = List.of(PacsAccess.PEER, PacsAccess.TITLE, PacsAccess.RECEIVER);
    for (String key : List.of(PacsAccess.WEB, PacsAccess.TOKEN)) {
      String value = d.getNextString().strip();
      answer.put(key, web ? value : "");
    }
    for (String key : dimse ? ofDimse : List.<String>of()) {
      String value = d.getNextString().strip();
      answer.put(key, web ? "" : value);
    }
    if (!web && answer.get(PacsAccess.PEER).isEmpty()) {
      throw new CommandException(
          PEER_LABEL, "it is empty.", "Ask the archive's administrator for title, host and port.");
    }
    for (String key : List.of("patient", "from", "to", "folder")) {
      answer.put(key, d.getNextString().strip());
    }
    return answer;
  }

  /** Only what was used is remembered, so the other way keeps its fields. */
  private static void remember(PacsSettings settings) {
    boolean web = settings.access().peer().isEmpty();
    Prefs.set(WAY, web ? DICOMWEB : DIMSE);
    settings
        .access()
        .options()
        .forEach(
            (key, value) -> {
              boolean ofWeb = key.equals(PacsAccess.WEB) || key.equals(PacsAccess.TOKEN);
              if (web == ofWeb) {
                Prefs.set(KEY + key, value);
              }
            });
    Prefs.set(FOLDER, settings.folder());
  }

  private static Optional<PacsSettings> choose(PacsSettings settings) throws CommandException {
    try (Archive archive = settings.access().open()) {
      IJ.showStatus("FasciaJ: asking the archive");
      List<StudyAnswer> found = archive.find(settings.query());
      if (found.isEmpty()) {
        throw new CommandException(
            "Open from PACS",
            "no ultrasound study matches.",
            "Check the patient's ID and the dates.");
      }
      return PacsChooser.choose(archive, found).map(study -> settings.with(study.studyUid()));
    } catch (PacsException e) {
      throw new CommandException("Open from PACS: " + e.getMessage());
    }
  }
}
