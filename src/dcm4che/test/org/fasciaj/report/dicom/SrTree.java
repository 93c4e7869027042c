package org.fasciaj.report.dicom;

import java.util.ArrayList;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;

/** Walks a structured report as dcm4che read it. Stateless. */
final class SrTree {
  private SrTree() {}

  /** "value scheme meaning" of the first item of a code sequence; "" when there is none. */
  static String code(Attributes item, int sequence) {
    Attributes code = item == null ? null : item.getNestedDataset(sequence);
    return code == null
        ? ""
        : String.join(
            " ",
            code.getString(Tag.CodeValue, ""),
            code.getString(Tag.CodingSchemeDesignator, ""),
            code.getString(Tag.CodeMeaning, ""));
  }

  static List<Attributes> children(Attributes item) {
    Sequence content = item.getSequence(Tag.ContentSequence);
    return content == null ? List.of() : content;
  }

  /** All items below with this concept ("value scheme"), in the report's order. */
  static List<Attributes> all(Attributes item, String concept) {
    List<Attributes> found = new ArrayList<>();
    for (Attributes child : children(item)) {
      if (code(child, Tag.ConceptNameCodeSequence).startsWith(concept + " ")) {
        found.add(child);
      }
      found.addAll(all(child, concept));
    }
    return found;
  }

  static Attributes first(Attributes item, String concept) {
    List<Attributes> found = all(item, concept);
    return found.isEmpty() ? null : found.get(0);
  }

  static String text(Attributes item, String concept) {
    Attributes found = first(item, concept);
    return found == null ? "" : found.getString(Tag.TextValue, "");
  }

  /** Coordinates of a line. */
  static float[] line(Attributes item, String concept) {
    return first(item, concept).getFloats(Tag.GraphicData);
  }
}
