package org.fasciaj.measure;

import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.TissueImage;

/** Turns an outline, found or drawn, into quantities. Stateless and thread-safe. */
public final class HeelMeasurer {
  private HeelMeasurer() {}

  /**
   * Measures.
   *
   * @param image the picture (for echogenicity and Doppler)
   * @param outline the outline
   * @param limits the settings of the flags
   */
  public static HeelMeasurement measure(TissueImage image, HeelOutline outline, Limits limits) {
    throw new UnsupportedOperationException(image + " " + outline + " " + limits);
  }
}
