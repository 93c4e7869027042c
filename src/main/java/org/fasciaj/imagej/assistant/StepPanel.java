package org.fasciaj.imagej.assistant;

import javax.swing.JComponent;

/** The controls of one step. */
interface StepPanel {
  /** Its component. */
  JComponent component();

  /** What gets the keyboard when the step is entered. */
  JComponent first();

  /** Shows the desk as it is now; null while no image is open. */
  void refresh(Desk desk);
}
