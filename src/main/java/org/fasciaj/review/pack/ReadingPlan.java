package org.fasciaj.review.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fasciaj.review.records.Digests;

/**
 * Which copies of which images there are and in what order each reader sees them. Orders and sides
 * come from the stored seed and the reader's code, identifiers from the secure generator. Not
 * thread-safe.
 */
final class ReadingPlan {
  /** What is shown at once, before a reader's coin decides on sides. */
  private record Unit(List<Copy> copies, Unit repeats) {}

  private final PackSettings settings;
  private final RandomIds ids;
  private final List<Copy> copies = new ArrayList<>();
  private final List<Unit> training = new ArrayList<>();
  private final List<Unit> plain = new ArrayList<>();
  private final List<Unit> repeats = new ArrayList<>();
  private final List<Unit> aided = new ArrayList<>();

  ReadingPlan(PackSettings settings, Sources sources, RandomIds ids) {
    this.settings = settings;
    this.ids = ids;
    List<List<Source>> cases =
        settings.design().paired()
            ? sources.pairs().stream().map(List::of).toList()
            : of(sources, TruthTable.CASE);
    List<List<Source>> hidden =
        Stream.concat(cases.stream(), of(sources, TruthTable.CALIBRATION).stream()).toList();
    boolean firstAided = settings.arms() == Arms.AIDED;
    of(sources, TruthTable.TRAINING).forEach(t -> training.add(unit(t, firstAided, null)));
    hidden.forEach(c -> plain.add(unit(c, firstAided, null)));
    addRepeats(cases.size(), firstAided);
    if (settings.arms() == Arms.BOTH) {
      hidden.forEach(c -> aided.add(unit(c, true, null)));
    }
  }

  private static List<List<Source>> of(Sources sources, String role) {
    return sources.usable().stream()
        .filter(s -> s.truth().role().equals(role))
        .map(List::of)
        .toList();
  }

  private void addRepeats(int cases, boolean firstAided) {
    int wanted = (int) Math.ceil(settings.repeatShare() * cases);
    List<Unit> pool = new ArrayList<>(plain.subList(0, cases));
    for (int i = 0; i < wanted; i++) {
      Unit original = pool.remove(ids.below(pool.size()));
      List<Source> sources = original.copies().stream().map(Copy::source).toList();
      repeats.add(unit(sources, firstAided, original));
    }
  }

  private Unit unit(List<Source> sources, boolean withOutline, Unit original) {
    List<Copy> made = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      String of = original == null ? "" : original.copies().get(i).id();
      made.add(new Copy(ids.next(), sources.get(i), withOutline, of));
    }
    copies.addAll(made);
    return new Unit(List.copyOf(made), original);
  }

  /** Every copy, in the order of the random identifiers. */
  List<Copy> copies() {
    return copies.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
  }

  /** The list of one reader. */
  ReadingList list(String reader) {
    Random random = new Random(seed(reader));
    List<Item> items = new ArrayList<>();
    shuffled(training, random).forEach(u -> items.add(item(u, true, random)));
    List<Unit> order = shuffled(plain, random);
    for (Unit repeat : shuffled(repeats, random)) {
      // At least half a list lies between a case and its repeat, or all that there is.
      int from = Math.min(order.size(), order.indexOf(repeat.repeats()) + plain.size() / 2 + 1);
      order.add(from + random.nextInt(order.size() - from + 1), repeat);
    }
    order.forEach(u -> items.add(item(u, false, random)));
    shuffled(aided, random).forEach(u -> items.add(item(u, false, random)));
    return new ReadingList(reader, items);
  }

  private Item item(Unit unit, boolean trains, Random random) {
    List<String> images = new ArrayList<>(unit.copies().stream().map(Copy::id).toList());
    if (images.size() == 2 && settings.design() == Design.PAIRED_HIDDEN && random.nextBoolean()) {
      Collections.swap(images, 0, 1);
    }
    Copy first = unit.copies().get(0);
    TruthTable.Row truth = first.source().truth();
    return new Item(
        ids.next(),
        trains,
        first.aided(),
        images,
        trains ? truth.thicknessMm() : null,
        trains ? truth.spurMm() : null);
  }

  private static List<Unit> shuffled(List<Unit> units, Random random) {
    List<Unit> out = new ArrayList<>(units);
    Collections.shuffle(out, random);
    return out;
  }

  private long seed(String reader) {
    String text = settings.seed() + ":" + reader;
    String hash = Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    return Long.parseUnsignedLong(hash.substring(0, 16), 16);
  }
}
