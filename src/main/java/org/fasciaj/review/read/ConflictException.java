package org.fasciaj.review.read;

/** Nothing was saved because the readings are not what the page believes them to be. */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates it with what the reader shall do. */
  public ConflictException(String message) {
    super(message);
  }
}
