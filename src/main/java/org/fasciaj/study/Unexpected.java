package org.fasciaj.study;

/**
 * Says where an unexpected error arose. Its message is left out: it may hold a path or a text of
 * the header.
 */
final class Unexpected {
  private static final String OURS = "org.fasciaj.";

  private Unexpected() {}

  /** Kind of error and first place in our own code, such as "ArithmeticException at Border:31". */
  static String where(Throwable error) {
    StringBuilder text = new StringBuilder(error.getClass().getSimpleName());
    for (StackTraceElement element : error.getStackTrace()) {
      String name = element.getClassName();
      if (name.startsWith(OURS) && !name.startsWith(OURS + "lib.")) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        text.append(" at ").append(simple).append(':').append(element.getLineNumber());
        break;
      }
    }
    if (error instanceof OutOfMemoryError) {
      text.append("; give Java more memory, e.g. java -Xmx4g, or use fewer threads");
    }
    return text.toString();
  }
}
