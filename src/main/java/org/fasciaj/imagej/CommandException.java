package org.fasciaj.imagej;

import org.fasciaj.Reason;

/** A command that cannot go on. The message is what the user reads: what, why, what to do. */
public final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the message.
   *
   * @param subject the file, image or option that it is about
   * @param cause what is the matter: one sentence
   * @param remedy what to do: one sentence
   */
  public CommandException(String subject, String cause, String remedy) {
    super(subject + ": " + cause + "\n" + remedy);
  }

  /** Takes a message that says what, why and what to do already. */
  public CommandException(String message) {
    super(message);
  }

  /**
   * Creates the message from an enumerated reason.
   *
   * @param subject the file or image
   * @param reason why it is refused
   * @param detail what exactly was found, or ""
   */
  public CommandException(String subject, Reason reason, String detail) {
    this(subject, detail.isEmpty() ? reason.cause() : joined(reason, detail), Remedy.of(reason));
  }

  private static String joined(Reason reason, String detail) {
    return reason.cause().replaceFirst("\\.$", "") + ": " + detail + ".";
  }
}
