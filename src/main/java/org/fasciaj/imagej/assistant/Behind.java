package org.fasciaj.imagej.assistant;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.SwingWorker;
import org.fasciaj.dicom.DicomException;

/** Work that takes long, done behind the window: it is painted and hears keys meanwhile. */
final class Behind<T> extends SwingWorker<T, Void> {
  private final View view;
  private final Callable<T> work;
  private final Consumer<T> then;
  private final Runnable atLast;

  private Behind(View view, Callable<T> work, Consumer<T> then, Runnable atLast) {
    this.view = view;
    this.work = work;
    this.then = then;
    this.atLast = atLast;
  }

  /**
   * Does it.
   *
   * @param view told when it fails
   * @param work what takes long
   * @param then what follows on the event thread, unless it failed
   */
  static <T> void run(View view, Callable<T> work, Consumer<T> then) {
    run(view, work, then, () -> {});
  }

  /**
   * The same.
   *
   * @param atLast follows on the event thread in any case
   */
  static <T> void run(View view, Callable<T> work, Consumer<T> then, Runnable atLast) {
    new Behind<>(view, work, then, atLast).execute();
  }

  @Override
  protected T doInBackground() throws Exception {
    return work.call();
  }

  @Override
  protected void done() {
    try {
      then.accept(get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      view.tell(words(e.getCause()), true);
    } finally {
      atLast.run();
    }
  }

  /** What failed, for the user: our own errors are written for one, others are named. */
  static String words(Throwable error) {
    if (error instanceof DicomException d) {
      return d.reason().cause() + " " + d.reason().remedy();
    }
    String said = error.getMessage();
    boolean ours = error.getClass().getName().startsWith("org.fasciaj.");
    return ours && said != null
        ? said
        : "This failed: "
            + (said == null ? error.getClass().getSimpleName() : said)
            + ". Your work is kept; try again, or save and open the image anew.";
  }
}
