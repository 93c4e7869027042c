package org.fasciaj.benchmark;

/** A process that does nothing: what Java itself takes. */
public final class EmptyMain {
  private EmptyMain() {}

  /** Does nothing. */
  public static void main(String[] args) {}
}
