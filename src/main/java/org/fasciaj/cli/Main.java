package org.fasciaj.cli;

/** The command line's entry. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(2);
  }
}
