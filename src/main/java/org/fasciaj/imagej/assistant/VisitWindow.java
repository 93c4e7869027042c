package org.fasciaj.imagej.assistant;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JLabel;

/** The window of another visit, beside the image. */
final class VisitWindow extends JFrame {
  private static final long serialVersionUID = 1L;

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
    pack();
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
