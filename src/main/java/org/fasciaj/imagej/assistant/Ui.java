package org.fasciaj.imagej.assistant;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.Insets;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import java.util.regex.Pattern;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.JToggleButton;

/** Small pieces that the window's panels are made of. */
final class Ui {
  /** Marks a label that stays bold. */
  static final String BOLD = "fasciaj.bold";

  private static final int GAP = 4;

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}([.,][0-9]{1,9})?");

  private Ui() {}

  /** A button with a tooltip that names its key. */
  static JButton button(String text, String tip, Runnable action) {
    JButton b = new JButton(text);
    b.setToolTipText(tip);
    b.setMargin(new Insets(2, 6, 2, 6));
    b.addActionListener(e -> action.run());
    return b;
  }

  /** A button that stays pressed while its tool is in the hand. */
  static JToggleButton toggle(String text, String tip, Runnable action) {
    JToggleButton b = new JToggleButton(text);
    b.setToolTipText(tip);
    b.setMargin(new Insets(2, 6, 2, 6));
    b.addActionListener(e -> action.run());
    return b;
  }

  /** Components side by side. */
  static JPanel row(Component... parts) {
    JPanel row = new JPanel(new FlowLayout(FlowLayout.LEFT, GAP, 2));
    row.setAlignmentX(Component.LEFT_ALIGNMENT);
    for (Component part : parts) {
      row.add(part);
    }
    row.setMaximumSize(new Dimension(Integer.MAX_VALUE, row.getPreferredSize().height));
    return row;
  }

  /** Components below one another. */
  static JPanel column(Component... parts) {
    JPanel column = new JPanel();
    column.setLayout(new BoxLayout(column, BoxLayout.Y_AXIS));
    column.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
    for (Component part : parts) {
      if (part instanceof JComponent c) {
        c.setAlignmentX(Component.LEFT_ALIGNMENT);
      }
      column.add(part);
    }
    JPanel top = new JPanel(new BorderLayout());
    top.add(column, BorderLayout.NORTH);
    return top;
  }

  /** Text that is broken to the window's width. */
  static JLabel words(String text) {
    return new JLabel("<html><body style='width:295px'>" + text + "</body></html>");
  }

  /** Changes such a text. */
  static void words(JLabel label, String text) {
    String html = "<html><body style='width:295px'>" + escaped(text) + "</body></html>";
    if (!html.equals(label.getText())) {
      label.setText(html);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
  }

  /** A text field that tells when its text is final: Enter, or the focus leaves. */
  static JTextField field(int columns, String tip, Runnable changed) {
    JTextField f = new JTextField(columns);
    f.setToolTipText(tip);
    f.addActionListener(e -> changed.run());
    f.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent e) {
            changed.run();
          }
        });
    return f;
  }

  /** A list of usual words that takes others too. */
  static JComboBox<String> choice(List<String> words, String tip, boolean free, Runnable changed) {
    JComboBox<String> box = new JComboBox<>(words.toArray(new String[0]));
    box.setEditable(free);
    box.setToolTipText(tip);
    box.addActionListener(e -> changed.run());
    return box;
  }

  /** Keeps a list from growing with its longest word: the list itself still shows all of it. */
  static <T> JComboBox<T> narrow(JComboBox<T> box, int width) {
    Dimension size = new Dimension(width, box.getPreferredSize().height);
    box.setPreferredSize(size);
    box.setMaximumSize(size);
    return box;
  }

  /** Takes the bold out of every font: a window full of bold words has no emphasis left. */
  static void plain(Container in) {
    for (Component c : in.getComponents()) {
      if (c.getFont() != null && c.getFont().isBold() && !emphatic(c)) {
        c.setFont(c.getFont().deriveFont(Font.PLAIN));
      }
      if (c instanceof Container inner) {
        plain(inner);
      }
    }
  }

  private static boolean emphatic(Component c) {
    return c instanceof JLabel l && Boolean.TRUE.equals(l.getClientProperty(BOLD));
  }

  /**
   * A number with a decimal point or comma, the same in every language; a blank text is no number.
   * No sign groups thousands, so that no comma or point is ever dropped.
   *
   * @throws NumberFormatException when it is anything else
   */
  static Double number(String text) {
    String plain = text.strip();
    if (plain.isEmpty()) {
      return null;
    }
    if (!NUMBER.matcher(plain).matches()) {
      throw new NumberFormatException(plain);
    }
    return Double.valueOf(plain.replace(',', '.'));
  }
}
