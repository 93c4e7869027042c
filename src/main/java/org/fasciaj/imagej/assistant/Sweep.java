package org.fasciaj.imagej.assistant;

import java.util.List;
import javax.swing.SwingWorker;
import org.fasciaj.anatomy.HeelFinder;
import org.fasciaj.imagej.CommandException;
import org.fasciaj.imagej.HeelSession;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.Session;

/** Searches every frame of a loop that has no record yet, behind the window. */
final class Sweep extends SwingWorker<Integer, FrameRecord> {
  private final Desk desk;
  private final View view;
  private final Session begun;
  private final int frames;
  private int kept;

  Sweep(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    begun = desk.session();
    frames = desk.image().getStackSize();
  }

  @Override
  protected Integer doInBackground() throws CommandException {
    HeelFinder finder = new HeelFinder();
    int done = 0;
    for (int n = 1; n <= frames && !isCancelled(); n++) {
      if (begun.frame(n).isEmpty()) {
        publish(HeelSession.propose(finder, n, desk.heel().frame(n), begun));
        done++;
      }
    }
    return done;
  }

  @Override
  protected void process(List<FrameRecord> more) {
    more.forEach(desk::proposed);
    kept += more.size();
    if (!isCancelled()) {
      view.tell(
          "Frame " + more.get(more.size() - 1).frame() + " of " + frames + ". Esc stops.", false);
    }
  }

  @Override
  protected void done() {
    if (isCancelled()) {
      view.tell("Stopped. " + kept + " frames were measured and are kept; M goes on.", false);
      return;
    }
    try {
      view.tell(get() + " frames measured. Table adds their rows.", false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException e) {
      view.tell(String.valueOf(e.getCause().getMessage()), true);
    }
  }
}
