package org.fasciaj.review.read;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fasciaj.review.pack.ImageInfo;
import org.fasciaj.review.pack.Item;
import org.fasciaj.review.pack.StudyPackage;

/**
 * Checks what a page sends before it becomes a record, and works out the lengths: the page's
 * millimetres are never believed. Stateless.
 */
final class Answer {
  private static final Map<String, Set<String>> CHOICES =
      Map.of(
          "echogenicity", Set.of("hypo", "iso", "hyper", "not_judged"),
          "doppler", Set.of("0", "1", "2", "3", "not_judged"),
          "quality", Set.of("good", "fair", "poor"),
          "later", Set.of("left", "right", "cannot_tell"),
          "confidence", Set.of("1", "2", "3", "4", "5"));

  private static final int LONGEST_COMMENT = 2000;
  private static final int MOST_POINTS = 2000;

  private Answer() {}

  /**
   * The record's data.
   *
   * @throws IllegalArgumentException when the answer is incomplete or out of range
   */
  static JsonObject check(JsonObject sent, Item item, StudyPackage pack) {
    JsonObject out = new JsonObject();
    JsonObject images = new JsonObject();
    for (String id : item.images()) {
      ImageInfo info = pack.manifest().image(id).orElseThrow();
      JsonObject from = object(sent, "images");
      if (!from.has(id) || !from.get(id).isJsonObject()) {
        throw new IllegalArgumentException("an image has no answer");
      }
      images.add(id, image(from.getAsJsonObject(id), info, pack.manifest().drawBorders()));
    }
    out.add("images", images);
    out.addProperty("outlineShown", item.aided());
    out.addProperty("training", item.training());
    if (item.images().size() == 2 && pack.manifest().design().equals("paired-hidden")) {
      choice(sent, out, "later");
      choice(sent, out, "confidence");
    }
    comment(sent, out);
    out.addProperty("activeMs", number(sent, "activeMs", 0, 1e10));
    out.addProperty("idleMs", number(sent, "idleMs", 0, 1e10));
    return out;
  }

  private static JsonObject image(JsonObject sent, ImageInfo info, boolean borders) {
    JsonObject out = new JsonObject();
    out.addProperty("sha256", info.sha256().get(0));
    boolean refused =
        sent.has("notAssessable")
            && sent.get("notAssessable").isJsonPrimitive()
            && sent.get("notAssessable").getAsBoolean();
    out.addProperty("notAssessable", refused);
    choice(sent, out, "quality");
    if (refused) {
      return out;
    }
    out.addProperty("frame", (int) number(sent, "frame", 0, info.frames() - 1.0));
    line(sent, out, info, "thickness", true);
    boolean spur = sent.has("spurSeen") && sent.get("spurSeen").getAsBoolean();
    out.addProperty("spurSeen", spur);
    if (spur) {
      line(sent, out, info, "spur", true);
    }
    choice(sent, out, "echogenicity");
    choice(sent, out, "doppler");
    if (borders) {
      out.add("superficial", points(sent, "superficial", info));
      out.add("deep", points(sent, "deep", info));
    }
    return out;
  }

  private static void line(
      JsonObject sent, JsonObject out, ImageInfo info, String name, boolean needed) {
    JsonElement points = points(sent, name, info);
    if (points.getAsJsonArray().size() != 4) {
      if (needed) {
        throw new IllegalArgumentException("the line for " + name + " is missing");
      }
      return;
    }
    out.add(name, points);
    double[] p = new double[4];
    for (int i = 0; i < 4; i++) {
      p[i] = points.getAsJsonArray().get(i).getAsDouble();
    }
    double mm = Math.hypot((p[2] - p[0]) * info.xMm(), (p[3] - p[1]) * info.yMm());
    out.addProperty(name + "Mm", mm);
  }

  private static JsonElement points(JsonObject sent, String name, ImageInfo info) {
    if (!sent.has(name) || !sent.get(name).isJsonArray()) {
      return new com.google.gson.JsonArray();
    }
    com.google.gson.JsonArray array = sent.getAsJsonArray(name);
    if (array.size() % 2 != 0 || array.size() > 2 * MOST_POINTS) {
      throw new IllegalArgumentException(name + " is no list of points");
    }
    for (int i = 0; i < array.size(); i++) {
      double v = array.get(i).getAsDouble();
      double most = i % 2 == 0 ? info.width() : info.height();
      if (!(v >= -1 && v <= most)) {
        throw new IllegalArgumentException(name + " lies outside the image");
      }
    }
    return array;
  }

  private static void choice(JsonObject sent, JsonObject out, String name) {
    String value = sent.has(name) ? sent.get(name).getAsString() : "";
    if (!CHOICES.get(name).contains(value)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "choose one value for %s", name));
    }
    out.addProperty(name, value);
  }

  private static void comment(JsonObject sent, JsonObject out) {
    String text = sent.has("comment") ? sent.get("comment").getAsString() : "";
    if (text.length() > LONGEST_COMMENT) {
      throw new IllegalArgumentException("the comment is longer than 2000 characters");
    }
    out.addProperty("comment", text);
  }

  private static double number(JsonObject sent, String name, double least, double most) {
    double value = sent.has(name) ? sent.get(name).getAsDouble() : 0;
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(name + " is out of range");
    }
    return value;
  }

  private static JsonObject object(JsonObject json, String name) {
    return json.has(name) && json.get(name).isJsonObject()
        ? json.getAsJsonObject(name)
        : new JsonObject();
  }
}
