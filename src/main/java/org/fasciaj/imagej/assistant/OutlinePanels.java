package org.fasciaj.imagej.assistant;

import java.util.List;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.fasciaj.Reason;

/** The panels of the steps insertion and spur. */
final class OutlinePanels {
  /** Why a person may find a spur not assessable. */
  private static final List<Reason> SPUR =
      List.of(Reason.SPUR_HIDDEN, Reason.NO_CORTEX, Reason.AMBIGUOUS_INSERTION);

  private static final int REASON_WIDTH = 250;

  private OutlinePanels() {}

  /** A list of reasons in words. */
  static JComboBox<String> reasons(List<Reason> reasons, String tip) {
    return Ui.narrow(
        Ui.choice(reasons.stream().map(Reason::cause).toList(), tip, false, () -> {}),
        REASON_WIDTH);
  }

  /** The insertion. */
  static StepPanel insertion() {
    JPanel panel =
        Ui.column(
            Ui.words(
                "Click or drag where the deep border leaves the heel bone: the anterior edge of the"
                    + " inferior calcaneal border. Stations count from here."),
            Ui.words("Arrow keys move it by one pixel, with Shift by five."));
    panel.setFocusable(true);
    panel.getAccessibleContext().setAccessibleName("Arrow keys move the insertion");
    return new Plain(panel);
  }

  /** The spur. */
  static final class SpurPanel implements StepPanel {
    private final JComboBox<String> why =
        reasons(SPUR, "The reason that N gives for a spur that cannot be assessed");
    private final JButton hidden;
    private final JButton none;
    private final JPanel panel;

    SpurPanel(Actions actions) {
      none = Ui.button("No spur", "There is no spur (X)", actions::noSpur);
      hidden =
          Ui.button(
              "Not assessable",
              "Spur not assessable, or assessable again (N)",
              actions::spurJudged);
      panel =
          Ui.column(
              Ui.words(
                  "Drag the squares at base and tip. Without a spur on the image, drag from its"
                      + " base to its tip. The length is a lower bound."),
              Ui.row(none),
              Ui.row(hidden, why));
    }

    Reason reason() {
      return SPUR.get(why.getSelectedIndex());
    }

    @Override
    public JComponent component() {
      return panel;
    }

    @Override
    public JComponent first() {
      return none;
    }

    @Override
    public void refresh(Desk desk) {
      if (desk != null) {
        hidden.setText(desk.record().spurRefused() == null ? "Not assessable" : "Assessable");
      }
    }
  }

  /** A panel that shows the same at all times. */
  record Plain(JComponent component) implements StepPanel {
    @Override
    public JComponent first() {
      return component;
    }

    @Override
    public void refresh(Desk desk) {
      // Nothing in it depends on the desk.
    }
  }
}
