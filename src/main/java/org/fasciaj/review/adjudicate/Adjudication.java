package org.fasciaj.review.adjudicate;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fasciaj.review.adjudicate.AdjudicationRule.Cause;
import org.fasciaj.review.pack.Design;
import org.fasciaj.review.pack.Item;
import org.fasciaj.review.pack.PackageManifest;
import org.fasciaj.review.pack.RandomIds;
import org.fasciaj.review.pack.ReadingList;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.read.CaseReading;
import org.fasciaj.review.read.ImageAnswer;
import org.fasciaj.review.read.LaterList;
import org.fasciaj.review.records.Anchor;

/**
 * The cases on which the readers of a package differ. Without the key nobody can tell a hidden
 * repeat or a phantom from a patient's image, so all are compared alike; training is left out, and
 * where cases come both unaided and aided only the unaided readings decide. Immutable.
 *
 * @param manifest the package
 * @param compared number of cases compared
 * @param differing causes by the set of images that one case shows
 */
public record Adjudication(
    PackageManifest manifest, int compared, Map<Set<String>, Set<Cause>> differing) {
  /** Copies the map, keeping its order. */
  public Adjudication {
    differing = Collections.unmodifiableMap(new LinkedHashMap<>(differing));
  }

  /**
   * Compares.
   *
   * @param records folder of the readings, all locked
   * @param receipts what readers told of their chains' ends, by reader
   * @throws IOException when a chain is missing, broken or not locked
   * @throws IllegalArgumentException when the package names no adjudicator or only one reader
   */
  public static Adjudication of(StudyPackage pack, Path records, Map<String, Anchor> receipts)
      throws IOException {
    PackageManifest m = pack.manifest();
    if (m.adjudicator().isEmpty() || m.readers().size() < 2) {
      throw new IllegalArgumentException(
          "this package was made without an adjudicator or for one reader only");
    }
    return of(m, LockedReadings.of(pack, records, m.readers(), receipts));
  }

  /** Compares locked readings. */
  public static Adjudication of(PackageManifest m, LockedReadings locked) {
    AdjudicationRule rule = AdjudicationRule.of(m);
    boolean both = cases(locked, m).stream().map(CaseReading::outlineShown).distinct().count() > 1;
    Map<Set<String>, List<CaseReading>> byImages = new LinkedHashMap<>();
    for (CaseReading r : cases(locked, m)) {
      if (!both || !r.outlineShown()) {
        byImages.computeIfAbsent(new TreeSet<>(r.images().keySet()), k -> new ArrayList<>()).add(r);
      }
    }
    Map<Set<String>, Set<Cause>> differing = new LinkedHashMap<>();
    byImages.forEach(
        (images, readings) -> {
          Set<Cause> causes = causes(rule, images, readings);
          if (!causes.isEmpty()) {
            differing.put(images, causes);
          }
        });
    return new Adjudication(m, byImages.size(), differing);
  }

  private static List<CaseReading> cases(LockedReadings locked, PackageManifest m) {
    return m.readers().stream()
        .flatMap(r -> locked.readings().getOrDefault(r, List.of()).stream())
        .filter(r -> !r.training())
        .toList();
  }

  private static Set<Cause> causes(
      AdjudicationRule rule, Set<String> images, List<CaseReading> readings) {
    Set<Cause> causes = new TreeSet<>();
    for (String image : images) {
      List<ImageAnswer> answers = readings.stream().map(r -> r.images().get(image)).toList();
      causes.addAll(rule.differ(answers));
    }
    return causes;
  }

  /** The adjudicator's list: shuffled, with new identifiers, and nothing of what was read. */
  public LaterList list() {
    SecureRandom random = new SecureRandom();
    RandomIds ids = new RandomIds();
    List<Item> items = new ArrayList<>();
    for (Set<String> images : differing.keySet()) {
      items.add(new Item(ids.next(), false, aided(images), sides(images, random), null, null));
    }
    Collections.shuffle(items, random);
    return new LaterList(manifest.id(), new ReadingList(manifest.adjudicator(), items));
  }

  private boolean aided(Set<String> images) {
    return original(images).aided();
  }

  private List<String> sides(Set<String> images, SecureRandom random) {
    List<String> out = new ArrayList<>(original(images).images());
    if (manifest.design().equals(Design.PAIRED_HIDDEN.code())) {
      Collections.shuffle(out, random);
    }
    return out;
  }

  private Item original(Set<String> images) {
    return manifest.lists().get(0).items().stream()
        .filter(i -> images.equals(Set.copyOf(i.images())))
        .findFirst()
        .orElseThrow();
  }
}
