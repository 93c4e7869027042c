package org.fasciaj.study;

/** A mapping file that cannot be understood; the message names line, cause and remedy. */
public final class MappingException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Creates it for a file whose name the caller puts before the message. */
  public MappingException(String message) {
    super(message);
  }
}
