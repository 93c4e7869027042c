package org.fasciaj.imagej.assistant;

import java.awt.Component;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.TextComponent;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** The keys of the assistant, in its own window and in the image's; text fields keep theirs. */
final class Keys implements KeyEventDispatcher {
  private final Map<KeyStroke, Runnable> actions = new HashMap<>();
  private final Predicate<Window> ours;

  /**
   * Creates them; they work after {@link #install}.
   *
   * @param ours which windows they work in
   */
  Keys(Predicate<Window> ours) {
    this.ours = ours;
  }

  /** Adds a key, named as {@link KeyStroke#getKeyStroke(String)} does. */
  Keys on(String key, Runnable action) {
    KeyStroke stroke = KeyStroke.getKeyStroke(key);
    if (stroke == null) {
      throw new IllegalArgumentException(key);
    }
    actions.put(stroke, action);
    return this;
  }

  void install() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(this);
  }

  void remove() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(this);
  }

  @Override
  public boolean dispatchKeyEvent(KeyEvent e) {
    Component focus = e.getComponent();
    Window window = focus instanceof Window w ? w : SwingUtilities.getWindowAncestor(focus);
    if (e.getID() != KeyEvent.KEY_PRESSED || !ours.test(window)) {
      return false;
    }
    Runnable action = actions.get(KeyStroke.getKeyStrokeForEvent(e));
    if (e.getKeyCode() == KeyEvent.VK_ENTER && focus instanceof JButton button) {
      button.doClick();
      e.consume();
      return true;
    }
    boolean tabs = focus instanceof JToggleButton && arrow(e); // they go to the next step
    if (action == null || tabs || (!everywhere(e) && keeps(focus))) {
      return false;
    }
    action.run();
    e.consume();
    return true;
  }

  private static boolean arrow(KeyEvent e) {
    return e.getKeyCode() >= KeyEvent.VK_LEFT && e.getKeyCode() <= KeyEvent.VK_DOWN;
  }

  /** Keys that mean the same wherever the keyboard is. */
  private static boolean everywhere(KeyEvent e) {
    boolean function = e.getKeyCode() >= KeyEvent.VK_F1 && e.getKeyCode() <= KeyEvent.VK_F12;
    return e.isControlDown() || e.isMetaDown() || function || e.getKeyCode() == KeyEvent.VK_ESCAPE;
  }

  /** Where single keys mean something else: text and lists. */
  private static boolean keeps(Component focus) {
    return focus instanceof JTextComponent
        || focus instanceof TextComponent
        || focus instanceof JList
        || focus instanceof JTable
        || focus instanceof JComboBox;
  }
}
