package org.fasciaj.review.read;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.fasciaj.anatomy.Point;
import org.fasciaj.review.pack.ImageInfo;
import org.fasciaj.review.pack.Item;
import org.fasciaj.review.pack.PackageManifest;
import org.fasciaj.review.pack.ReadingList;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.records.Anchor;
import org.fasciaj.review.records.ChainIdentity;
import org.fasciaj.review.records.Digests;
import org.fasciaj.review.records.Entry;
import org.fasciaj.review.records.EntryKind;
import org.fasciaj.review.records.ReadingChain;

/** One reader at work on one package. Thread-safe. */
public final class ReadingSession implements Closeable {
  private final StudyPackage pack;
  private final ReadingList list;
  private final ReadingChain chain;
  private final EdgeSnap snap;

  private ReadingSession(StudyPackage pack, ReadingList list, ReadingChain chain, EdgeSnap snap) {
    this.pack = pack;
    this.list = list;
    this.chain = chain;
    this.snap = snap;
  }

  /**
   * Begins or resumes.
   *
   * @param list what the reader reads
   * @throws IOException when the readings are open elsewhere or were tampered with
   */
  public static ReadingSession open(
      StudyPackage pack, ReadingList list, ChainIdentity identity, EdgeSnap snap)
      throws IOException {
    ReadingChain chain = ReadingChain.open(identity, Clock.systemUTC());
    try {
      note(chain, pack, list);
      return new ReadingSession(pack, list, chain, snap);
    } catch (IOException | RuntimeException e) {
      chain.close();
      throw e;
    }
  }

  /** Records once what is read: another package or list later makes another entry. */
  private static void note(ReadingChain chain, StudyPackage pack, ReadingList list)
      throws IOException {
    JsonObject data = new JsonObject();
    data.addProperty("package", pack.sha256());
    data.addProperty(
        "list", Digests.sha256(new Gson().toJson(list).getBytes(StandardCharsets.UTF_8)));
    boolean known =
        chain.entries().stream()
            .filter(e -> e.kind() == EntryKind.SESSION)
            .reduce((a, b) -> b)
            .map(e -> e.data().equals(data))
            .orElse(false);
    if (!known && !chain.locked()) {
      chain.append(EntryKind.SESSION, "", data);
    }
  }

  /** What the reader writes down: a later look at the records can tell an older copy by it. */
  public synchronized String receipt() {
    return Anchor.receipt(chain.entries().size(), chain.lastHash());
  }

  /** Items without an answer. */
  public synchronized int open() {
    Map<String, Entry> answered = answered();
    return (int) list.items().stream().filter(i -> !answered.containsKey(i.id())).count();
  }

  /** The state that a page shows: items, answered ones, number of entries, locked or not. */
  public synchronized JsonObject state() {
    PackageManifest m = pack.manifest();
    Gson gson = new Gson();
    JsonObject out = new JsonObject();
    out.addProperty("reader", list.reader());
    out.addProperty("design", m.design());
    out.addProperty("borders", m.drawBorders());
    out.addProperty("entries", chain.entries().size());
    out.addProperty("locked", chain.locked());
    out.addProperty("receipt", chain.lastHash().substring(0, Anchor.RECEIPT_CHARS));
    JsonObject items = new JsonObject();
    Map<String, Entry> answered = answered();
    out.add("items", gson.toJsonTree(list.items().stream().map(this::shown).toList()));
    answered.forEach((item, entry) -> items.add(item, entry.data()));
    out.add("answers", items);
    JsonObject images = new JsonObject();
    for (Item item : list.items()) {
      for (String id : item.images()) {
        images.add(id, image(gson, m.image(id).orElseThrow(), item));
      }
    }
    out.add("images", images);
    return out;
  }

  /** Truth stays here until the answer is saved. */
  private Item shown(Item i) {
    return new Item(i.id(), i.training(), i.aided(), i.images(), null, null);
  }

