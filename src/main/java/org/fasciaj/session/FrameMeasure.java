package org.fasciaj.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.Instance;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.HeelMeasurer;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Quantity;
import org.fasciaj.study.FrameResult;

/** Measures a frame as a person left it. Stateless and thread-safe. */
public final class FrameMeasure {
  private FrameMeasure() {}

  /** The quantities of a frame; what a person finds not assessable is refused for that reason. */
  public static HeelMeasurement of(FrameRecord record, TissueImage image, Limits limits) {
    if (record.outline().isEmpty()) {
      Reason drawn = record.refusal() == null ? Reason.NO_FASCIA : record.refusal();
      return HeelMeasurement.refused(
          record.thicknessRefused() == null ? drawn : record.thicknessRefused());
    }
    HeelOutline outline = record.outline().get();
    if (record.spurRefused() != null) {
      outline = Outlines.withSpurRefused(outline, record.spurRefused());
    }
    HeelMeasurement m = HeelMeasurer.measure(image, outline, limits);
    return record.thicknessRefused() == null ? m : withoutFascia(m, record.thicknessRefused());
  }

  private static HeelMeasurement withoutFascia(HeelMeasurement m, Reason reason) {
    HeelMeasurement none = HeelMeasurement.refused(reason);
    Quantity no = none.thickness();
    return new HeelMeasurement(
        no,
        no,
        no,
        no,
        Double.NaN,
        no,
        no,
        null,
        null,
        m.spur(),
        m.spurFlag(),
        no,
        no,
        no,
        List.of(),
        Double.NaN);
  }

  /**
   * The row that tables and reports take, with a warning for what a person changed.
   *
   * @param session the session
   * @param frame frame from 1, which has a record
   * @param input the file
   * @param header its header
   * @param m its quantities
   */
  public static FrameResult row(
      Session session, int frame, InputFile input, Instance header, HeelMeasurement m) {
    FrameRecord record = session.frame(frame).orElseThrow();
    List<String> warnings = new ArrayList<>(session.scale().warnings());
    String changed = changed(record);
    if (!changed.isEmpty()) {
      warnings.add("Corrected by hand: " + changed + ".");
    }
    return new FrameResult(
        input,
        session.image().sha256(),
        named(header, session.form()),
        frame,
        session.scale(),
        session.region(),
        m.thickness().status(),
        m.thickness().reason(),
        "",
        record.outline().orElse(null),
        m,
        warnings);
  }

  /** What differs from the proposal, in words; "" when nothing does. */
  public static String changed(FrameRecord record) {
    List<String> parts = new ArrayList<>();
    if (record.corrected() && record.automatic().isPresent() && record.outline().isPresent()) {
      HeelOutline a = record.automatic().get();
      HeelOutline b = record.outline().get();
      add(parts, "superficial border", a.superficial(), b.superficial());
      add(parts, "deep border", a.deep(), b.deep());
      if (a.insertion().x() != b.insertion().x()) {
        parts.add("insertion");
      }
      add(parts, "spur", a.spur(), b.spur());
      boolean looked = a.doubt() != null && b.doubt() == null;
      if (parts.isEmpty() && (looked || (a.spurDoubt() != null && b.spurDoubt() == null))) {
        parts.add("accepted as it is");
      }
    } else if (record.corrected()) {
      parts.add(record.outline().isPresent() ? "outline drawn" : "outline removed");
    }
    if (record.thicknessRefused() != null) {
      parts.add("fascia not assessable");
    }
    if (record.spurRefused() != null) {
      parts.add("spur not assessable");
    }
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, String name, Object a, Object b) {
    if (!Objects.equals(a, b)) {
      parts.add(name);
    }
  }

  /** The header with what the form says about person, side and visit. */
  private static Instance named(Instance h, StudyForm f) {
    return new Instance(
        h.sopInstanceUid(),
        h.modality(),
        f.subject().isBlank() ? h.subject() : f.subject().strip(),
        f.side().isEmpty() ? h.laterality() : f.side(),
        f.visit().isBlank() ? h.timepoint() : f.visit().strip(),
        h.studyDate(),
        h.studyTime(),
        h.studyInstanceUid(),
        h.transferSyntax(),
        h.manufacturer(),
        h.model(),
        h.frames(),
        h.rows(),
        h.columns());
  }
}
