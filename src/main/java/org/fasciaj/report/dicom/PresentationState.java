package org.fasciaj.report.dicom;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.AttributesBuilder;
import org.fasciaj.dicom.Tag;
import org.fasciaj.dicom.Vr;
import org.fasciaj.study.FrameResult;

/**
 * Outline and callipers as a presentation state (PS3.3 A.33.1, for colour pictures A.33.2) in two
 * graphic layers, which a viewer switches off without touching the picture. Stateless and
 * thread-safe.
 */
final class PresentationState {
  private static final int REFERENCED_SERIES = 0x00081115;
  private static final int REFERENCED_IMAGES = 0x00081140;
  private static final int LAYER = 0x00700002;
  private static final String OUTLINE = "FASCIAJ_OUTLINE";
  private static final String CALLIPERS = "FASCIAJ_CALLIPER";

  /** Shows full intensity on grey displays (PS3.3 C.10.7). */
  private static final int WHITE = 0xFFFF;

  private PresentationState() {}

  /**
   * Makes the presentation state.
   *
   * @param row a row with an outline
   * @param source header of its picture
   * @param instance instance number in the series, from 1
   */
  static Attributes make(FrameResult row, SourceHeader source, int instance) {
    Attributes picture = source.reference(row.frame());
    AttributesBuilder b = source.begin(Kind.GSPS, instance);
    b.text(0x00700080, "FASCIAJ").text(0x00700081, "Outline and callipers of the heel");
    b.text(0x00700082, source.date()).text(0x00700083, source.time()).text(0x00700084, "FasciaJ^");
    b.items(
        REFERENCED_SERIES,
        Attributes.builder()
            .text(Tag.SERIES_INSTANCE_UID, source.set().text(Tag.SERIES_INSTANCE_UID))
            .items(REFERENCED_IMAGES, picture)
            .build());
    b.items(0x0070005A, area(row, picture));
    b.items(0x00700001, outline(row, picture), callipers(row, picture));
    b.items(0x00700060, layer(OUTLINE, 1, "Borders"), layer(CALLIPERS, 2, "Callipers"));
    if (source.colour()) {
      // The pictures are of consumer displays: sRGB, which the Java platform carries.
      b.bytes(0x00282000, Vr.OB, ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    } else {
      b.text(0x20500020, "IDENTITY");
    }
    b.text(Tag.SOP_INSTANCE_UID, Uids.of(b.build()));
    return b.build();
  }

  /** The whole picture, at the scale that it was measured with. */
  private static Attributes area(FrameResult row, Attributes picture) {
    return Attributes.builder()
        .items(REFERENCED_IMAGES, picture)
        .integers(0x00700052, 1, 1)
        .integers(0x00700053, row.instance().columns(), row.instance().rows())
        .text(0x00700100, "SCALE TO FIT")
        .reals(0x00700101, row.calibration().yMm(), row.calibration().xMm())
        .build();
  }

  private static Attributes layer(String name, int order, String description) {
    return Attributes.builder()
        .text(LAYER, name)
        .integers(0x00700062, order)
        .integers(0x00700066, WHITE)
        .text(0x00700068, description)
        .build();
  }

  private static Attributes outline(FrameResult row, Attributes picture) {
    HeelOutline o = row.outline();
    List<Attributes> lines = new ArrayList<>();
    lines.add(line(MeasurementSr.points(o.superficial())));
    lines.add(line(MeasurementSr.points(o.deep())));
    lines.add(line(MeasurementSr.points(o.cortex())));
    o.skin().ifPresent(s -> lines.add(line(MeasurementSr.points(s))));
    lines.add(line(List.of(o.insertion())));
    return Attributes.builder()
        .items(REFERENCED_IMAGES, picture)
        .text(LAYER, OUTLINE)
        .items(0x00700009, lines.toArray(Attributes[]::new))
        .build();
  }

  private static Attributes callipers(FrameResult row, Attributes picture) {
    List<Attributes> lines = new ArrayList<>();
    List<Attributes> texts = new ArrayList<>();
    for (Item item : Item.of(row)) {
      // The vertical line is for comparison with published work, and lies on the first calliper.
      if (item.calliper().isEmpty() || item.method().equals(Codes.VERTICAL)) {
        continue;
      }
      lines.add(line(item.calliper()));
      // The largest may be a station that has its label already.
      if (item.derivation() == null) {
        texts.add(label(item));
      }
    }
    AttributesBuilder b =
        Attributes.builder().items(REFERENCED_IMAGES, picture).text(LAYER, CALLIPERS);
    if (!texts.isEmpty()) {
      b.items(0x00700008, texts.toArray(Attributes[]::new));
    }
    if (!lines.isEmpty()) {
      b.items(0x00700009, lines.toArray(Attributes[]::new));
    }
    return b.build();
  }

  private static Attributes line(List<Point> points) {
    return Attributes.builder()
        .text(0x00700005, "PIXEL")
        .integers(0x00700020, 2)
        .integers(0x00700021, points.size())
        .reals(0x00700022, SrItem.coordinates(points))
        .text(0x00700023, points.size() == 1 ? "POINT" : "POLYLINE")
        .text(0x00700024, "N")
        .build();
  }

  /** The value beside the deep end of its calliper, with two decimals for the eye. */
  private static Attributes label(Item item) {
    Point end = item.calliper().get(1);
    return Attributes.builder()
        .text(0x00700004, "PIXEL")
        .text(0x00700006, String.format(Locale.ROOT, "%.2f mm", item.quantity().value()))
        .reals(0x00700014, SrItem.coordinates(List.of(end)))
        .text(0x00700015, "Y")
        .build();
  }
}