  private static JsonElement image(Gson gson, ImageInfo info, Item item) {
    JsonObject out = gson.toJsonTree(info).getAsJsonObject();
    out.remove("sha256");
    if (!item.aided()) {
      out.remove("outline");
    }
    return out;
  }

  /** The last answer to each item. */
  public synchronized Map<String, Entry> answered() {
    Map<String, Entry> out = new HashMap<>();
    for (Entry e : chain.entries()) {
      if (e.kind() == EntryKind.READING || e.kind() == EntryKind.AMENDMENT) {
        out.put(e.item(), e);
      }
    }
    return out;
  }

  /**
   * Saves an answer; it has reached the disk when this returns.
   *
   * @param sent what the page sent, with "item", "expected" and, for an amendment, "reason"
   * @return what the page shows: number of entries, receipt, and in training the truth
   * @throws IllegalArgumentException when the answer is incomplete
   * @throws ConflictException when another tab saved in between, or the readings are locked
   */
  public synchronized JsonObject save(JsonObject sent) throws IOException {
    String id = sent.has("item") ? sent.get("item").getAsString() : "";
    Item item =
        list.items().stream()
            .filter(i -> i.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no such case"));
    expect(sent);
    JsonObject data = Answer.check(sent, item, pack);
    EntryKind kind = EntryKind.READING;
    if (answered().containsKey(id)) {
      kind = EntryKind.AMENDMENT;
      String reason = sent.has("reason") ? sent.get("reason").getAsString().strip() : "";
      if (reason.isEmpty()) {
        throw new IllegalArgumentException("a change needs its reason");
      }
      data.addProperty("reason", reason);
    }
    Entry entry = chain.append(kind, id, data);
    JsonObject out = new JsonObject();
    out.addProperty("entries", entry.number());
    out.addProperty("receipt", chain.lastHash().substring(0, Anchor.RECEIPT_CHARS));
    out.add("saved", data);
    if (item.training() && item.truthThicknessMm() != null) {
      out.addProperty("truthThicknessMm", item.truthThicknessMm());
    }
    if (item.training() && item.truthSpurMm() != null) {
      out.addProperty("truthSpurMm", item.truthSpurMm());
    }
    return out;
  }

  /** Locks the readings for good, when every case has its answer. */
  public synchronized JsonObject lock(JsonObject sent) throws IOException {
    expect(sent);
    lock();
    return state();
  }

  /**
   * Locks the readings for good.
   *
   * @return the receipt of the lock
   * @throws IllegalArgumentException when a case has no answer yet
   * @throws ConflictException when they are locked already
   */
  public synchronized String lock() throws IOException {
    refuseLocked();
    if (open() > 0) {
      throw new IllegalArgumentException(open() + " cases have no answer yet");
    }
    chain.lock();
    return receipt();
  }

  private void refuseLocked() {
    if (chain.locked()) {
      throw new ConflictException("the readings are locked: nothing can be added");
    }
  }

  private void expect(JsonObject sent) {
    refuseLocked();
    long expected = sent.has("expected") ? sent.get("expected").getAsLong() : -1;
    if (expected != chain.entries().size()) {
      throw new ConflictException(
          "another tab saved in between: reload this page; nothing was lost");
    }
  }

  /** A frame's picture. */
  public byte[] png(String image, int frame) throws IOException {
    return pack.png(mine(image), frame);
  }

  private ImageInfo mine(String image) throws IOException {
    return list.items().stream()
        .filter(i -> i.images().contains(image))
        .findFirst()
        .flatMap(i -> pack.manifest().image(image))
        .orElseThrow(() -> new IOException("no such picture in this reader's list"));
  }

  /** Snaps a point of an image to the nearest edge. */
  public Point snap(String image, int frame, Point point) throws IOException {
    mine(image);
    return snap.snap(image, frame, point);
  }

  @Override
  public void close() throws IOException {
    chain.close();
  }
}
