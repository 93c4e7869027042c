package org.fasciaj.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.Version;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.dicom.Calibration;

/** A session as JSON. Numbers are written in full: what is read back is the same. Stateless. */
final class SessionWriter {
  /** Changes whenever a key is renamed, removed or redefined. */
  static final int SCHEMA = 1;

  /** What the file says it is. */
  static final String KIND = "fasciaj-session";

  private SessionWriter() {}

  static JsonObject of(Session s) {
    JsonObject root = new JsonObject();
    root.addProperty("kind", KIND);
    root.addProperty("schema_version", SCHEMA);
    root.addProperty("product_version", Version.product());
    root.addProperty("algorithm_version", Version.ALGORITHM);
    root.add("image", image(s.image()));
    JsonArray region = new JsonArray();
    region.add(s.region().x0());
    region.add(s.region().y0());
    region.add(s.region().x1());
    region.add(s.region().y1());
    root.add("region_px", region);
    root.add("scale", scale(s.scale()));
    JsonObject limits = new JsonObject();
    limits.addProperty("thickness_mm", s.limits().thicknessMm());
    limits.addProperty("spur_mm", s.limits().spurMm());
    limits.addProperty("smallest_spur_mm", s.limits().smallestSpurMm());
    root.add("limits", limits);
    root.add("form", form(s.form()));
    JsonArray frames = new JsonArray();
    s.frames().values().forEach(f -> frames.add(frame(f)));
    root.add("frames", frames);
    JsonArray changes = new JsonArray();
    s.changes().forEach(c -> changes.add(change(c)));
    root.add("changes", changes);
    return root;
  }

  private static JsonObject image(ImageKey k) {
    JsonObject o = new JsonObject();
    o.addProperty("file", k.file());
    o.addProperty("bytes", k.bytes());
    o.addProperty("sha256", k.sha256());
    o.addProperty("columns", k.columns());
    o.addProperty("rows", k.rows());
    o.addProperty("frames", k.frames());
    return o;
  }

  private static JsonObject scale(Calibration c) {
    JsonObject o = new JsonObject();
    o.addProperty("source", c.source().code());
    number(o, "x_mm", c.xMm());
    number(o, "y_mm", c.yMm());
    reason(o, "refusal", c.refusal());
    JsonArray warnings = new JsonArray();
    c.warnings().forEach(warnings::add);
    o.add("warnings", warnings);
    return o;
  }

  private static JsonObject form(StudyForm f) {
    JsonObject o = new JsonObject();
    o.addProperty("subject", f.subject());
    o.addProperty("side", f.side());
    o.addProperty("visit", f.visit());
    o.addProperty("operator", f.operator());
    o.addProperty("ankle", f.ankle());
    o.addProperty("toes", f.toes());
    o.addProperty("probe", f.probe());
    o.addProperty("preset", f.preset());
    o.addProperty("vas", f.vas());
    o.addProperty("ffi", f.ffi());
    return o;
  }

  private static JsonObject frame(FrameRecord f) {
    JsonObject o = new JsonObject();
    o.addProperty("frame", f.frame());
    o.addProperty("pixels_sha256", f.pixels());
    reason(o, "refusal", f.refusal());
    outline(o, "automatic", f.automatic());
    o.addProperty("corrected", f.corrected());
    if (f.corrected()) {
      outline(o, "outline", f.outline());
    }
    reason(o, "fascia_not_assessable", f.thicknessRefused());
    reason(o, "spur_not_assessable", f.spurRefused());
    JsonArray callipers = new JsonArray();
    f.callipers().forEach(c -> callipers.add(calliper(c)));
    o.add("callipers", callipers);
    return o;
  }

  private static JsonObject calliper(Calliper c) {
    JsonObject o = new JsonObject();
    o.addProperty("mode", c.mode().code());
    number(o, "station_mm", c.stationMm());
    o.add("from_px", point(c.from()));
    o.add("to_px", point(c.to()));
    number(o, "length_mm", c.mm());
    return o;
  }

  private static JsonObject change(Change c) {
    JsonObject o = new JsonObject();
    o.addProperty("when", c.when().toString());
    o.addProperty("operator", c.operator());
    o.addProperty("frame", c.frame());
    o.addProperty("what", c.what());
    return o;
  }

  private static void outline(JsonObject to, String name, Optional<HeelOutline> outline) {
    if (outline.isEmpty()) {
      return;
    }
    HeelOutline h = outline.get();
    JsonObject o = new JsonObject();
    o.addProperty("distal", h.distal());
    h.skin().ifPresent(b -> o.add("skin", border(b)));
    o.add("cortex", border(h.cortex()));
    o.add("superficial", border(h.superficial()));
    o.add("deep", border(h.deep()));
    o.add("insertion_px", point(h.insertion()));
    number(o, "insertion_sd_mm", h.insertionSdMm());
    h.spur()
        .ifPresent(
            s -> {
              JsonObject spur = new JsonObject();
              spur.add("base_px", point(s.base()));
              spur.add("tip_px", point(s.tip()));
              number(spur, "sd_mm", s.sdMm());
              o.add("spur", spur);
            });
    reason(o, "spur_doubt", h.spurDoubt());
    reason(o, "doubt", h.doubt());
    number(o, "alternative_mm", h.alternativeMm());
    to.add(name, o);
  }

  private static JsonObject border(Border b) {
    JsonArray y = new JsonArray(b.length());
    JsonArray sd = new JsonArray(b.length());
    for (int i = 0; i < b.length(); i++) {
      y.add(b.y(i));
      sd.add(b.sd(i));
    }
    JsonObject o = new JsonObject();
    o.addProperty("x0", b.x0());
    o.add("y_px", y);
    o.add("sd_px", sd);
    return o;
  }

  private static JsonArray point(Point p) {
    JsonArray a = new JsonArray(2);
    a.add(p.x());
    a.add(p.y());
    return a;
  }

  /** JSON has no NaN: a missing number is left out. */
  private static void number(JsonObject to, String name, double value) {
    if (!Double.isNaN(value)) {
      to.addProperty(name, value);
    }
  }

  private static void reason(JsonObject to, String name, Reason reason) {
    if (reason != null) {
      to.addProperty(name, reason.code());
    }
  }
}
