package org.fasciaj.review.pack;

import java.util.List;

/**
 * What a reader is shown at once. Immutable.
 *
 * @param id random identifier
 * @param training true when feedback is given and the answer does not count
 * @param aided true when the automatic outline is shown
 * @param images one image, or left and right
 * @param truthThicknessMm true thickness for training feedback, mm; null outside training
 * @param truthSpurMm true spur length, mm; null outside training or when unknown
 */
public record Item(
    String id,
    boolean training,
    boolean aided,
    List<String> images,
    Double truthThicknessMm,
    Double truthSpurMm) {
  /** Copies the list. */
  public Item {
    images = List.copyOf(images);
  }
}
