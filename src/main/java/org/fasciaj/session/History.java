package org.fasciaj.session;

import java.time.Instant;
import java.util.Optional;

/**
 * A session with everything that can be undone and redone, without limit: states share what did not
 * change. Immutable and thread-safe.
 */
public final class History {
  /**
   * A stack of states; each names the edit that lies between it and its neighbour nearer to now.
   */
  private record Step(Session session, String what, Step next) {}

  private final Session now;
  private final Step past;
  private final Step future;

  private History(Session now, Step past, Step future) {
    this.now = now;
    this.past = past;
    this.future = future;
  }

  /** A session of which nothing can be undone. */
  public static History of(Session session) {
    return new History(session, null, null);
  }

  /** The session as it is. */
  public Session now() {
    return now;
  }

  /** After an edit; what was undone before cannot be redone any more. */
  public History after(Edit edit, Instant when) {
    return new History(now.after(edit, when), new Step(now, edit.what(), past), null);
  }

  /**
   * With a frame's proposal added: found by the program, so no step of its own. A frame that has a
   * record keeps it.
   */
  public History with(FrameRecord proposal) {
    return now.frame(proposal.frame()).isPresent()
        ? this
        : new History(now.with(proposal), past, future);
  }

  /** What undo would take back. */
  public Optional<String> undoable() {
    return Optional.ofNullable(past).map(Step::what);
  }

  /** What redo would do again. */
  public Optional<String> redoable() {
    return Optional.ofNullable(future).map(Step::what);
  }

  /** One edit back; itself when there is none. */
  public History undo() {
    return past == null
        ? this
        : new History(past.session(), past.next(), new Step(now, past.what(), future));
  }

  /** One edit forward; itself when there is none. */
  public History redo() {
    return future == null
        ? this
        : new History(future.session(), new Step(now, future.what(), past), future.next());
  }
}
