package org.fasciaj.imagej.assistant;

import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.session.Calliper;
import org.fasciaj.session.Callipers;
import org.fasciaj.session.FrameMeasure;
import org.fasciaj.session.FrameRecord;

/** Step borders: redraw, accept, not assessable, callipers, and the frames of a loop. */
final class BordersPanel implements StepPanel {
  /** Why a person may find a fascia not assessable. */
  private static final List<Reason> REASONS =
      List.of(
          Reason.WEAK_BORDER,
          Reason.AMBIGUOUS_BORDER,
          Reason.NO_FASCIA,
          Reason.NO_CORTEX,
          Reason.NO_INSERTION,
          Reason.FASCIA_CUT_OFF);

  private final JComboBox<String> why =
      OutlinePanels.reasons(REASONS, "The reason that N gives for a fascia not assessable");
  private final JComboBox<String> toes =
      Ui.choice(
          List.of("right", "left"),
          "Where the toes lie; to be told when you draw both borders",
          false,
          () -> {});
  private final JComboBox<String> direction =
      Ui.choice(
          List.of("normal to the fascia", "vertical"),
          "Direction that a calliper is forced into",
          false,
          this::repeats);
  private final JLabel state = Ui.words(" ");
  private final JLabel repeats = Ui.words(" ");
  private final JLabel loopWords = Ui.words(" ");
  private final JToggleButton superficial;
  private final JToggleButton deep;
  private final JToggleButton calliper;
  private final JButton none;
  private final JPanel loop;
  private final JPanel panel;
  private Desk shown;

  /**
   * Creates it.
   *
   * @param all measures every frame of a loop
   */
  BordersPanel(Actions actions, Runnable all) {
    superficial =
        Ui.toggle("Redraw superficial", "Draw a rough line along it (1)", actions::drawSuperficial);
    deep = Ui.toggle("Redraw deep", "Draw a rough line along it (2)", actions::drawDeep);
    calliper = Ui.toggle("Calliper", "Lay callipers by hand (C; Esc ends)", actions::calliper);
    none =
        Ui.button(
            "Not assessable",
            "Fascia not assessable, or assessable again (N)",
            actions::fasciaJudged);
    loop =
        Ui.row(
            Ui.button("All frames", "Measure every frame of the loop (M; Esc stops)", all),
            new JLabel("Page up, Page down: other frame"));
    loop.setVisible(false);
    panel =
        Ui.column(
            Ui.words("Drag a round handle: it snaps to the edge nearby. Alt or Shift: no snap."),
            state,
            Ui.row(superficial, deep),
            Ui.row(
                Ui.button("Accept", "I have looked: the outline is right (A)", actions::accept),
                Ui.button("Automatic", "Back to the automatic outline (0)", actions::automatic),
                new JLabel("Toes:"),
                toes),
            Ui.row(none, why),
            Ui.row(
                calliper,
                direction,
                Ui.button("Clear", "Remove the callipers of this frame", actions::clearCallipers)),
            repeats,
            loop,
            loopWords);
  }

  Reason reason() {
    return REASONS.get(why.getSelectedIndex());
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
  public JComponent first() {
    return superficial;
  }

  @Override
  public void refresh(Desk desk) {
    shown = desk;
    boolean frames = desk != null && desk.image().getStackSize() > 1;
    loop.setVisible(frames);
    loopWords.setVisible(frames);
    if (desk == null) {
      return;
    }
    FrameRecord r = desk.record();
    Ui.words(state, state(desk, r));
    none.setText(r.thicknessRefused() == null ? "Not assessable" : "Assessable");
    superficial.setSelected(desk.tool() == Tool.DRAW_SUPERFICIAL);
    deep.setSelected(desk.tool() == Tool.DRAW_DEEP);
    calliper.setSelected(desk.tool() == Tool.CALLIPER);
    r.outline().map(HeelOutline::distal).ifPresent(d -> toes.setSelectedIndex(d > 0 ? 0 : 1));
    toes.setEnabled(r.outline().isEmpty());
    repeats();
    if (frames) {
      Ui.words(loopWords, LoopWords.of(desk.rows(), desk.image().getStackSize()));
    }
  }

  private static String state(Desk desk, FrameRecord r) {
    if (desk.searching()) {
      return "Searching this frame...";
    }
    String changed = FrameMeasure.changed(r);
    return r.outline().isEmpty()
        ? "Nothing was found. Draw both borders roughly."
        : changed.isEmpty() ? "Automatic outline." : "By hand: " + changed + ".";
  }

  private void repeats() {
    if (shown != null && shown.session().scale().known()) {
      double mm = shown.session().scale().xMm();
      Ui.words(repeats, words(Callipers.repeats(shown.record().callipers(), mode(), mm)));
    }
  }

  private static String words(Callipers.Repeats r) {
    if (r.n() == 0) {
      return " ";
    }
    String mean = String.format(Locale.ROOT, "%.2f", r.meanMm());
    String sd = String.format(Locale.ROOT, "%.2f", r.sdMm());
    String at =
        Double.isNaN(r.stationMm()) ? "" : String.format(Locale.ROOT, " at %.1f mm", r.stationMm());
    String text =
        r.n() == 1
            ? "Calliper" + at + ": " + mean + " mm."
            : "Callipers" + at + ", n = " + r.n() + ": mean " + mean + " mm, SD " + sd + " mm.";
    int more = Callipers.REPEATS - r.n();
    return more == 0 ? text : text + " " + more + " more at this place.";
  }
}
