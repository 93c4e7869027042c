package org.fasciaj.report.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fasciaj.Version;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.AttributesBuilder;
import org.fasciaj.dicom.DicomWriter;
import org.fasciaj.dicom.Tag;
import org.fasciaj.study.FrameResult;

/**
 * The measurements of one frame as a Comprehensive SR with template TID 1500 (PS3.16): for each
 * quantity a measurement group (TID 1501) with tracking identifier and UID, finding and its site
 * with laterality, time point, algorithm, status, and the number with unit, standard deviation and
 * the lines that it was taken from. The tracking UID follows from subject, side and quantity, so it
 * is the same at every visit of a heel; without a known subject and side it is the picture's own.
 * Stateless and thread-safe.
 */
final class MeasurementSr {
  /** Ends each tracking identifier's derivation: changed when its meaning changes. */
  private static final String TRACKING = "FasciaJ tracking 1";

  private static final int TEMPLATE = 0x0040A504;

  private MeasurementSr() {}

  /**
   * Makes the report.
   *
   * @param row a row with an outline
   * @param source header of its picture
   * @param instance instance number in the series, from 1
   */
  static Attributes make(FrameResult row, SourceHeader source, int instance) {
    AttributesBuilder b = source.begin(Kind.SR, instance);
    for (var element : SrItem.container("", Codes.REPORT, content(row, source)).elements()) {
      b.put(element);
    }
    b.text(Tag.CONTENT_DATE, source.date()).text(Tag.CONTENT_TIME, source.time());
    // A frame of many, or results that need a look: still all that this object set out to say.
    b.text(0x0040A491, "COMPLETE").text(0x0040A493, "UNVERIFIED").text(0x0040A496, "FINAL");
    b.items(0x0040A372).items(0x0040A375, source.evidence());
    b.items(
        TEMPLATE, Attributes.builder().text(0x00080105, "DCMR").text(0x0040DB00, "1500").build());
    b.text(Tag.SOP_INSTANCE_UID, Uids.of(b.build()));
    return b.build();
  }

  private static List<Attributes> content(FrameResult row, SourceHeader source) {
    Attributes picture = source.reference(row.frame());
    List<Attributes> groups = new ArrayList<>();
    for (Item item : Item.of(row)) {
      groups.add(group(row, item, picture));
    }
    return List.of(
        SrItem.code(SrItem.MODIFIER, Codes.LANGUAGE, Codes.ENGLISH),
        SrItem.code(SrItem.CONTEXT, Codes.OBSERVER_TYPE, Codes.DEVICE),
        SrItem.uid(SrItem.CONTEXT, Codes.DEVICE_UID, DicomWriter.IMPLEMENTATION_UID),
        SrItem.text(SrItem.CONTEXT, Codes.DEVICE_NAME, "FasciaJ " + Version.product()),
        SrItem.code(SrItem.MODIFIER, Codes.PROCEDURE_REPORTED, Codes.IMAGING_PROCEDURE),
        library(row, picture),
        SrItem.container(SrItem.CONTAINS, Codes.MEASUREMENTS, groups));
  }

  private static Attributes library(FrameResult row, Attributes picture) {
    Attributes image =
        SrItem.image(
            SrItem.CONTAINS,
            picture,
            SrItem.code(SrItem.ACQUISITION, Codes.MODALITY, Codes.ULTRASOUND),
            SrItem.text(SrItem.ACQUISITION, Codes.CALIBRATION, row.calibration().source().code()),
            SrItem.text(SrItem.ACQUISITION, Codes.SOURCE_HASH, hash(row)));
    return SrItem.container(
        SrItem.CONTAINS,
        Codes.IMAGE_LIBRARY,
        List.of(SrItem.container(SrItem.CONTAINS, Codes.IMAGE_LIBRARY_GROUP, List.of(image))));
  }

  private static String hash(FrameResult row) {
    return row.sha256().isEmpty() ? "unknown" : row.sha256();
  }

