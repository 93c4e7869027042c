package org.fasciaj.imagej.assistant;

import ij.IJ;
import java.util.List;
import javax.swing.SwingWorker;
import org.fasciaj.session.Session;

/** Searches every frame of a loop that has no record yet, behind the window. */
final class Sweep extends SwingWorker<Integer, Bench.Proposed> {
  private final Desk desk;
  private final View view;
  private final Session begun;
  private final int frames;
  private int kept;
  private int last;

  Sweep(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    begun = desk.session();
    frames = desk.image().getStackSize();
  }

  @Override
  protected Integer doInBackground() throws Exception {
    int done = 0;
    for (int n = 1; n <= frames && !isCancelled(); n++) {
      if (begun.frame(n).isEmpty()) {
        publish(desk.bench().propose(n, begun));
        done++;
      }
    }
    return done;
  }

  @Override
  protected void process(List<Bench.Proposed> more) {
    if (isCancelled()) {
      return; // the user was told how many were kept
    }
    if (!desk.session().scale().equals(begun.scale())) {
      cancel(false); // what was found with the old scale is worth nothing with the new one
      return;
    }
    more.forEach(p -> desk.proposed(p.record(), p.measurement()));
    kept += more.size();
    last = more.get(more.size() - 1).record().frame();
    view.tell("Measuring frame " + last + " of " + frames + ". Esc stops.", false);
    IJ.showProgress(last, frames);
  }

  @Override
  protected void done() {
    IJ.showProgress(1.0);
    view.refresh();
    if (isCancelled()) {
      view.tell("Stopped. " + kept + " frames were measured and are kept; M goes on.", false);
      return;
    }
    try {
      view.tell(get() + " frames measured. Table adds their rows.", false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException e) {
      view.tell(Behind.words(e.getCause()), true);
    }
  }
}
