package org.fasciaj.imagej.assistant;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.fasciaj.imagej.HeelImage;
import org.fasciaj.imagej.HeelSession;
import org.fasciaj.session.Session;
import org.fasciaj.session.SessionException;
import org.fasciaj.session.SessionFile;

/** Keeps the session of one image in its file, soon after each edit. On the event thread only. */
final class Keeper {
  private final HeelImage heel;
  private final Supplier<Session> session;
  private final View view;
  private final Saver saver;
  private Path file;
  private boolean unsaved;
  private boolean written;
  private boolean failed;

  /**
   * Begins.
   *
   * @param file where the session is kept; null when not known yet
   * @param session the session as it is now
   */
  Keeper(HeelImage heel, Path file, Supplier<Session> session, View view) {
    this.heel = heel;
    this.file = file;
    this.session = session;
    this.view = view;
    written = file != null && Files.exists(file);
    saver = new Saver(this::told);
  }

  private void told(SessionException error) {
    unsaved = error != null;
    failed = error != null;
    written |= error == null;
    if (error != null) {
      view.tell(error.getMessage(), true);
    }
    view.refresh();
  }

  /** Where the session is kept and whether it is there already, in words. */
  String words() {
    if (file == null) {
      return "Not kept yet: choose a folder with Save in...";
    }
    String how = written ? "Saved: " : "Nothing to save yet; to be kept in ";
    return (failed || unsaved ? "Not saved yet: " : how) + file.getFileName();
  }

  /** Whether the last attempt to write it failed. */
  boolean failed() {
    return failed;
  }

  /** Where the session is kept; null when not known yet. */
  Path file() {
    return file;
  }

  /** Whether the last edit did not reach the disk. */
  boolean unsaved() {
    return unsaved;
  }

  /** There is something to write. */
  void changed() {
    unsaved = true;
    save();
  }

  void keepIn(Path other) {
    file = other;
    changed();
  }

  /** Writes the session soon, when there is something to write and somewhere to write it. */
  void save() {
    if (file != null && unsaved) {
      saver.save(file, kept());
    }
  }

  /** The session as it is written: the image named relative to the session file. */
  Session kept() {
    Session now = session.get();
    return heel.path().map(p -> now.at(HeelSession.name(file, p))).orElse(now);
  }

  /** Writes the session now; false when it could not, which the view was told. */
  boolean flush() {
    if (file == null) {
      return true;
    }
    try {
      SessionFile.write(file, kept());
      unsaved = false;
      failed = false;
      written = true;
      return true;
    } catch (SessionException e) {
      unsaved = true;
      failed = true;
      view.tell(e.getMessage(), true);
      return false;
    }
  }

  /** Writes what waits and ends. */
  void close() {
    saver.close();
  }
}
