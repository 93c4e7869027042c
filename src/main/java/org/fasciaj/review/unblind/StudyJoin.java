package org.fasciaj.review.unblind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fasciaj.Version;
import org.fasciaj.review.adjudicate.Adjudication;
import org.fasciaj.review.adjudicate.AdjudicationRule.Cause;
import org.fasciaj.review.adjudicate.LockedReadings;
import org.fasciaj.review.pack.Item;
import org.fasciaj.review.pack.KeyImage;
import org.fasciaj.review.pack.PackKey;
import org.fasciaj.review.pack.PackageManifest;
import org.fasciaj.review.read.CaseReading;

/** Puts a key's rows and readers' answers together. Not thread-safe. */
final class StudyJoin {
  private final PackKey key;
  private final PackageManifest manifest;
  private final Set<String> aided = new HashSet<>();

  StudyJoin(PackKey key, PackageManifest manifest) {
    this.key = key;
    this.manifest = manifest;
    manifest.lists().stream()
        .flatMap(l -> l.items().stream())
        .filter(Item::aided)
        .forEach(i -> aided.addAll(i.images()));
  }

  JoinedStudy join(
      String packageSha256,
      LockedReadings locked,
      LockedReadings third,
      Adjudication adjudication,
      String at) {
    Map<String, String> cases = cases();
    List<JoinedImage> images =
        key.images().stream().map(k -> JoinedImage.of(k, cases.get(k.source()))).toList();
    List<JoinedReading> readings = new ArrayList<>();
    for (String reader : manifest.readers()) {
      add(readings, locked.readings().get(reader), false);
    }
    add(readings, third.readings().getOrDefault(manifest.adjudicator(), List.of()), true);
    Map<String, LockedReadings.Chain> chains = new TreeMap<>(locked.chains());
    chains.putAll(third.chains());
    Map<String, Set<Cause>> adjudicated = new TreeMap<>();
    adjudication
        .differing()
        .forEach((set, causes) -> set.forEach(i -> adjudicated.put(i, new TreeSet<>(causes))));
    return new JoinedStudy(
        JoinedStudy.FORMAT,
        manifest.id(),
        packageSha256,
        Version.product(),
        Version.ALGORITHM,
        at,
        manifest.design(),
        key.settings(),
        manifest.readers(),
        manifest.adjudicator(),
        org.fasciaj.review.adjudicate.AdjudicationRule.of(manifest),
        adjudicated,
        adjudication.compared(),
        chains,
        images,
        readings);
  }

  /** The case of a source is named by its plain copy: no repeat, and unaided where it can be. */
  private Map<String, String> cases() {
    Map<String, String> out = new HashMap<>();
    key.images().stream()
        .sorted(
            Comparator.comparing((KeyImage k) -> !k.repeatOf().isEmpty())
                .thenComparing(k -> aided.contains(k.id())))
        .forEach(k -> out.putIfAbsent(k.source(), k.id()));
    return out;
  }

  private static void add(
      List<JoinedReading> out, List<CaseReading> readings, boolean adjudicator) {
    for (CaseReading r : readings) {
      r.images().keySet().forEach(i -> out.add(JoinedReading.of(r, i, adjudicator)));
    }
  }
}
