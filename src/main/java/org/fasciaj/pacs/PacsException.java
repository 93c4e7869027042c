package org.fasciaj.pacs;

import java.io.IOException;

/**
 * An archive that cannot be asked, or that answers wrongly, or a folder that cannot take what it
 * sends. The message says what, why and what to do, and holds no patient data.
 */
public final class PacsException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What kind of fault it is. */
  public enum Kind {
    /** Another attempt does not mend it. */
    LASTING,
    /** A busy server, a broken connection: another attempt can help. */
    PASSING,
    /** The disk: nothing more can be taken. */
    DISK,
    /** The user wants to stop. */
    STOPPED
  }

  private final Kind kind;

  private PacsException(Kind kind, String message, Throwable error) {
    super(message, error);
    this.kind = kind;
  }

  /**
   * A lasting fault.
   *
   * @param cause a clause without full stop
   * @param remedy a sentence
   */
  public PacsException(String cause, String remedy) {
    this(Kind.LASTING, cause + ". " + remedy, null);
  }

  /** A lasting fault with the error that led to it. */
  public PacsException(String cause, String remedy, Throwable error) {
    this(Kind.LASTING, cause + ". " + remedy, error);
  }

  /** A fault of a kind; the error may be null. */
  public static PacsException of(Kind kind, String cause, String remedy, Throwable error) {
    return new PacsException(kind, cause + ". " + remedy, error);
  }

  /** A fault that may pass. */
  public static PacsException passing(String cause, String remedy, Throwable error) {
    return of(Kind.PASSING, cause, remedy, error);
  }

  /** The user's wish to stop. */
  public static PacsException stopped(Throwable error) {
    return of(Kind.STOPPED, "interrupted", "Start again: what arrived is kept.", error);
  }

  /** What kind of fault it is. */
  public Kind kind() {
    return kind;
  }

  /** Whether another attempt can help. */
  public boolean isPassing() {
    return kind == Kind.PASSING;
  }
}
