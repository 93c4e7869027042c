package org.fasciaj.review.pack;

import java.util.List;
import java.util.Optional;

/**
 * The way back from a package to its patients. It is only ever written sealed. Immutable.
 *
 * @param packageId identifier of the package
 * @param made when, ISO 8601
 * @param seed seed of the readers' orders and sides
 * @param settings the settings in words
 * @param images every image
 * @param identifiers every text that must not be found in the package
 */
public record PackKey(
    String packageId,
    String made,
    long seed,
    List<String> settings,
    List<KeyImage> images,
    List<String> identifiers) {
  /** Copies the lists. */
  public PackKey {
    settings = List.copyOf(settings);
    images = List.copyOf(images);
    identifiers = List.copyOf(identifiers);
  }

  /** The row of an image. */
  public Optional<KeyImage> image(String id) {
    return images.stream().filter(i -> i.id().equals(id)).findFirst();
  }
}
