package org.fasciaj.imagej.assistant;

import java.awt.BorderLayout;
import java.awt.Rectangle;
import java.awt.Window;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JLabel;

/** The window of another visit, beside the image. */
final class VisitWindow extends JFrame {
  private static final long serialVersionUID = 1L;

  /** Lower than this a view shows too little of a fascia. */
  private static final int LEAST_HEIGHT = 160;

  private static final int APART = 40;

  private final JLabel words = Ui.words(" ");
  private final VisitView view;
  private final transient OtherVisit other;

  VisitWindow(Desk desk, OtherVisit other) {
    super("FasciaJ other visit: " + other.image().getTitle());
    this.other = other;
    view = new VisitView(desk, other);
    words.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
    add(view, BorderLayout.CENTER);
    add(words, BorderLayout.SOUTH);
    setDefaultCloseOperation(DISPOSE_ON_CLOSE);
    Ui.plain(getContentPane());
    pack();
  }

  /** Under an image's window, one insertion below the other; over it where there is no room. */
  void below(Window picture) {
    if (picture == null) {
      return;
    }
    Rectangle screen = getGraphicsConfiguration().getBounds();
    Rectangle p = picture.getBounds();
    int room = screen.y + screen.height - p.y - p.height;
    if (room >= LEAST_HEIGHT) {
      setBounds(p.x, p.y + p.height, p.width, Math.min(room, getHeight()));
    } else {
      // Never beyond the picture's right edge, where the assistant stands.
      int x = Math.min(p.x + APART, p.x + p.width - getWidth());
      setLocation(Math.max(screen.x, x), p.y + APART);
    }
  }

  /** The other visit. */
  OtherVisit other() {
    return other;
  }

  /** The view, for its scale. */
  VisitView view() {
    return view;
  }

  /** Shows the change towards the desk's numbers. */
  void refresh(Desk desk) {
    Ui.words(words, other.change(desk.measurement(), desk.session()));
    view.repaint();
  }

  @Override
  public void dispose() {
    view.stop();
    super.dispose();
  }
}
