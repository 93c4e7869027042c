package org.fasciaj.imagej;

import java.awt.EventQueue;
import java.awt.Window;

/** A window that has just come, as a played user has to take it. */
public final class NewWindow {
  private static final long SETTLE_MS = 300;

  private NewWindow() {}

  /**
   * Moves a new window by a pixel and gives the screen the time for it. Without a window manager
   * Java may never hear where the window was put at first, and each click would miss it.
   */
  public static void settle(Window window) throws Exception {
    Thread.sleep(SETTLE_MS);
    EventQueue.invokeAndWait(() -> window.setLocation(window.getX() + 1, window.getY() + 1));
    Thread.sleep(SETTLE_MS);
  }
}
