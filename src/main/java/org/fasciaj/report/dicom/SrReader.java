package org.fasciaj.report.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.Point;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomFile;
import org.fasciaj.dicom.Tag;

/**
 * Reads a measurement report that FasciaJ wrote (TID 1500 of PS3.16). A report of another program,
 * or one without an outline, is refused by name. Stateless and thread-safe.
 */
public final class SrReader {
  /** Content items nest this deep at most in our reports; deeper ones are not followed. */
  private static final int DEEPEST = 8;

  private SrReader() {}

  /**
   * Reads a report.
   *
   * @throws DicomException NOT_DICOM, DAMAGED_FILE and the like when the file cannot be read or is
   *     no report of ours
   */
  public static SrReading read(Path file) throws DicomException {
    try (DicomFile open = DicomFile.open(file)) {
      return read(open.attributes());
    }
  }

  private static SrReading read(Attributes root) throws DicomException {
    if (!root.text(Tag.SOP_CLASS_UID).equals(Kind.SR.sopClass(false)) || !is(root, Codes.REPORT)) {
      throw new DicomException(Reason.NO_PIXELS, "it is no measurement report (TID 1500)");
    }
    Map<String, SrReading.Value> values = new LinkedHashMap<>();
    String timepoint = "";
    String side = "";
    for (Attributes group : all(root, Codes.GROUP)) {
      String tracking = text(group, Codes.TRACKING_ID);
      String name = tracking.substring(tracking.lastIndexOf(' ') + 1);
      values.put(name, value(group));
      timepoint = text(group, Codes.TIME_POINT_ID);
      side = side(group);
    }
    Attributes number = first(root, Codes.THICKNESS);
    List<Point> insertion = points(number, Codes.INSERTION);
    List<Point> superficial = points(number, Codes.SUPERFICIAL);
    List<Point> deep = points(number, Codes.DEEP);
    List<Attributes> picture = image(root, 0);
    if (insertion.size() != 1 || superficial.isEmpty() || deep.isEmpty() || picture.isEmpty()) {
      throw new DicomException(Reason.DAMAGED_FILE, "the report holds no outline of FasciaJ");
    }
    Attributes reference = picture.get(0);
    SrReading.Value spur = values.get("spur_length_mm");
    return new SrReading(
        reference.text(SourceHeader.REFERENCED_INSTANCE),
        (int) reference.integer(SourceHeader.REFERENCED_FRAME, 1),
        text(root, Codes.SOURCE_HASH).replace("unknown", ""),
        side,
        timepoint,
        superficial,
        deep,
        points(number, Codes.CORTEX),
        points(number, Codes.SKIN),
        insertion.get(0),
        spur == null || spur.calliper().isEmpty() ? Optional.empty() : Optional.of(spur.calliper()),
        values);
  }

  private static SrReading.Value value(Attributes group) throws DicomException {
    for (Attributes item : group.items(SrItem.CONTENT)) {
      if (!item.text(SrItem.VALUE_TYPE).equals("NUM") && !refused(item)) {
        continue;
      }
      Attributes sd = first(item, Codes.SD);
      return new SrReading.Value(
          uid(group),
          real(item),
          sd == null ? Double.NaN : real(sd),
          unit(item),
          word(first(group, Codes.STATUS)),
          text(group, Codes.REASON),
          points(item, Codes.CALLIPER));
    }
    throw new DicomException(Reason.DAMAGED_FILE, "a measurement group has no number");
  }

  /** Whether an item stands in the place of a number that could not be had. */
  private static boolean refused(Attributes item) {
    return item.items(SrItem.CODE_VALUE).stream().anyMatch(Codes.FAILURE::names);
  }

  private static String uid(Attributes group) {
    Attributes item = first(group, Codes.TRACKING_UID);
    return item == null ? "" : item.text(SrItem.UID_VALUE);
  }

  private static String word(Attributes item) {
    List<Attributes> codes = item == null ? List.of() : item.items(SrItem.CODE_VALUE);
    return codes.isEmpty() ? "" : codes.get(0).text(0x00080104);
  }

  private static String unit(Attributes number) {
    for (Attributes measured : number.items(SrItem.MEASURED)) {
      for (Attributes unit : measured.items(SrItem.UNITS)) {
        return unit.text(Code.CODE_VALUE);
      }
    }
    return "";
  }

  /** The double, or where another program dropped it the decimal string. */
  private static double real(Attributes number) {
    List<Attributes> measured = number.items(SrItem.MEASURED);
    if (measured.isEmpty()) {
      return Double.NaN;
    }
    double exact = measured.get(0).real(SrItem.FLOATING);
    return Double.isNaN(exact) ? measured.get(0).real(SrItem.NUMERIC) : exact;
  }

  private static String side(Attributes group) {
    Attributes item = first(group, Codes.LATERALITY);
    List<Attributes> codes = item == null ? List.of() : item.items(SrItem.CODE_VALUE);
    if (codes.isEmpty()) {
      return "";
    }
    return Codes.LEFT.names(codes.get(0)) ? "L" : Codes.RIGHT.names(codes.get(0)) ? "R" : "";
  }

  private static String text(Attributes root, Code concept) {
    Attributes item = first(root, concept);
    return item == null ? "" : item.text(SrItem.TEXT_VALUE);
  }

  private static List<Point> points(Attributes root, Code concept) {
    Attributes item = root == null ? null : first(root, concept);
    double[] data = item == null ? new double[0] : item.reals(SrItem.GRAPHIC_DATA);
    List<Point> points = new ArrayList<>(data.length / 2);
    for (int i = 0; i + 1 < data.length; i += 2) {
      points.add(new Point(data[i] - SrItem.HALF_PIXEL, data[i + 1] - SrItem.HALF_PIXEL));
    }
    return points;
  }

  private static List<Attributes> image(Attributes item, int depth) {
    if (item.text(SrItem.VALUE_TYPE).equals("IMAGE")) {
      return item.items(SrItem.REFERENCES);
    }
    for (Attributes child : depth < DEEPEST ? item.items(SrItem.CONTENT) : List.<Attributes>of()) {
      List<Attributes> found = image(child, depth + 1);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static boolean is(Attributes item, Code concept) {
    return item.items(SrItem.CONCEPT).stream().anyMatch(concept::names);
  }

  /** The first item below with this concept, in the report's order; null when there is none. */
  private static Attributes first(Attributes root, Code concept) {
    List<Attributes> found = all(root, concept);
    return found.isEmpty() ? null : found.get(0);
  }

  private static List<Attributes> all(Attributes root, Code concept) {
    List<Attributes> found = new ArrayList<>();
    collect(root, concept, 0, found);
    return found;
  }

  private static void collect(Attributes item, Code concept, int depth, List<Attributes> found) {
    for (Attributes child : depth < DEEPEST ? item.items(SrItem.CONTENT) : List.<Attributes>of()) {
      if (is(child, concept)) {
        found.add(child);
      }
      collect(child, concept, depth + 1, found);
    }
  }
}
