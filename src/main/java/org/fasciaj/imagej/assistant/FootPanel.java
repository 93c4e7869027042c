package org.fasciaj.imagej.assistant;

import java.awt.Color;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** What stands below every step: numbers, curve, the way through the steps, and what is told. */
final class FootPanel extends JPanel {
  private static final long serialVersionUID = 1L;

  private static final Color WRONG = new Color(0xA00000);

  /** Five lines of text, a long path among them: no message moves what stands above it. */
  private static final int MESSAGE_HEIGHT = 82;

  private final NumbersPanel numbers = new NumbersPanel();
  private final CurvePanel curve = new CurvePanel();
  private final JLabel message = Ui.words(" ");
  private final JButton undo;
  private final JButton redo;
  private String said = "";

  /**
   * Creates it.
   *
   * @param width width of the window
   * @param undo takes the last edit back
   * @param redo does it again
   * @param others buttons that stand beside them
   */
  FootPanel(int width, Runnable undo, Runnable redo, JButton... others) {
    setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
    setBorder(BorderFactory.createEmptyBorder(4, 4, 4, 4));
    message.setVerticalAlignment(JLabel.TOP);
    message.setPreferredSize(new Dimension(width - 20, MESSAGE_HEIGHT));
    this.undo = Ui.button("Undo", "Take the last edit back (Ctrl+Z)", undo);
    this.redo = Ui.button("Redo", "Do it again (Ctrl+Y)", redo);
    this.undo.setEnabled(false);
    this.redo.setEnabled(false);
    JPanel buttons = Ui.row(this.undo, this.redo);
    for (JButton other : others) {
      buttons.add(other);
    }
    for (JComponent part : new JComponent[] {numbers, curve, buttons, message}) {
      part.setAlignmentX(LEFT_ALIGNMENT);
      add(part);
    }
  }

  /** The numbers. */
  NumbersPanel numbers() {
    return numbers;
  }

  /** Shows the numbers and the curve of what is seen. */
  void measured(Desk desk) {
    if (desk == null || desk.searching()) {
      numbers.clear(desk == null ? " " : "Searching this frame...");
      curve.clear();
    } else {
      numbers.show(desk.measurement(), desk.session().limits());
      curve.show(desk.measurement(), desk.session().limits());
    }
  }

  /** Shows what can be undone and redone, and the numbers. */
  void refresh(Desk desk) {
    measured(desk);
    String back = desk == null ? null : desk.history().undoable().orElse(null);
    String again = desk == null ? null : desk.history().redoable().orElse(null);
    undo.setEnabled(back != null);
    redo.setEnabled(again != null);
    undo.setToolTipText("Take back: " + (back == null ? "nothing" : back) + " (Ctrl+Z)");
    redo.setToolTipText("Do again: " + (again == null ? "nothing" : again) + " (Ctrl+Y)");
  }

  /** Says something. */
  void tell(String text, boolean wrong) {
    said = text;
    Ui.words(message, text);
    message.setForeground(wrong ? WRONG : Color.BLACK);
    message.setToolTipText(text.isBlank() ? null : text);
    message.getAccessibleContext().setAccessibleName(text);
  }

  /** What was told last. */
  String said() {
    return said;
  }
}
