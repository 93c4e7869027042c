package org.fasciaj.imagej.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.fasciaj.anatomy.Point;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.CalibrationSource;
import org.fasciaj.imagej.Remedy;
import org.fasciaj.session.Edit;
import org.fasciaj.study.RunSettings;

/** Where the scale came from, the 1 cm bar explained, and calibration by two clicks. */
final class ScalePanel implements StepPanel {
  /** Two scales that differ by more are told apart: the tolerance between DICOM's own sources. */
  private static final double DISAGREES = 0.01;

  /** Two marks nearer than this give no scale: a click is a pixel off, pixels. */
  private static final double LEAST_PX = 20;

  private final JLabel source = Ui.words("");
  private final JLabel clicks = Ui.words("");
  private final JTextField distance =
      Ui.field(6, "Distance between the two marks, mm; 12.5 or 12,5", () -> {});
  private final JPanel panel;
  private final Supplier<Desk> desk;
  private final View view;

  ScalePanel(Supplier<Desk> desk, View view) {
    this.desk = desk;
    this.view = view;
    distance.setText("10");
    panel =
        Ui.column(
            source,
            Ui.words(
                "The white bar on the image is <b>1 cm</b> long. Compare it with the ruler on the"
                    + " screen."),
            Ui.row(
                new JLabel("Distance (mm)"),
                distance,
                Ui.button("Two clicks", "Set the scale by two clicks on the ruler (R)", this::arm),
                Ui.button("File's scale", "Go back to the scale of the file", this::own)),
            clicks);
  }

  /** Begins to wait for two clicks. */
  void arm() {
    if (desk.get() != null) {
      desk.get().take(Tool.RULER);
    }
  }

  private void own() {
    if (desk.get() != null) {
      desk.get().edit(new Edit.Scale(desk.get().heel().scale()));
    }
  }

  /** A click on the ruler. */
  void click(Point p) {
    if (desk.get().marks().isEmpty()) {
      desk.get().mark(List.of(p));
      view.tell("Now click on the second mark.", false);
      return;
    }
    Point a = desk.get().marks().get(0);
    desk.get().take(Tool.HANDLES);
    try {
      set(a, p);
    } catch (NumberFormatException e) {
      view.tell(
          "\"" + distance.getText() + "\" is no distance. Type it in mm, such as 10 or 12.5.",
          true);
    }
  }

  private void set(Point a, Point b) {
    Calibration old = desk.get().session().scale();
    // A pixel keeps its shape: only its size is set.
    double shape = old.known() ? old.yMm() / old.xMm() : 1;
    double length = Math.hypot(b.x() - a.x(), (b.y() - a.y()) * shape);
    Double mm = Ui.number(distance.getText());
    double x = mm == null ? Double.NaN : mm / length;
    if (length < LEAST_PX) {
      view.tell("The two marks are too near to one another. Choose marks far apart.", true);
    } else if (!possible(x) || !possible(x * shape)) {
      view.tell(
          String.format(
              Locale.ROOT,
              "%s mm over %.0f pixels is impossible. Check the distance, in mm.",
              distance.getText(),
              length),
          true);
    } else {
      List<String> warnings = new ArrayList<>();
      Calibration file = desk.get().heel().scale();
      if (file.known() && Math.abs(x / file.xMm() - 1) > DISAGREES) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "The scale set by the user is %.1f %% %s than the file's, %.4f x %.4f mm.",
                100 * Math.abs(x / file.xMm() - 1),
                x > file.xMm() ? "larger" : "smaller",
                file.xMm(),
                file.yMm()));
      }
      desk.get()
          .edit(
              new Edit.Scale(
                  new Calibration(CalibrationSource.USER, x, x * shape, null, warnings)));
      desk.get().mark(List.of(a, b));
      view.tell("Scale set. Compare the 1 cm bar with the ruler.", false);
    }
  }

  private static boolean possible(double mm) {
    return mm >= RunSettings.SMALLEST_MM_PER_PIXEL && mm <= RunSettings.LARGEST_MM_PER_PIXEL;
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public JComponent first() {
    return distance;
  }

  @Override
  public void refresh(Desk d) {
    if (d == null) {
      Ui.words(source, "No image is open.");
      return;
    }
    Calibration c = d.session().scale();
    String text =
        c.known()
            ? String.format(
                Locale.ROOT, "%.4f x %.4f mm per pixel, %s.", c.xMm(), c.yMm(), words(c.source()))
            : "No scale, no millimetres. " + c.refusal().cause() + " " + Remedy.of(c.refusal());
    Ui.words(source, text);
    Ui.words(clicks, c.warnings().isEmpty() ? " " : "Note: " + String.join(" ", c.warnings()));
  }

  private static String words(CalibrationSource source) {
    return switch (source) {
      case REGION -> "from the scanner's ultrasound region";
      case PIXEL_SPACING -> "from Pixel Spacing in the header";
      case IMAGER_PIXEL_SPACING -> "from Imager Pixel Spacing in the header";
      case USER -> "set by the user";
      case NONE -> "none";
    };
  }
}
