package org.fasciaj.review.records;

import com.google.gson.JsonObject;
import java.time.Instant;

/**
 * One entry of a reader's chain. Immutable: the data are copied in and out.
 *
 * @param number position in the chain, from 1
 * @param previous hash of the entry before; 64 zeros for the first
 * @param at when, by the reader's clock
 * @param reader the reader's code
 * @param packageId the package's random identifier
 * @param kind what it records
 * @param software product version
 * @param algorithm algorithm version
 * @param item the item's identifier; "" when the entry is about no item
 * @param data what was recorded
 */
public record Entry(
    long number,
    String previous,
    Instant at,
    String reader,
    String packageId,
    EntryKind kind,
    String software,
    String algorithm,
    String item,
    JsonObject data) {
  /** Hash before the first entry. */
  public static final String NOTHING_BEFORE = "0".repeat(Digests.HEX_LENGTH);

  /** Copies the data. */
  public Entry {
    data = data.deepCopy();
  }

  /** A copy of what was recorded. */
  @Override
  public JsonObject data() {
    return data.deepCopy();
  }

  /** The data's text at a name; "" when missing. */
  public String text(String name) {
    return data.has(name) && data.get(name).isJsonPrimitive() ? data.get(name).getAsString() : "";
  }

  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("number", number);
    json.addProperty("previous", previous);
    json.addProperty("at", at.toString());
    json.addProperty("reader", reader);
    json.addProperty("package", packageId);
    json.addProperty("kind", kind.code());
    json.addProperty("software", software);
    json.addProperty("algorithm", algorithm);
    json.addProperty("item", item);
    json.add("data", data);
    return json;
  }

  static Entry of(JsonObject json) {
    return new Entry(
        json.get("number").getAsLong(),
        json.get("previous").getAsString(),
        Instant.parse(json.get("at").getAsString()),
        json.get("reader").getAsString(),
        json.get("package").getAsString(),
        EntryKind.of(json.get("kind").getAsString()),
        json.get("software").getAsString(),
        json.get("algorithm").getAsString(),
        json.get("item").getAsString(),
        json.getAsJsonObject("data"));
  }
}
