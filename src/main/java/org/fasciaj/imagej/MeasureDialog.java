package org.fasciaj.imagej;

import ij.ImagePlus;
import ij.gui.GenericDialog;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.dicom.Calibration;

/** The one dialog of "Measure heel...". Needs a screen. */
final class MeasureDialog {
  private MeasureDialog() {}

  /** Asks; empty when the user cancels. The labels' first words are the macro keys. */
  static Optional<MeasureSettings> ask(ImagePlus image) throws CommandException {
    MeasureSettings usual = MeasureSettings.DEFAULT;
    Calibration scale = ImageScale.of(image, ImageTags.read(image), Double.NaN);
    GenericDialog d = new GenericDialog("Measure heel");
    d.addMessage(words(scale));
    d.addNumericField("Scale if the image has none", 0, 4, 8, "mm per pixel");
    if (image.getStackSize() > 1) {
      d.addChoice("Frames", new String[] {"current", "all"}, "current");
    }
    d.addNumericField("Thickness flag above", usual.limits().thicknessMm(), 1, 8, "mm");
    d.addNumericField("Spur flag above", usual.limits().spurMm(), 1, 8, "mm");
    d.addFileField("Save rows as CSV (optional)", "");
    d.addCheckbox("Overwrite that file", false);
    d.showDialog();
    if (d.wasCanceled()) {
      return Optional.empty();
    }
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("scale", Double.toString(d.getNextNumber()));
    answer.put("frames", image.getStackSize() > 1 ? d.getNextChoice() : "current");
    answer.put("thickness", Double.toString(d.getNextNumber()));
    answer.put("spur", Double.toString(d.getNextNumber()));
    answer.put("save", d.getNextString().strip());
    answer.put("overwrite", d.getNextBoolean() ? "true" : "");
    return Optional.of(MeasureSettings.parse(MacroOptions.format(answer)));
  }

  private static String words(Calibration scale) {
    return scale.known()
        ? String.format(
            Locale.ROOT,
            "The image has %.4f x %.4f mm per pixel (from: %s).",
            scale.xMm(),
            scale.yMm(),
            scale.source().code().replace('_', ' '))
        : "The image has no millimetre scale: type one, or cancel.";
  }
}
