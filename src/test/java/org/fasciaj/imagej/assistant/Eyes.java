package org.fasciaj.imagej.assistant;

import ij.gui.ImageWindow;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import org.fasciaj.imagej.NewWindow;

/** What a played user sees and waits for, read on the event thread. */
final class Eyes {
  private static final long LIMIT_MS = 30_000;
  private static final long REST_MS = 500;

  private Eyes() {}

  /** Runs on the event thread and waits. */
  static <T> T on(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    EventQueue.invokeAndWait(task);
    return task.get();
  }

  static void await(String what, BooleanSupplier condition) throws Exception {
    long end = System.currentTimeMillis() + LIMIT_MS;
    while (System.currentTimeMillis() < end) {
      if (on(condition::getAsBoolean)) {
        return;
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("waited in vain: " + what);
  }

  /** Waits until a window stays at a place: moves that lie behind may be reported once more. */
  static void awaitRest(Window window, Point place) throws Exception {
    long[] since = {System.currentTimeMillis()};
    await(
        window.getName() + " at rest at " + place,
        () -> {
          long now = System.currentTimeMillis();
          if (!window.getLocation().equals(place)) {
            since[0] = now;
          }
          return now - since[0] >= REST_MS;
        });
  }

  /** The assistant's window, once it shows; it and the images lie where Java takes them to be. */
  static AssistantWindow assistant() throws Exception {
    AssistantWindow window = shown();
    NewWindow.settle(window);
    for (Window w : Window.getWindows()) {
      if (w instanceof ImageWindow && w.isShowing()) {
        NewWindow.settle(w);
      }
    }
    return window;
  }

  /** The assistant's window as soon as it shows, for those who must not wait. */
  static AssistantWindow shown() throws Exception {
    AssistantWindow[] found = new AssistantWindow[1];
    await(
        "the assistant",
        () -> {
          for (Window w : Window.getWindows()) {
            if (w instanceof AssistantWindow a && a.isShowing()) {
              found[0] = a;
            }
          }
          return found[0] != null;
        });
    return found[0];
  }

  /** A button by its text. */
  static AbstractButton button(Container in, String text) throws Exception {
    List<AbstractButton> found = new ArrayList<>();
    await(
        "button " + text,
        () -> {
          found.clear();
          collect(in, text, found);
          return !found.isEmpty();
        });
    return found.get(0);
  }

  private static void collect(Container in, String text, List<AbstractButton> found) {
    for (Component c : in.getComponents()) {
      if (c instanceof AbstractButton b && b.isShowing() && b.getText().equals(text)) {
        found.add(b);
      } else if (c instanceof Container inner) {
        collect(inner, text, found);
      }
    }
  }

  /** The whole text of a visible label that holds some words; "" when none does. */
  static String label(Container in, String words) throws Exception {
    return on(() -> find(in, words));
  }

  private static String find(Container in, String words) {
    for (Component c : in.getComponents()) {
      String text =
          c instanceof JLabel l && l.isShowing() && l.getText() != null ? l.getText() : "";
      String inside = c instanceof Container inner ? find(inner, words) : "";
      if (text.contains(words) || !inside.isEmpty()) {
        return (text.contains(words) ? text : inside).replaceAll("<[^>]*>", "");
      }
    }
    return "";
  }

  /** The first component of a type that shows. */
  static <T extends Component> T component(Container in, Class<T> type, int n) throws Exception {
    List<T> found = new ArrayList<>();
    on(
        () -> {
          all(in, type, found);
          return null;
        });
    return found.get(n);
  }

  private static <T extends Component> void all(Container in, Class<T> type, List<T> found) {
    for (Component c : in.getComponents()) {
      if (type.isInstance(c) && c.isShowing()) {
        found.add(type.cast(c));
      } else if (c instanceof Container inner) {
        all(inner, type, found);
      }
    }
  }
}
