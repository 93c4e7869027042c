package org.fasciaj.imagej.assistant;

import ij.IJ;
import ij.ImageJ;
import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JToggleButton;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.fasciaj.imagej.FasciaJ;

/**
 * Runs in a child with a screen: goes through every step by Tab alone, and looks at every control:
 * is it reached, has it a tooltip, is its text cut off. Prints what is wrong.
 */
public final class Keyboard {
  private final Hand hand = new Hand();
  private AssistantWindow window;

  private Keyboard() throws Exception {}

  public static void main(String[] arguments) throws Exception {
    try {
      new Keyboard().work(Path.of(arguments[0]));
      System.out.println("DONE");
      System.exit(0);
    } catch (Throwable t) {
      t.printStackTrace(System.out);
      System.exit(1);
    }
  }

  private void work(Path image) throws Exception {
    new ImageJ();
    String error = FasciaJ.run("Open study...", "path=[" + image + "]");
    if (!error.isEmpty()) {
      throw new IllegalStateException(error);
    }
    IJ.runPlugIn("org.fasciaj.imagej.MeasureHeel", "");
    window = Eyes.assistant();
    Eyes.await("an outline", () -> window.desk() != null && window.desk().handles().isPresent());
    hand.key(KeyEvent.VK_M);
    Eyes.await("all frames", () -> window.said().endsWith("Table adds their rows."));
    for (Step step : Step.values()) {
      hand.click(Eyes.button(window, step.title()));
      hand.settle();
      Set<Component> reached = new HashSet<>();
      List<Component> controls = Eyes.on(() -> controls(window.getContentPane()));
      for (int i = 0; i < controls.size() + 8; i++) {
        hand.tab();
        reached.add(Hand.owner());
        if (i == 4) {
          hand.shoot("focus-" + step.title());
        }
      }
      for (Component c : controls) {
        boolean inside =
            reached.stream().anyMatch(r -> r != null && SwingUtilities.isDescendingFrom(r, c));
        // Of the steps' buttons Tab reaches the chosen one; arrow keys and F1 to F6 the others.
        boolean tab =
            c instanceof JToggleButton b
                && b.getModel() instanceof JToggleButton.ToggleButtonModel m
                && m.getGroup() != null;
        if (c.isEnabled() && !inside && !tab) {
          System.out.println("UNREACHED " + step + " " + words(c));
        }
        if (((JComponent) c).getToolTipText() == null) {
          System.out.println("NO TIP " + step + " " + words(c));
        }
      }
      Eyes.on(
          () -> {
            cut(step, window.getContentPane());
            return null;
          });
      hand.click(Eyes.button(window, step.title()));
      hand.key(KeyEvent.VK_RIGHT);
      System.out.println("ARROW " + step + " " + Eyes.on(() -> window.desk().step()));
      System.out.println("STEP " + step + " " + controls.size() + " controls");
    }
  }

  private static List<Component> controls(Container in) {
    List<Component> found = new ArrayList<>();
    for (Component c : in.getComponents()) {
      boolean control =
          c instanceof AbstractButton
              || c instanceof JTextComponent
              || c instanceof JComboBox
              || c instanceof JList;
      if (control && c.isShowing() && !(in instanceof javax.swing.JScrollBar)) {
        found.add(c);
      } else if (c instanceof Container inner && !(c instanceof javax.swing.JScrollBar)) {
        found.addAll(controls(inner));
      }
    }
    return found;
  }

  /** Buttons and labels that have less room than they need, or lie outside of the window. */
  private void cut(Step step, Container in) {
    for (Component c : in.getComponents()) {
      if (!c.isShowing()) {
        continue;
      }
      boolean text = c instanceof AbstractButton || (c instanceof JLabel l && l.getText() != null);
      if (text && !words(c).isBlank()) {
        Rectangle r = SwingUtilities.convertRectangle(in, c.getBounds(), window.getContentPane());
        boolean html = c instanceof JLabel l && l.getText().startsWith("<html>");
        boolean narrow = !html && c.getWidth() < c.getPreferredSize().width;
        boolean low = !html && c.getHeight() < c.getPreferredSize().height;
        boolean small = narrow || low;
        if (small || !new Rectangle(window.getContentPane().getSize()).contains(r)) {
          System.out.println("CUT " + step + " " + words(c) + " " + r + c.getPreferredSize());
        }
      }
      if (c instanceof Container inner) {
        cut(step, inner);
      }
    }
  }

  private static String words(Component c) {
    String text =
        c instanceof AbstractButton b
            ? b.getText()
            : c instanceof JLabel l ? l.getText() : c.getClass().getSimpleName();
    return text.replaceAll("<[^>]*>", "");
  }
}
