package org.fasciaj.imagej.assistant;

/** Which key does what. */
final class Shortcuts {
  /** How far Shift and an arrow key move a handle, pixels. */
  private static final int FAR = 5;

  private final Workplace place;
  private final Actions actions;

  Shortcuts(Workplace place, Actions actions) {
    this.place = place;
    this.actions = actions;
  }

  Keys keys(AssistantWindow window) {
    Keys keys =
        new Keys(window::concerns)
            .on("ctrl Z", actions::undo)
            .on("meta Z", actions::undo)
            .on("ctrl Y", actions::redo)
            .on("ctrl shift Z", actions::redo)
            .on("meta shift Z", actions::redo)
            .on("ctrl S", () -> window.savePanel().save())
            .on("meta S", () -> window.savePanel().save())
            .on("ctrl O", () -> window.openPanel().choose())
            .on("ENTER", actions::next)
            .on("BACK_SPACE", actions::back)
            .on("ESCAPE", place::escape)
            .on("F12", AssistantWindow::help)
            .on("A", actions::accept)
            .on("N", actions::judge)
            .on("X", actions::noSpur)
            .on("C", actions::calliper)
            .on("R", () -> window.scalePanel().arm())
            .on("T", () -> window.savePanel().table())
            .on("V", () -> place.visits().compare())
            .on("0", actions::automatic)
            .on("1", actions::drawSuperficial)
            .on("2", actions::drawDeep)
            .on("M", place::measureAll)
            .on("PAGE_UP", () -> place.turn(-1))
            .on("PAGE_DOWN", () -> place.turn(1))
            .on("COMMA", () -> actions.choose(-1))
            .on("PERIOD", () -> actions.choose(1));
    for (Step step : Step.values()) {
      keys.on("F" + step.number(), () -> place.go(step));
    }
    arrow(keys, "LEFT", -1, 0);
    arrow(keys, "RIGHT", 1, 0);
    arrow(keys, "UP", 0, -1);
    arrow(keys, "DOWN", 0, 1);
    return keys;
  }

  private void arrow(Keys keys, String name, int dx, int dy) {
    keys.on(name, () -> actions.nudge(dx, dy));
    keys.on("shift " + name, () -> actions.nudge(FAR * dx, FAR * dy));
  }
}
