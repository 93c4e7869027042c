package org.fasciaj.imagej;

import ij.Prefs;
import ij.gui.GenericDialog;
import ij.gui.WaitForUserDialog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The one dialog of "Review...". Needs a screen. */
final class ReviewDialog {
  private static final String FILE = "fasciaj.review.package";
  private static final String READER = "fasciaj.review.reader";

  private ReviewDialog() {}

  /** Asks; empty when the user cancels. The labels' first words are the macro keys. */
  static Optional<ReviewSettings> ask() throws CommandException {
    GenericDialog d = new GenericDialog("Blinded review");
    d.addChoice("Step", ReviewSettings.STEPS.toArray(new String[0]), ReviewSettings.READ);
    d.addFileField("Package file", Prefs.get(FILE, ""));
    d.addStringField("Reader code (pack: R1,R2)", Prefs.get(READER, ""), 16);
    d.addFileField("List of an adjudicator (optional)", "");
    d.addMessage("Only to pack and check:");
    d.addDirectoryField("Input folder with all visits", "");
    d.addDirectoryField("Key folder", "");
    d.addFileField("Passphrase file", "");
    d.addChoice("Design", ReviewSettings.DESIGNS.toArray(new String[0]), "single");
    d.addStringField("Adjudicator code (optional)", "", 16);
    d.showDialog();
    if (d.wasCanceled()) {
      return Optional.empty();
    }
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("step", d.getNextChoice());
    answer.put("package", d.getNextString().strip());
    answer.put("reader", d.getNextString().strip());
    answer.put("list", d.getNextString().strip());
    answer.put("input", d.getNextString().strip());
    answer.put("key", d.getNextString().strip());
    answer.put("passphrase", d.getNextString().strip());
    answer.put("design", d.getNextChoice());
    answer.put("adjudicator", d.getNextString().strip());
    ReviewSettings settings = ReviewSettings.parse(MacroOptions.format(answer));
    Prefs.set(FILE, settings.file());
    Prefs.set(READER, settings.reader());
    return Optional.of(settings);
  }

  /**
   * A window that stays while the reading page is open, also when a macro opened it; returns when
   * the user closes it.
   */
  static void holdOpen(String reader) {
    new WaitForUserDialog(
            "Reading of " + reader,
            """
            The reading page is open in your browser.
            Every answer is on the disk when the page says so.
            Press OK when you have finished: the page ends with it.""")
        .show();
  }
}
