package org.fasciaj.review.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.fasciaj.review.pack.ImageInfo;
import org.fasciaj.review.pack.Item;
import org.fasciaj.review.pack.KeyImage;
import org.fasciaj.review.pack.PackKey;
import org.fasciaj.review.pack.PackageManifest;
import org.fasciaj.review.pack.ReadingList;

/**
 * Guesses which visit is later from what the package shows without looking at tissue: identifiers,
 * places in the lists, file sizes, frame sizes, pixel sizes. What guesses right (or wrong) far more
 * often than a coin is named. Stateless.
 */
final class OrderCheck {
  /** Fewer pairs than this say nothing. */
  private static final int FEWEST = 8;

  /** A coin does better or as well once in a thousand times; several guesses are made. */
  private static final double RARE = 0.001;

  private OrderCheck() {}

  static void run(PackageManifest m, PackKey key, Path file, LeakSink leaks, List<String> notices)
      throws IOException {
    Map<String, KeyImage> rows =
        key.images().stream().collect(Collectors.toMap(KeyImage::id, r -> r));
    Map<String, ToDoubleFunction<ImageInfo>> ours = new LinkedHashMap<>();
    ours.put("the identifier", i -> Long.parseUnsignedLong(i.id(), 16) >>> 1);
    if (!m.design().equals("chronological")) {
      for (ReadingList list : m.lists()) {
        ours.put("the place in the list of " + list.reader(), i -> place(list, i));
      }
    }
    Map<String, ToDoubleFunction<ImageInfo>> looks = new LinkedHashMap<>();
    looks.put("the width", ImageInfo::width);
    looks.put("the height", ImageInfo::height);
    looks.put("the pixel size", ImageInfo::yMm);
    looks.put("the number of frames", ImageInfo::frames);
    Map<String, Long> sizes = sizes(file);
    looks.put("the file size", i -> sizes.getOrDefault(i.png(0), 0L));
    ours.forEach(
        (name, f) -> {
          double p = p(m, rows, f);
          if (p < RARE) {
            leaks.add(
                "package", "order", name + " tells the order of visits (p = " + text(p) + ")");
          }
        });
    looks.forEach(
        (name, f) -> {
          double p = p(m, rows, f);
          if (p < RARE) {
            notices.add(
                name + " tells the order of visits (p = " + text(p) + "): consider --same-look");
          }
        });
  }

  private static String text(double p) {
    return String.format(Locale.ROOT, "%.2g", p);
  }

  private static Map<String, Long> sizes(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      return zip.stream()
          .collect(Collectors.toMap(e -> e.getName(), e -> e.getCompressedSize(), (a, b) -> a));
    }
  }

  private static double place(ReadingList list, ImageInfo image) {
    for (int i = 0; i < list.items().size(); i++) {
      Item item = list.items().get(i);
      if (item.images().contains(image.id())) {
        return i + 0.5 * item.images().indexOf(image.id());
      }
    }
    return -1;
  }

  /** Two-sided sign test over the pairs of one heel whose visits differ. */
  private static double p(
      PackageManifest m, Map<String, KeyImage> rows, ToDoubleFunction<ImageInfo> feature) {
    int more = 0;
    int less = 0;
    List<ImageInfo> images = m.images();
    for (int i = 0; i < images.size(); i++) {
      for (int j = i + 1; j < images.size(); j++) {
        int later = later(rows.get(images.get(i).id()), rows.get(images.get(j).id()));
        double d = feature.applyAsDouble(images.get(j)) - feature.applyAsDouble(images.get(i));
        more += later * d > 0 ? 1 : 0;
        less += later * d < 0 ? 1 : 0;
      }
    }
    int n = more + less;
    return n < FEWEST ? 1 : Math.min(1, 2 * tail(n, Math.min(more, less)));
  }

  /** +1 when b shows the later visit of the heel that a shows, -1 when a does, 0 else. */
  private static int later(KeyImage a, KeyImage b) {
    boolean pair =
        a != null
            && b != null
            && !a.subject().isEmpty()
            && a.subject().equals(b.subject())
            && a.laterality().equals(b.laterality())
            && a.visit() >= 0
            && b.visit() >= 0
            && a.repeatOf().isEmpty()
            && b.repeatOf().isEmpty();
    return pair ? Integer.compare(b.visit(), a.visit()) : 0;
  }

  /** Chance that a fair coin shows at most k heads in n throws. */
  static double tail(int n, int k) {
    double term = StrictMath.pow(0.5, n);
    double sum = term;
    for (int i = 1; i <= k; i++) {
      term *= (double) (n - i + 1) / i;
      sum += term;
    }
    return sum;
  }
}
