package org.fasciaj.imagej.assistant;

/** What shows a desk. */
interface View {
  /** Something changed: numbers, outline, step or tool. */
  void refresh();

  /** The outline is being dragged: only what follows it changed. */
  void moved();

  /**
   * Says something to the user without stopping the work.
   *
   * @param message one or two short sentences
   * @param wrong whether something failed
   */
  void tell(String message, boolean wrong);
}
