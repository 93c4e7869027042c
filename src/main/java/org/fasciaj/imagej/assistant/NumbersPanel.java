package org.fasciaj.imagej.assistant;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.fasciaj.Reason;
import org.fasciaj.imagej.Remedy;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;

/** The numbers of the shown frame, their flags, and what to do about the first reason. */
final class NumbersPanel extends JPanel {
  private static final long serialVersionUID = 1L;

  private static final List<String> NAMES =
      List.of("At insertion", "At 5 mm", "At 10 mm", "Largest", "Mean 0-10 mm", "Vertical", "Spur");

  /** Dark enough on a light window for every eye: contrast above 4.5. */
  private static final Color FLAG = new Color(0x9A3B00);

  private final List<JLabel> values = labels();
  private final List<JLabel> notes = labels();
  private final JLabel reason = new JLabel(" ");

  NumbersPanel() {
    super(new GridBagLayout());
    GridBagConstraints c = new GridBagConstraints();
    c.anchor = GridBagConstraints.WEST;
    c.insets = new Insets(1, 4, 1, 8);
    for (int i = 0; i < NAMES.size(); i++) {
      JLabel name = new JLabel(NAMES.get(i));
      name.setLabelFor(values.get(i));
      c.gridy = i;
      c.gridx = 0;
      c.weightx = 0;
      add(name, c);
      c.gridx = 1;
      add(values.get(i), c);
      c.gridx = 2;
      c.weightx = 1;
      c.fill = GridBagConstraints.HORIZONTAL;
      add(notes.get(i), c);
      c.fill = GridBagConstraints.NONE;
    }
    values.get(0).putClientProperty(Ui.BOLD, true);
    values.get(0).setFont(values.get(0).getFont().deriveFont(Font.BOLD));
    notes.forEach(n -> n.setForeground(FLAG));
    c.gridy = NAMES.size();
    c.gridx = 0;
    c.gridwidth = 3;
    c.fill = GridBagConstraints.HORIZONTAL;
    reason.setVerticalAlignment(JLabel.TOP);
    // Room for three lines, the longest reason, at all times: no number moves when a reason comes
    // or goes.
    reason.setPreferredSize(
        new Dimension(200, 3 * reason.getFontMetrics(reason.getFont()).getHeight() + 2));
    add(reason, c);
  }

  private static List<JLabel> labels() {
    return Stream.generate(() -> new JLabel(" ")).limit(NAMES.size()).toList();
  }

  /** The value of the primary thickness as it is shown. */
  String primary() {
    return values.get(0).getText();
  }

  /** Shows a frame's numbers. */
  void show(HeelMeasurement m, Limits limits) {
    row(0, m.thickness(), m.thicknessFlag(), limits.thicknessMm());
    row(1, m.thickness5(), null, 0);
    row(2, m.thickness10(), null, 0);
    row(3, m.maximum(), m.maximumFlag(), limits.thicknessMm());
    row(4, m.mean(), null, 0);
    row(5, m.vertical(), null, 0);
    row(6, m.spur(), m.spurFlag(), limits.spurMm());
    if (m.spur().present() && m.spur().value() == 0) {
      set(values.get(6), "none seen");
    }
    Reason why = m.thickness().reason() != null ? m.thickness().reason() : m.spur().reason();
    String text =
        why == null ? " " : "<html><b>" + why.cause() + "</b> " + Remedy.of(why) + "</html>";
    set(reason, text.replace("Check the outline, correct it by hand.", LOOK));
  }

  /** Shows no number, and why not. */
  void clear(String why) {
    values.forEach(v -> set(v, " "));
    notes.forEach(n -> set(n, " "));
    set(reason, why);
  }

  private static final String LOOK = "Look, correct it, then press A to accept.";

  private void row(int i, Quantity q, Boolean above, double limit) {
    set(values.get(i), value(q));
    String flag = Boolean.TRUE.equals(above) ? "above " + Double.toString(limit) + " mm" : "";
    String status = q.status() == Status.MEASURED ? "" : q.status().code().replace('_', ' ');
    set(notes.get(i), flag + (flag.isEmpty() || status.isEmpty() ? "" : ", ") + status + " ");
  }

  private static String value(Quantity q) {
    if (!q.present()) {
      return "\u2013";
    }
    return Double.isNaN(q.sd())
        ? String.format(Locale.ROOT, "%.2f mm", q.value())
        : String.format(Locale.ROOT, "%.2f \u00b1 %.2f mm", q.value(), q.sd());
  }

  /** Setting the same text again would lay the window out again. */
  private static void set(JLabel label, String text) {
    if (!label.getText().equals(text)) {
      label.setText(text);
    }
  }
}
