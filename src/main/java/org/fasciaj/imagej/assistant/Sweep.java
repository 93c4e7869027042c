package org.fasciaj.imagej.assistant;

import ij.IJ;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.SwingWorker;
import org.fasciaj.session.Session;
import org.fasciaj.study.FrameResult;

/** Measures every frame of a loop that was not measured yet, behind the window. */
final class Sweep extends SwingWorker<Void, Bench.Proposed> {
  private final Desk desk;
  private final View view;
  private final Session begun;
  private final int frames;
  private final Set<Integer> known;
  private int kept;
  private int last;

  Sweep(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    begun = desk.session();
    known = desk.rows().stream().map(FrameResult::frame).collect(Collectors.toSet());
    frames = desk.image().getStackSize();
  }

  @Override
  protected Void doInBackground() throws Exception {
    for (int n = 1; n <= frames && !isCancelled(); n++) {
      if (!known.contains(n)) {
        publish(desk.bench().measured(n, begun));
      }
    }
    return null;
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
      get();
      view.tell("All " + frames + " frames are measured. Table adds their rows.", false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException e) {
      view.tell(Behind.words(e.getCause()), true);
    }
  }
}
