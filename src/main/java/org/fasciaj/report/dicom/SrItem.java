package org.fasciaj.report.dicom;

import java.util.List;
import org.fasciaj.anatomy.Point;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.AttributesBuilder;

/** Content items of a structured report (PS3.3 C.17.3). Stateless. */
final class SrItem {
  static final int VALUE_TYPE = 0x0040A040;
  static final int CONCEPT = 0x0040A043;
  static final int CONTENT = 0x0040A730;
  static final int TEXT_VALUE = 0x0040A160;
  static final int UID_VALUE = 0x0040A124;
  static final int CODE_VALUE = 0x0040A168;
  static final int MEASURED = 0x0040A300;
  static final int NUMERIC = 0x0040A30A;
  static final int FLOATING = 0x0040A161;
  static final int UNITS = 0x004008EA;
  static final int GRAPHIC_DATA = 0x00700022;
  static final int REFERENCES = 0x00081199;
  private static final int GRAPHIC_TYPE = 0x00700023;
  private static final int RELATION = 0x0040A010;
  private static final int CONTINUITY = 0x0040A050;

  /** Our pixel centres lie at whole numbers, those of DICOM half a pixel further (C.18.6.1.1). */
  static final double HALF_PIXEL = 0.5;

  static final String CONTAINS = "CONTAINS";
  static final String CONTEXT = "HAS OBS CONTEXT";
  static final String ACQUISITION = "HAS ACQ CONTEXT";
  static final String MODIFIER = "HAS CONCEPT MOD";
  static final String PROPERTY = "HAS PROPERTIES";
  static final String INFERRED = "INFERRED FROM";
  static final String SELECTED = "SELECTED FROM";

  private SrItem() {}

  private static AttributesBuilder item(String relation, String type, Code concept) {
    AttributesBuilder b = Attributes.builder().text(VALUE_TYPE, type);
    if (!relation.isEmpty()) {
      b.text(RELATION, relation);
    }
    return concept == null ? b : b.items(CONCEPT, concept.item());
  }

  private static Attributes build(AttributesBuilder b, List<Attributes> children) {
    return children.isEmpty()
        ? b.build()
        : b.items(CONTENT, children.toArray(Attributes[]::new)).build();
  }

  /** A container; without a relation it is the root. */
  static Attributes container(String relation, Code concept, List<Attributes> children) {
    return build(item(relation, "CONTAINER", concept).text(CONTINUITY, "SEPARATE"), children);
  }

  static Attributes text(String relation, Code concept, String value) {
    return item(relation, "TEXT", concept).text(TEXT_VALUE, value).build();
  }

  static Attributes uid(String relation, Code concept, String uid) {
    return item(relation, "UIDREF", concept).text(UID_VALUE, uid).build();
  }

  static Attributes code(String relation, Code concept, Code value, Attributes... children) {
    return build(
        item(relation, "CODE", concept).items(CODE_VALUE, value.item()), List.of(children));
  }

  /**
   * A number: as decimal string, which holds 16 characters, and as the very double beside it.
   *
   * <p>NaN is a code that says that the measurement failed, under the same concept (TID 1501 takes
   * qualitative evaluations). A number without value and with a qualifier (PS3.3 C.18.1) would be
   * valid too, but the readers of highdicom break off there, and with it at the whole report.
   */
  static Attributes number(
      String relation, Code concept, double value, Code unit, List<Attributes> children) {
    if (Double.isNaN(value)) {
      return code(relation, concept, Codes.FAILURE, children.toArray(Attributes[]::new));
    }
    Attributes measured =
        Attributes.builder()
            .items(UNITS, unit.item())
            .reals(FLOATING, value)
            .reals(NUMERIC, value)
            .build();
    return build(item(relation, "NUM", concept).items(MEASURED, measured), children);
  }

  static Attributes image(String relation, Attributes reference, Attributes... children) {
    return build(item(relation, "IMAGE", null).items(REFERENCES, reference), List.of(children));
  }

  /** A line, or one point, on the picture. */
  static Attributes shape(Code concept, List<Point> points, Attributes reference) {
    return build(
        item(INFERRED, "SCOORD", concept)
            .text(GRAPHIC_TYPE, points.size() == 1 ? "POINT" : "POLYLINE")
            .reals(GRAPHIC_DATA, coordinates(points)),
        List.of(image(SELECTED, reference)));
  }

  /** Columns and rows as DICOM counts them. */
  static double[] coordinates(List<Point> points) {
    double[] data = new double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      data[2 * i] = points.get(i).x() + HALF_PIXEL;
      data[2 * i + 1] = points.get(i).y() + HALF_PIXEL;
    }
    return data;
  }
}
