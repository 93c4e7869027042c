package org.fasciaj.review.pack;

import java.util.List;
import java.util.Optional;

/**
 * Everything a package says beside its pictures. Immutable.
 *
 * @param format version of this layout
 * @param id random identifier of the package
 * @param software product version that made it
 * @param design code of the design
 * @param readers codes of the readers whose locked chains unblinding needs
 * @param adjudicator code of the adjudicator, "" for none
 * @param adjudicateMm difference beyond which a case is adjudicated, mm
 * @param thicknessLimitMm limit of the thickness flag, mm
 * @param spurLimitMm limit of the spur flag, mm
 * @param drawBorders whether readers draw both borders
 * @param images every image, by identifier
 * @param lists every reader's list
 * @param keySha256 SHA-256 of the sealed key file
 */
public record PackageManifest(
    int format,
    String id,
    String software,
    String design,
    List<String> readers,
    String adjudicator,
    double adjudicateMm,
    double thicknessLimitMm,
    double spurLimitMm,
    boolean drawBorders,
    List<ImageInfo> images,
    List<ReadingList> lists,
    String keySha256) {
  /** The layout that this version writes. */
  public static final int FORMAT = 1;

  /** Copies the lists. */
  public PackageManifest {
    readers = List.copyOf(readers);
    images = List.copyOf(images);
    lists = List.copyOf(lists);
  }

  /** The image with this identifier. */
  public Optional<ImageInfo> image(String image) {
    return images.stream().filter(i -> i.id().equals(image)).findFirst();
  }

  /** The list of a reader. */
  public Optional<ReadingList> list(String reader) {
    return lists.stream().filter(l -> l.reader().equals(reader)).findFirst();
  }
}
