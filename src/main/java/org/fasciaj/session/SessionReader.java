package org.fasciaj.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.anatomy.Spur;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.CalibrationSource;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.measure.Limits;

/**
 * A session from JSON. What is missing or impossible ends in an IllegalArgumentException that names
 * it; nothing is guessed. Stateless.
 */
final class SessionReader {
  private SessionReader() {}

  static Session of(JsonObject root) {
    List<Double> r = numbers(array(root, "region_px"), "region_px", 4);
    JsonObject limits = object(root, "limits");
    SortedMap<Integer, FrameRecord> frames = new TreeMap<>();
    for (JsonElement e : array(root, "frames")) {
      FrameRecord record = frame(e.getAsJsonObject());
      frames.put(record.frame(), record);
    }
    List<Change> changes = new ArrayList<>();
    for (JsonElement e : array(root, "changes")) {
      JsonObject c = e.getAsJsonObject();
      changes.add(
          new Change(
              Instant.parse(text(c, "when")),
              text(c, "operator"),
              (int) number(c, "frame"),
              text(c, "what")));
    }
    return new Session(
        image(object(root, "image")),
        new PixelBox(
            r.get(0).intValue(), r.get(1).intValue(), r.get(2).intValue(), r.get(3).intValue()),
        scale(object(root, "scale")),
        new Limits(
            number(limits, "thickness_mm"),
            number(limits, "spur_mm"),
            number(limits, "smallest_spur_mm")),
        form(object(root, "form")),
        frames,
        changes);
  }

  private static ImageKey image(JsonObject o) {
    return new ImageKey(
        text(o, "file"),
        (long) number(o, "bytes"),
        text(o, "sha256"),
        (int) number(o, "columns"),
        (int) number(o, "rows"),
        (int) number(o, "frames"));
  }

  private static Calibration scale(JsonObject o) {
    List<String> warnings = new ArrayList<>();
    array(o, "warnings").forEach(w -> warnings.add(w.getAsString()));
    return new Calibration(
        CalibrationSource.valueOf(text(o, "source").toUpperCase(Locale.ROOT)),
        optional(o, "x_mm"),
        optional(o, "y_mm"),
        reason(o, "refusal"),
        warnings);
  }

  private static StudyForm form(JsonObject o) {
    return new StudyForm(
        text(o, "subject"),
        text(o, "side"),
        text(o, "visit"),
        text(o, "operator"),
        text(o, "ankle"),
        text(o, "toes"),
        text(o, "probe"),
        text(o, "preset"),
        score(o, "vas"),
        score(o, "ffi"));
  }

  private static Double score(JsonObject o, String name) {
    double value = optional(o, name);
    return Double.isNaN(value) ? null : Double.valueOf(value);
  }

  private static FrameRecord frame(JsonObject o) {
    List<Calliper> callipers = new ArrayList<>();
    for (JsonElement e : array(o, "callipers")) {
      JsonObject c = e.getAsJsonObject();
      callipers.add(
          new Calliper(
              Calliper.Mode.valueOf(text(c, "mode").toUpperCase(Locale.ROOT)),
              optional(c, "station_mm"),
              point(c, "from_px"),
              point(c, "to_px"),
              number(c, "length_mm")));
    }
    Optional<HeelOutline> automatic = outline(o, "automatic");
    boolean corrected = need(o, "corrected").getAsBoolean();
    return new FrameRecord(
        (int) number(o, "frame"),
        text(o, "pixels_sha256"),
        automatic,
        reason(o, "refusal"),
        corrected ? outline(o, "outline") : automatic,
        reason(o, "fascia_not_assessable"),
        reason(o, "spur_not_assessable"),
        callipers);
  }

  private static Optional<HeelOutline> outline(JsonObject from, String name) {
    if (!from.has(name)) {
      return Optional.empty();
    }
    JsonObject o = object(from, name);
    Optional<Spur> spur = Optional.empty();
    if (o.has("spur")) {
      JsonObject s = object(o, "spur");
      spur = Optional.of(new Spur(point(s, "base_px"), point(s, "tip_px"), number(s, "sd_mm")));
    }
    return Optional.of(
        new HeelOutline(
            (int) number(o, "distal"),
            o.has("skin") ? Optional.of(border(object(o, "skin"))) : Optional.empty(),
            border(object(o, "cortex")),
            border(object(o, "superficial")),
            border(object(o, "deep")),
            point(o, "insertion_px"),
            number(o, "insertion_sd_mm"),
            spur,
            reason(o, "spur_doubt"),
            reason(o, "doubt"),
            optional(o, "alternative_mm")));
  }

  private static Border border(JsonObject o) {
    JsonArray depths = array(o, "y_px");
    List<Double> y = numbers(depths, "y_px", depths.size());
    List<Double> sd = numbers(array(o, "sd_px"), "sd_px", depths.size());
    return new Border(
        (int) number(o, "x0"),
        y.stream().mapToDouble(Double::doubleValue).toArray(),
        sd.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Point point(JsonObject o, String name) {
    List<Double> p = numbers(array(o, name), name, 2);
    return new Point(p.get(0), p.get(1));
  }

  private static List<Double> numbers(JsonArray array, String name, int count) {
    List<Double> values = new ArrayList<>(array.size());
    array.forEach(e -> values.add(finite(e.getAsDouble(), name)));
    if (values.size() != count) {
      throw new IllegalArgumentException("\"" + name + "\" has " + values.size() + " numbers");
    }
    return values;
  }

  private static double finite(double value, String name) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("\"" + name + "\" holds no number");
    }
    return value;
  }

  private static JsonElement need(JsonObject o, String name) {
    JsonElement e = o.get(name);
    if (e == null || e.isJsonNull()) {
      throw new IllegalArgumentException("\"" + name + "\" is missing");
    }
    return e;
  }

  private static JsonObject object(JsonObject o, String name) {
    return need(o, name).getAsJsonObject();
  }

  private static JsonArray array(JsonObject o, String name) {
    return need(o, name).getAsJsonArray();
  }

  private static String text(JsonObject o, String name) {
    return need(o, name).getAsString();
  }

  private static double number(JsonObject o, String name) {
    return finite(need(o, name).getAsDouble(), name);
  }

  private static double optional(JsonObject o, String name) {
    JsonElement e = o.get(name);
    return e == null || e.isJsonNull() ? Double.NaN : finite(e.getAsDouble(), name);
  }

  private static Reason reason(JsonObject o, String name) {
    return o.has(name) ? Reason.valueOf(text(o, name).toUpperCase(Locale.ROOT)) : null;
  }
}
