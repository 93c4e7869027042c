package org.fasciaj.review.pack;

import java.util.List;

/**
 * What one reader reads, in order. Immutable.
 *
 * @param reader the reader's code
 * @param items training first
 */
public record ReadingList(String reader, List<Item> items) {
  /** Copies the list. */
  public ReadingList {
    items = List.copyOf(items);
  }
}
