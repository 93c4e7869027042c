package org.fasciaj.review.read;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fasciaj.review.records.Entry;
import org.fasciaj.review.records.EntryKind;

/**
 * A reader's last answer to one item. Immutable.
 *
 * @param reader the reader's code
 * @param item the item's identifier
 * @param position order of the first answer among the reader's, from 1
 * @param images answers by image, in the order shown (left, right)
 * @param later which side was called the later visit: left, right, cannot_tell, or "" when not
 *     asked
 * @param confidence 1 to 5, or ""
 * @param comment free text
 * @param training whether feedback was given
 * @param outlineShown whether the automatic outline was shown
 * @param activeS time at work on the item, s, over all its answers
 * @param idleS time away, s
 * @param amendments how often the answer was changed
 * @param firstThicknessMm by image the thickness before any amendment, mm
 * @param at time of the last answer, by the reader's clock
 */
public record CaseReading(
    String reader,
    String item,
    int position,
    Map<String, ImageAnswer> images,
    String later,
    String confidence,
    String comment,
    boolean training,
    boolean outlineShown,
    double activeS,
    double idleS,
    int amendments,
    Map<String, Double> firstThicknessMm,
    Instant at) {
  private static final double MS_PER_S = 1000;

  /** Copies the maps, keeping their order. */
  public CaseReading {
    images = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(images));
    firstThicknessMm = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(firstThicknessMm));
  }

  /** The last answer to every item of a chain, in the order of the first answers. */
  public static List<CaseReading> of(List<Entry> entries) {
    Map<String, CaseReading> out = new LinkedHashMap<>();
    for (Entry e : entries) {
      if (e.kind() == EntryKind.READING || e.kind() == EntryKind.AMENDMENT) {
        CaseReading before = out.get(e.item());
        out.put(e.item(), of(e, before, out.size() + 1));
      }
    }
    return List.copyOf(out.values());
  }

  private static CaseReading of(Entry e, CaseReading before, int next) {
    JsonObject data = e.data();
    Map<String, ImageAnswer> images = new LinkedHashMap<>();
    JsonObject from = data.getAsJsonObject("images");
    from.keySet().forEach(id -> images.put(id, ImageAnswer.of(from.getAsJsonObject(id))));
    Map<String, Double> first = new LinkedHashMap<>();
    images.forEach((id, a) -> first.put(id, a.thicknessMm()));
    double active = data.get("activeMs").getAsDouble() / MS_PER_S;
    double idle = data.get("idleMs").getAsDouble() / MS_PER_S;
    return new CaseReading(
        e.reader(),
        e.item(),
        before == null ? next : before.position(),
        images,
        e.text("later"),
        e.text("confidence"),
        e.text("comment"),
        data.get("training").getAsBoolean(),
        data.get("outlineShown").getAsBoolean(),
        before == null ? active : before.activeS() + active,
        before == null ? idle : before.idleS() + idle,
        before == null ? 0 : before.amendments() + 1,
        before == null ? first : before.firstThicknessMm(),
        e.at());
  }
}
