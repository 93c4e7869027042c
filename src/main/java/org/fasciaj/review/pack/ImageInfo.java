package org.fasciaj.review.pack;

import java.util.List;

/**
 * One image of a package as the manifest tells it. Immutable.
 *
 * @param id random identifier, also the file name
 * @param width in pixels
 * @param height in pixels
 * @param frames number of frames
 * @param xMm width of a pixel, mm
 * @param yMm height of a pixel, mm
 * @param colour whether it holds Doppler colour
 * @param sha256 hash of each frame's PNG
 * @param outline the automatic outline for an aided arm; null when it must not be shown
 */
public record ImageInfo(
    String id,
    int width,
    int height,
    int frames,
    double xMm,
    double yMm,
    boolean colour,
    List<String> sha256,
    Outline outline) {
  /** Copies the list. */
  public ImageInfo {
    sha256 = List.copyOf(sha256);
  }

  /** Entry name of a frame's picture. */
  public String png(int frame) {
    return String.format(java.util.Locale.ROOT, "images/%s-%04d.png", id, frame + 1);
  }

  /** Entry name of the DICOM object. */
  public String dicom() {
    return "images/" + id + ".dcm";
  }

  /**
   * An automatic outline in pixels of the package's image.
   *
   * @param frame frame it was found in, from 0
   * @param superficial x, y, x, y ... of the superficial border
   * @param deep the same of the deep border
   * @param calliper x, y, x, y of the thickness line at station 0; empty when none
   */
  public record Outline(
      int frame, List<Double> superficial, List<Double> deep, List<Double> calliper) {
    /** Copies the lists. */
    public Outline {
      superficial = List.copyOf(superficial);
      deep = List.copyOf(deep);
      calliper = List.copyOf(calliper);
    }
  }
}
