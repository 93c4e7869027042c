package org.fasciaj.review.records;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;

/**
 * One line of a chain file: hash, signature, record, separated by a blank. The hash is SHA-256 over
 * the record's bytes as they lie in the file, so no canonical form of JSON is needed; the signature
 * (Ed25519) is over the hash.
 *
 * @param text the line without its end
 * @param hash 64 hex characters as written
 * @param signature Base64 as written
 * @param entry the record; null when it cannot be read
 * @param intact true when hash and record agree
 */
record ChainLine(String text, String hash, String signature, Entry entry, boolean intact) {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeSpecialFloatingPointValues().create();

  static ChainLine of(Entry entry, ReaderKey key) {
    String json = GSON.toJson(entry.toJson());
    String hash = Digests.sha256(json.getBytes(StandardCharsets.UTF_8));
    String signature = key.sign(hash);
    return new ChainLine(hash + " " + signature + " " + json, hash, signature, entry, true);
  }

  /** Reads a line; never throws: what cannot be read is not intact. */
  static ChainLine parse(String text) {
    String[] parts = text.split(" ", 3);
    if (parts.length < 3) {
      return new ChainLine(text, "", "", null, false);
    }
    boolean intact = Digests.sha256(parts[2].getBytes(StandardCharsets.UTF_8)).equals(parts[0]);
    Entry entry = null;
    try {
      JsonObject json = JsonParser.parseString(parts[2]).getAsJsonObject();
      entry = Entry.of(json);
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | NullPointerException
        | UnsupportedOperationException
        | ClassCastException
        | DateTimeParseException e) {
      intact = false;
    }
    return new ChainLine(text, parts[0], parts[1], entry, intact);
  }

  byte[] bytes() {
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
