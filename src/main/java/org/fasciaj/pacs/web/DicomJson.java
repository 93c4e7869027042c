package org.fasciaj.pacs.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the DICOM JSON model (PS3.18 annex F): a list of data sets. Stateless. */
final class DicomJson {
  /** An answer with 10 000 objects has some ten megabytes. */
  private static final int MOST_BYTES = 64 << 20;

  private DicomJson() {}

  /** The data sets of an answer; one alone is a list of one, an empty body none. */
  static List<JsonObject> list(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new IOException("the answer is too long");
    }
    List<JsonObject> sets = new ArrayList<>();
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.isBlank()) {
      return sets;
    }
    try {
      JsonElement root = JsonParser.parseString(text);
      JsonArray array = new JsonArray();
      if (root.isJsonArray()) {
        array = root.getAsJsonArray();
      } else {
        array.add(root);
      }
      array.forEach(element -> sets.add(element.getAsJsonObject()));
    } catch (JsonParseException | IllegalStateException | StackOverflowError e) {
      throw new IOException("the answer is no DICOM JSON", e);
    }
    return sets;
  }

  /** All values as text; of a person name the alphabetic group. Odd values are passed over. */
  static List<String> texts(JsonObject set, int tag) {
    List<String> texts = new ArrayList<>();
    for (JsonElement value : values(set, tag)) {
      JsonElement plain = value;
      if (value.isJsonObject()) {
        plain = value.getAsJsonObject().get("Alphabetic");
      }
      texts.add(plain != null && plain.isJsonPrimitive() ? plain.getAsString() : "");
    }
    return texts;
  }

  /** The first value, "" when missing. */
  static String text(JsonObject set, int tag) {
    List<String> texts = texts(set, tag);
    return texts.isEmpty() ? "" : texts.get(0).strip();
  }

  /** How many items a sequence has. */
  static int items(JsonObject set, int tag) {
    return values(set, tag).size();
  }

  /** A value of a sequence's first item, "" when missing. */
  static String itemText(JsonObject set, int sequence, int tag) {
    JsonArray items = values(set, sequence);
    boolean some = !items.isEmpty() && items.get(0).isJsonObject();
    return some ? text(items.get(0).getAsJsonObject(), tag) : "";
  }

  private static JsonArray values(JsonObject set, int tag) {
    JsonElement attribute = set.get(String.format(Locale.ROOT, "%08X", tag));
    JsonElement value =
        attribute != null && attribute.isJsonObject()
            ? attribute.getAsJsonObject().get("Value")
            : null;
    return value != null && value.isJsonArray() ? value.getAsJsonArray() : new JsonArray();
  }
}
