package org.fasciaj.imagej;

import ij.Prefs;
import ij.gui.GenericDialog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.measure.Limits;

/** The one dialog of "Compare folder...". Needs a screen. */
final class CompareDialog {
  private static final String INPUT = "fasciaj.compare.input";
  private static final String OUTPUT = "fasciaj.compare.output";

  private CompareDialog() {}

  /** Asks; empty when the user cancels. The labels' first words are the macro keys. */
  static Optional<CompareSettings> ask() throws CommandException {
    GenericDialog d = new GenericDialog("Compare folder");
    d.addDirectoryField("Input folder", Prefs.get(INPUT, ""));
    d.addDirectoryField("Output folder", Prefs.get(OUTPUT, ""));
    d.addFileField("Mapping file (optional)", "");
    d.addNumericField("Scale for files without one (0: none)", 0, 4, 8, "mm per pixel");
    d.addNumericField("Thickness flag above", Limits.DEFAULT.thicknessMm(), 1, 8, "mm");
    d.addNumericField("Spur flag above", Limits.DEFAULT.spurMm(), 1, 8, "mm");
    d.addNumericField("Mdc of your readers (0: none)", 0, 2, 8, "mm");
    d.addChoice("Language of the report", CompareSettings.LANGUAGES.toArray(new String[0]), "en");
    d.addChoice("Pdf pages too", CompareSettings.SHEETS.toArray(new String[0]), "none");
    d.setInsets(5, 20, 0);
    d.addCheckbox("Blinded report", false);
    d.addCheckbox("Overwrite earlier results", false);
    d.showDialog();
    if (d.wasCanceled()) {
      return Optional.empty();
    }
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("input", d.getNextString().strip());
    answer.put("output", d.getNextString().strip());
    answer.put("mapping", d.getNextString().strip());
    answer.put("scale", Double.toString(d.getNextNumber()));
    answer.put("thickness", Double.toString(d.getNextNumber()));
    answer.put("spur", Double.toString(d.getNextNumber()));
    answer.put("mdc", Double.toString(d.getNextNumber()));
    answer.put("language", d.getNextChoice());
    answer.put("pdf", d.getNextChoice());
    answer.put("blinded", d.getNextBoolean() ? "true" : "");
    answer.put("overwrite", d.getNextBoolean() ? "true" : "");
    CompareSettings settings = CompareSettings.parse(MacroOptions.format(answer));
    Prefs.set(INPUT, settings.input());
    Prefs.set(OUTPUT, settings.output());
    return Optional.of(settings);
  }
}
