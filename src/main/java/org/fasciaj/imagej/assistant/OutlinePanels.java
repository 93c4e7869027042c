package org.fasciaj.imagej.assistant;

import java.util.List;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.fasciaj.Reason;
import org.fasciaj.session.Calliper;
import org.fasciaj.session.Callipers;
import org.fasciaj.session.FrameMeasure;
import org.fasciaj.session.FrameRecord;

/** The panels of the steps borders, insertion and spur. */
final class OutlinePanels {
  /** Why a person may find a fascia not assessable. */
  private static final List<Reason> FASCIA =
      List.of(
          Reason.WEAK_BORDER,
          Reason.AMBIGUOUS_BORDER,
          Reason.NO_FASCIA,
          Reason.NO_CORTEX,
          Reason.NO_INSERTION,
          Reason.FASCIA_CUT_OFF);

  /** Why a person may find a spur not assessable. */
  private static final List<Reason> SPUR =
      List.of(Reason.SPUR_HIDDEN, Reason.NO_CORTEX, Reason.AMBIGUOUS_INSERTION);

  private static final int REASON_WIDTH = 250;

  private OutlinePanels() {}

  private static JComboBox<String> reasons(List<Reason> reasons, String tip) {
    return Ui.narrow(
        Ui.choice(reasons.stream().map(Reason::cause).toList(), tip, false, () -> {}),
        REASON_WIDTH);
  }

  /** Borders: redraw, accept, callipers, not assessable. */
  static final class Borders implements StepPanel {
    private final JComboBox<String> why =
        reasons(FASCIA, "The reason that N gives for a fascia that cannot be assessed");
    private final JComboBox<String> toes =
        Ui.choice(
            List.of("right", "left"), "Where the toes lie; used when you draw", false, () -> {});
    private final JComboBox<String> direction =
        Ui.choice(
            List.of("normal to the fascia", "vertical"),
            "Direction that a calliper is forced into",
            false,
            () -> {});
    private final JLabel state = Ui.words(" ");
    private final JLabel repeats = Ui.words(" ");
    private final JButton none;
    private final JPanel panel;

    Borders(Actions actions) {
      none =
          Ui.button(
              "Not assessable",
              "Fascia not assessable, or assessable again (N)",
              actions::fasciaJudged);
      panel =
          Ui.column(
              Ui.words("Drag a round handle; the border snaps to the edge nearby. Alt: no snap."),
              state,
              Ui.row(
                  Ui.button(
                      "Redraw superficial",
                      "Draw a rough line along it (1)",
                      actions::drawSuperficial),
                  Ui.button("Redraw deep", "Draw a rough line along it (2)", actions::drawDeep)),
              Ui.row(
                  Ui.button("Accept", "I have looked: the outline is right (A)", actions::accept),
                  Ui.button("Automatic", "Back to the automatic outline (0)", actions::automatic),
                  new JLabel("Toes:"),
                  toes),
              Ui.row(none, why),
              Ui.row(
                  Ui.button("Calliper", "Lay a calliper by hand (C)", actions::calliper),
                  direction,
                  Ui.button("Clear", "Remove the callipers", actions::clearCallipers)),
              repeats);
    }

    Reason reason() {
      return FASCIA.get(why.getSelectedIndex());
    }

    int distal() {
      return toes.getSelectedIndex() == 0 ? 1 : -1;
    }

    Calliper.Mode mode() {
      return direction.getSelectedIndex() == 0 ? Calliper.Mode.NORMAL : Calliper.Mode.VERTICAL;
    }

    @Override
    public JComponent component() {
      return panel;
    }

    @Override
    public void refresh(Desk desk) {
      if (desk == null) {
        return;
      }
      FrameRecord r = desk.record();
      String changed = FrameMeasure.changed(r);
      String text =
          r.outline().isEmpty()
              ? "Nothing was found. Draw both borders roughly."
              : changed.isEmpty() ? "Automatic outline." : "By hand: " + changed + ".";
      Ui.words(state, text);
      none.setText(r.thicknessRefused() == null ? "Not assessable" : "Assessable");
      Callipers.Repeats n = Callipers.repeats(r.callipers(), mode());
      Ui.words(repeats, words(n));
    }

    private static String words(Callipers.Repeats r) {
      String mean = String.format(java.util.Locale.ROOT, "%.2f", r.meanMm());
      String sd = String.format(java.util.Locale.ROOT, "%.2f", r.sdMm());
      return switch (r.n()) {
        case 0 -> " ";
        case 1 -> "Calliper " + mean + " mm; three repeats give mean and SD.";
        default -> "Callipers, last " + r.n() + ": mean " + mean + " mm, SD " + sd + " mm.";
      };
    }
  }

  /** The insertion. */
  static StepPanel insertion() {
    JPanel panel =
        Ui.column(
            Ui.words(
                "Click or drag where the deep border leaves the heel bone: the anterior edge of the"
                    + " inferior calcaneal border. Stations count from here."),
            Ui.words("Arrow keys move it by one pixel, with Shift by five."));
    return new Plain(panel);
  }

  /** The spur. */
  static final class SpurPanel implements StepPanel {
    private final JComboBox<String> why =
        reasons(SPUR, "The reason that N gives for a spur that cannot be assessed");
    private final JButton hidden;
    private final JPanel panel;

    SpurPanel(Actions actions) {
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
              Ui.row(Ui.button("No spur", "There is no spur (X)", actions::noSpur)),
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
    public void refresh(Desk desk) {
      if (desk != null) {
        hidden.setText(desk.record().spurRefused() == null ? "Not assessable" : "Assessable");
      }
    }
  }

  /** A panel that shows the same at all times. */
  record Plain(JComponent component) implements StepPanel {
    @Override
    public void refresh(Desk desk) {
      // Nothing in it depends on the desk.
    }
  }
}
