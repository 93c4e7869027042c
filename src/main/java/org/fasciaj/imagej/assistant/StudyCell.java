package org.fasciaj.imagej.assistant;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Image;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;

/** How the study browser shows an image: thumbnail, heel and visit. */
final class StudyCell {
  private StudyCell() {}

  static ListCellRenderer<StudyEntry> renderer() {
    JPanel cell = new JPanel(new BorderLayout(6, 0));
    JLabel picture = new JLabel();
    JLabel text = new JLabel();
    text.setFont(text.getFont().deriveFont(java.awt.Font.PLAIN));
    cell.add(picture, BorderLayout.WEST);
    cell.add(text, BorderLayout.CENTER);
    return (of, e, index, selected, focused) -> {
      picture.setIcon(new Thumbnail(e.thumbnail()));
      text.setText("<html><b>" + safe(e.heel()) + "</b><br>" + safe(e.detail()) + "</html>");
      cell.setBackground(selected ? of.getSelectionBackground() : of.getBackground());
      cell.setPreferredSize(new Dimension(200, StudyEntry.THUMB_HEIGHT + 4));
      return cell;
    };
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** Draws a picture of twice the size, sharp on a dense screen. */
  private record Thumbnail(Image image) implements Icon {
    @Override
    public void paintIcon(Component c, Graphics g, int x, int y) {
      g.drawImage(image, x, y, StudyEntry.THUMB_WIDTH, StudyEntry.THUMB_HEIGHT, null);
    }

    @Override
    public int getIconWidth() {
      return StudyEntry.THUMB_WIDTH;
    }

    @Override
    public int getIconHeight() {
      return StudyEntry.THUMB_HEIGHT;
    }
  }
}
