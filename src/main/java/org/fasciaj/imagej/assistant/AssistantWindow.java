package org.fasciaj.imagej.assistant;

import ij.ImagePlus;
import ij.gui.Roi;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.GridLayout;
import java.awt.Insets;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.ButtonGroup;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.fasciaj.anatomy.Point;
import org.fasciaj.imagej.AboutFasciaJ;
import org.fasciaj.imagej.HeelOverlay;
import org.fasciaj.session.Calliper;

/**
 * The assistant: steps, their controls, numbers and curve of the image beside it. It shows the desk
 * and sends edits to it; nothing of the measurement is kept here.
 */
public final class AssistantWindow extends JFrame implements View, Gestures.Choices {
  private static final long serialVersionUID = 1L;

  /** Fits beside a picture on a screen of 1280 x 720 points. */
  private static final int WIDTH = 420;

  private static final int HEIGHT = 660;

  private final transient Workplace place = new Workplace(this);
  private final transient Map<Step, StepPanel> panels = new EnumMap<>(Step.class);
  private final transient Map<Step, JToggleButton> tabs = new EnumMap<>(Step.class);
  private final transient BordersPanel borders;
  private final transient OutlinePanels.SpurPanel spur;
  private final transient ScalePanel scale;
  private final transient SavePanel save;
  private final transient OpenPanel open;
  private final transient Actions actions;
  private final transient Keys keys;
  private final CardLayout cards = new CardLayout();
  private final JPanel deck = new JPanel(cards);
  private final FootPanel foot;
  private final transient FocusRing ring;
  private Step shown = Step.OPEN;

  AssistantWindow() {
    super("FasciaJ assistant");
    actions = new Actions(place::desk, () -> panelBorders().reason(), () -> panelSpur().reason());
    borders = new BordersPanel(actions, place::measureAll);
    spur = new OutlinePanels.SpurPanel(actions);
    scale = new ScalePanel(place::desk, this);
    save = new SavePanel(place::desk, this, () -> place.visits().rows());
    open = new OpenPanel(this, place::open, place::openSession, place::operator);
    panels.put(Step.OPEN, open);
    panels.put(Step.SCALE, scale);
    panels.put(Step.BORDERS, borders);
    panels.put(Step.INSERTION, OutlinePanels.insertion());
    panels.put(Step.SPUR, spur);
    panels.put(Step.SAVE, save);
    foot =
        new FootPanel(
            WIDTH,
            actions::undo,
            actions::redo,
            Ui.button("Back", "The step before (Backspace)", () -> place.go(shown.back())),
            Ui.button("Next", "The next step (Enter)", () -> place.go(shown.next())),
            Ui.button(
                "Other visit",
                "The same heel at another visit, below it (V)",
                () -> place.visits().compare()),
            Ui.button("Help", "Guide, and what each reason means (F12)", AssistantWindow::help));
    keys = new Shortcuts(place, actions).keys(this);
    lay();
    Dropped.everywhere(getRootPane(), open::browse);
    ring = FocusRing.over(this);
    setDefaultCloseOperation(DO_NOTHING_ON_CLOSE);
    addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent e) {
            leave();
          }
        });
    Ui.plain(getContentPane());
    keys.install();
    refresh();
  }

  private BordersPanel panelBorders() {
    return borders;
  }

  private OutlinePanels.SpurPanel panelSpur() {
    return spur;
  }

  /** Brings the assistant up for an image; null asks for a study first. Event thread. */
  public static void open(ImagePlus image) {
    AssistantWindow window = null;
    for (Window w : Window.getWindows()) {
      if (w instanceof AssistantWindow a && a.isDisplayable()) {
        window = a;
      }
    }
    if (window == null) {
      window = new AssistantWindow();
      window.setSize(WIDTH, HEIGHT);
    }
    if (image != null) {
      window.place.attach(image);
    }
    Placing.beside(window, image);
    window.setVisible(true);
    window.toFront();
  }

  private void lay() {
    JPanel steps = new JPanel(new GridLayout(1, 0, 2, 0));
    ButtonGroup group = new ButtonGroup();
    for (Step step : Step.values()) {
      JToggleButton tab = new JToggleButton(step.title());
      tab.setMargin(new Insets(3, 1, 3, 1));
      tab.setToolTipText("Step " + step.number() + " (F" + step.number() + ")");
      // Arrow keys within the group select without an action.
      tab.addItemListener(
          e -> {
            if (tab.isSelected() && shown != step) {
              place.go(step);
            }
          });
      group.add(tab);
      steps.add(tab);
      tabs.put(step, tab);
      deck.add(panels.get(step).component(), step.name());
    }
    add(steps, BorderLayout.NORTH);
    add(deck, BorderLayout.CENTER);
    add(foot, BorderLayout.SOUTH);
  }

  /** Saves, gives the image back to ImageJ, and closes. */
  void leave() {
    if (place.detach()) {
      keys.remove();
      ring.remove();
      dispose();
    }
  }

  /** The desk; null while no image is open. */
  Desk desk() {
    return place.desk();
  }

  /** Where the work on images is begun and ended. */
  Workplace place() {
    return place;
  }

  /** The numbers. */
  NumbersPanel numbers() {
    return foot.numbers();
  }

  /** What was told last. */
  String said() {
    return foot.said();
  }

  OpenPanel openPanel() {
    return open;
  }

  SavePanel savePanel() {
    return save;
  }

  ScalePanel scalePanel() {
    return scale;
  }

  /** Shows a step while no image is open. */
  void show(Step step) {
    shown = step;
    refresh();
  }

  @Override
  public void refresh() {
    Desk desk = place.desk();
    if (desk != null) {
      shown = desk.step();
      draw(desk);
      place.visits().refresh();
    }
    foot.refresh(desk);
    tabs.get(shown).setSelected(true);
    panels.get(shown).refresh(desk);
    StepPanel panel = panels.get(shown);
    if (!panel.component().isVisible()) {
      cards.show(deck, shown.name());
      if (isFocused() && !tabs.get(shown).isFocusOwner()) {
        panel.first().requestFocusInWindow();
      }
    }
  }

  @Override
  public void moved() {
    Desk desk = place.desk();
    if (desk != null) {
      draw(desk);
      foot.measured(desk);
      place.visits().refresh();
    }
  }

  private void draw(Desk desk) {
    List<Roi> scene = Scene.of(desk, place.line(), actions.chosen(desk).orElse(null));
    HeelOverlay.show(desk.image(), desk.frame(), scene);
  }

  @Override
  public void tell(String text, boolean wrong) {
    Desk desk = place.desk();
    boolean lost = !wrong && desk != null && desk.keeper().failed();
    foot.tell(lost ? text + " The last edits are not saved: use Save in..." : text, wrong || lost);
  }

  @Override
  public int distal() {
    return borders.distal();
  }

  @Override
  public Calliper.Mode calliper() {
    return borders.mode();
  }

  @Override
  public void ruler(Point p) {
    scale.click(p);
  }

  /** Whether a window is this one or that of the image. */
  boolean concerns(Window window) {
    Desk desk = place.desk();
    return window == this || (desk != null && window != null && window == desk.image().getWindow());
  }

  static void help() {
    new AboutFasciaJ().run(AboutFasciaJ.HELP);
  }
}
