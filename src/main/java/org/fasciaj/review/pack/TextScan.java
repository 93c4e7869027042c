package org.fasciaj.review.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.PixelBox;

/**
 * Looks at every frame for ink inside the tissue region and for identifying header texts, and sets
 * each mark beside what a person decided on it. Not thread-safe.
 */
final class TextScan {
  private final Decisions decided;
  private final double mmPerPixel;
  private final Identifiers identifiers = new Identifiers();
  private final Map<Source, List<Decisions.Mark>> marks = new LinkedHashMap<>();
  private final Map<Source, Double> frequencies = new HashMap<>();

  TextScan(Decisions decided, double mmPerPixel) {
    this.decided = decided;
    this.mmPerPixel = mmPerPixel;
  }

  /** Looks at one image. */
  void look(Source source) throws IOException {
    String sha256 = source.first().sha256();
    Map<PixelBox, Integer> seen = new LinkedHashMap<>();
    try (DicomImage image = DicomImage.open(source.first().input().path())) {
      identifiers.header(image.attributes());
      frequencies.put(source, Frequency.of(image.attributes()));
      for (int i = 0; i < source.rows().size(); i++) {
        Frame frame = image.frame(i, mmPerPixel);
        PixelBox region = frame.region();
        for (PixelBox b :
            GraphicsFinder.find(region.width(), region.height(), Levels.inside(frame, region))) {
          PixelBox box =
              new PixelBox(
                  b.x0() + region.x0(),
                  b.y0() + region.y0(),
                  b.x1() + region.x0(),
                  b.y1() + region.y0());
          seen.merge(box, 1, Integer::sum);
        }
      }
    }
    identifiers.path(source.first().input().relative());
    List<Decisions.Mark> found = new ArrayList<>();
    seen.forEach(
        (box, frames) ->
            found.add(
                new Decisions.Mark(
                    source.first().input().relative(),
                    sha256,
                    box,
                    frames,
                    decided.on(sha256, box))));
    // Decisions on ink that only sampling or blanking brought out are not found here again.
    decided.marks().stream()
        .filter(m -> m.sha256().equals(sha256) && m.decision() != Decisions.Decision.OPEN)
        .filter(m -> !seen.containsKey(m.box()))
        .forEach(found::add);
    marks.put(source, List.copyOf(found));
  }

  /** What must not be found in the package. */
  Identifiers identifiers() {
    return identifiers;
  }

  /** Transducer frequency of an image, kHz; NaN when the header is silent. */
  double frequency(Source source) {
    return frequencies.getOrDefault(source, Double.NaN);
  }

  /** Every mark with its decision. */
  Decisions decisions() {
    return new Decisions(marks.values().stream().flatMap(List::stream).toList());
  }

  /** The marks of one image. */
  List<Decisions.Mark> marks(Source source) {
    return marks.getOrDefault(source, List.of());
  }

  /** Whether a person wants the image left out. */
  boolean dropped(Source source) {
    return marks(source).stream().anyMatch(m -> m.decision() == Decisions.Decision.DROP);
  }
}
