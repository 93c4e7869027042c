package org.fasciaj.pacs.judge;

import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.CalibrationSource;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.PixelBox;

/**
 * Works the scale out anew from dcm4che's values (PS3.3 C.8.5.5, 10.7.1.3), and compares.
 * Stateless.
 */
final class ScaleComparer {
  private static final int CENTIMETRES = 3;
  private static final int TWO_DIMENSIONAL = 1;
  private static final int TISSUE = 1;
  private static final int COLOUR_FLOW = 2;
  private static final double MM_PER_CM = 10;

  private ScaleComparer() {}

  static void compare(DicomImage image, Attributes theirs, List<String> findings)
      throws DicomException {
    Frame frame = image.frame(0, Double.NaN);
    Calibration scale = frame.calibration();
    if (!scale.known()) {
      if (scale.refusal() == org.fasciaj.Reason.NO_CALIBRATION && hasScale(theirs)) {
        findings.add("scale-not-found");
      }
      return;
    }
    boolean same =
        scale.source() == CalibrationSource.REGION
            ? regionAgrees(theirs, frame.region(), scale)
            : spacingAgrees(theirs, scale);
    if (!same) {
      findings.add("scale " + scale.source());
    }
  }

  private static boolean hasScale(Attributes theirs) {
    return anyRegion(theirs)
        || theirs.getDoubles(Tag.PixelSpacing) != null
        || theirs.getDoubles(Tag.ImagerPixelSpacing) != null;
  }

  private static boolean anyRegion(Attributes theirs) {
    Sequence regions = theirs.getSequence(Tag.SequenceOfUltrasoundRegions);
    return regions != null && regions.stream().anyMatch(ScaleComparer::isScaled);
  }

  private static boolean isScaled(Attributes region) {
    int type = region.getInt(Tag.RegionDataType, 0);
    return region.getInt(Tag.RegionSpatialFormat, 0) == TWO_DIMENSIONAL
        && (type == TISSUE || type == COLOUR_FLOW)
        && region.getInt(Tag.PhysicalUnitsXDirection, 0) == CENTIMETRES
        && region.getInt(Tag.PhysicalUnitsYDirection, 0) == CENTIMETRES
        && region.getDouble(Tag.PhysicalDeltaX, 0) != 0
        && region.getDouble(Tag.PhysicalDeltaY, 0) != 0;
  }

  /** A tissue region (colour flow where there is none) that holds the box gives this scale. */
  private static boolean regionAgrees(Attributes theirs, PixelBox box, Calibration scale) {
    Sequence regions = theirs.getSequence(Tag.SequenceOfUltrasoundRegions);
    for (Attributes region : regions) {
      boolean holds =
          region.getInt(Tag.RegionLocationMinX0, -1) <= box.x0()
              && region.getInt(Tag.RegionLocationMinY0, -1) <= box.y0()
              && region.getInt(Tag.RegionLocationMaxX1, -1) >= box.x1()
              && region.getInt(Tag.RegionLocationMaxY1, -1) >= box.y1();
      double x = Math.abs(region.getDouble(Tag.PhysicalDeltaX, 0)) * MM_PER_CM;
      double y = Math.abs(region.getDouble(Tag.PhysicalDeltaY, 0)) * MM_PER_CM;
      if (isScaled(region) && holds && x == scale.xMm() && y == scale.yMm()) {
        return true;
      }
    }
    return false;
  }

  private static boolean spacingAgrees(Attributes theirs, Calibration scale) {
    int tag =
        scale.source() == CalibrationSource.PIXEL_SPACING
            ? Tag.PixelSpacing
            : Tag.ImagerPixelSpacing;
    double[] spacing = theirs.getDoubles(tag);
    if (spacing == null) {
      return false;
    }
    return !anyRegion(theirs) && spacing[1] == scale.xMm() && spacing[0] == scale.yMm();
  }
}
