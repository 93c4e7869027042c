package org.fasciaj.pacs.judge;

/** dcm4che logs over SLF4J; without a logger that one says so on standard error. */
public final class Quiet {
  private static final String VERBOSITY = "slf4j.internal.verbosity";

  private Quiet() {}

  /** Keeps SLF4J from announcing that nobody listens to it. */
  public static void silence() {
    if (System.getProperty(VERBOSITY) == null) {
      System.setProperty(VERBOSITY, "ERROR");
    }
  }
}