  private static Attributes group(FrameResult row, Item item, Attributes picture) {
    String subject = row.instance().subject();
    String side = row.instance().laterality();
    boolean known = !subject.isEmpty() && !side.isEmpty();
    String heel = known ? side : "unassigned";
    List<Attributes> c = new ArrayList<>();
    c.add(SrItem.text(SrItem.CONTEXT, Codes.TRACKING_ID, "FasciaJ " + heel + " " + item.name()));
    String uid =
        known
            ? Uids.of(TRACKING, subject, side, item.name())
            : Uids.of(
                TRACKING,
                row.instance().sopInstanceUid(),
                Integer.toString(row.frame()),
                item.name());
    c.add(SrItem.uid(SrItem.CONTEXT, Codes.TRACKING_UID, uid));
    String timepoint = row.instance().timepoint();
    if (!timepoint.isEmpty()) {
      c.add(SrItem.text(SrItem.CONTEXT, Codes.TIME_POINT, timepoint));
      c.add(SrItem.text(SrItem.CONTEXT, Codes.TIME_POINT_ID, timepoint));
    }
    c.add(SrItem.code(SrItem.CONTAINS, Codes.FINDING, item.finding()));
    boolean spur = item.finding().equals(Codes.SPUR);
    c.add(site(spur ? Codes.CALCANEUS : Codes.FOOT, side));
    c.add(SrItem.code(SrItem.MODIFIER, Codes.METHOD, item.method()));
    if (item.stationMm() >= 0) {
      c.add(SrItem.code(SrItem.MODIFIER, Codes.STATION, Codes.station(item.stationMm())));
    }
    c.add(SrItem.text(SrItem.MODIFIER, Codes.ALGORITHM_NAME, "FasciaJ"));
    c.add(
        SrItem.text(
            SrItem.MODIFIER,
            Codes.ALGORITHM_VERSION,
            String.format(Locale.ROOT, "%s (%s)", Version.ALGORITHM, Version.product())));
    c.add(number(row, item, picture));
    c.add(SrItem.code(SrItem.CONTAINS, Codes.STATUS, Codes.status(item.quantity().status())));
    if (item.quantity().reason() != null) {
      c.add(SrItem.text(SrItem.CONTAINS, Codes.REASON, item.quantity().reason().code()));
    }
    return SrItem.container(SrItem.CONTAINS, Codes.GROUP, c);
  }

  private static Attributes site(Code place, String side) {
    return side.isEmpty()
        ? SrItem.code(SrItem.MODIFIER, Codes.FINDING_SITE, place)
        : SrItem.code(
            SrItem.MODIFIER,
            Codes.FINDING_SITE,
            place,
            SrItem.code(
                SrItem.MODIFIER, Codes.LATERALITY, side.equals("L") ? Codes.LEFT : Codes.RIGHT));
  }

  private static Attributes number(FrameResult row, Item item, Attributes picture) {
    List<Attributes> c = new ArrayList<>();
    if (item.derivation() != null) {
      c.add(SrItem.code(SrItem.MODIFIER, Codes.DERIVATION, item.derivation()));
    }
    if (!Double.isNaN(item.quantity().sd())) {
      c.add(SrItem.number(SrItem.PROPERTY, Codes.SD, item.quantity().sd(), item.unit(), List.of()));
    }
    if (item.borders()) {
      HeelOutline o = row.outline();
      c.add(SrItem.shape(Codes.SUPERFICIAL, points(o.superficial()), picture));
      c.add(SrItem.shape(Codes.DEEP, points(o.deep()), picture));
      if (item.stationMm() == 0) {
        c.add(SrItem.shape(Codes.INSERTION, List.of(o.insertion()), picture));
        c.add(SrItem.shape(Codes.CORTEX, points(o.cortex()), picture));
        o.skin().ifPresent(s -> c.add(SrItem.shape(Codes.SKIN, points(s), picture)));
      }
    }
    if (!item.calliper().isEmpty()) {
      c.add(SrItem.shape(Codes.CALLIPER, item.calliper(), picture));
    }
    return SrItem.number(SrItem.CONTAINS, item.concept(), item.quantity().value(), item.unit(), c);
  }

  /** A border, one point for each pixel column. */
  static List<Point> points(Border border) {
    List<Point> points = new ArrayList<>(border.length());
    for (int i = 0; i < border.length(); i++) {
      points.add(new Point(border.x0() + i, border.y(i)));
    }
    return points;
  }
}
