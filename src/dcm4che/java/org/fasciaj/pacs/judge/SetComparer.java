package org.fasciaj.pacs.judge;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.VR;
import org.fasciaj.dicom.Element;
import org.fasciaj.dicom.Tag;
import org.fasciaj.dicom.Vr;

/** Compares two data sets attribute by attribute, down to the last item. Not thread-safe. */
final class SetComparer {
  /** Longer values our reader passes over on purpose (private raw data). */
  private static final int OUR_LIMIT = 1 << 20;

  /** One value each, whose leading blanks count (PS3.5 6.2). */
  private static final Set<Vr> FREE = EnumSet.of(Vr.LT, Vr.ST, Vr.UT, Vr.UR);

  private final List<String> findings;

  SetComparer(List<String> findings) {
    this.findings = findings;
  }

  /**
   * Compares.
   *
   * @param where path of sequences, such as "(0018,6011)[0]", "" at the top
   */
  void compare(String where, org.fasciaj.dicom.Attributes ours, Attributes theirs) {
    TreeSet<Integer> tags = new TreeSet<>(Integer::compareUnsigned);
    for (Element element : ours.elements()) {
      tags.add(element.tag());
    }
    for (int tag : theirs.tags()) {
      tags.add(tag);
    }
    for (int tag : tags) {
      boolean top = where.isEmpty();
      boolean groupLength = (tag & 0xFFFF) == 0;
      // Ours ends at the Pixel Data, whose bytes are compared by frame.
      if (groupLength || (top && Integer.compareUnsigned(tag, Tag.PIXEL_DATA) >= 0)) {
        continue;
      }
      compare(where + Tag.format(tag), tag, ours.get(tag), theirs);
    }
  }

  private void compare(String where, int tag, Element ours, Attributes theirs) {
    if (!theirs.contains(tag)) {
      findings.add("only-ours " + where);
      return;
    }
    if (ours == null) {
      findings.add(passedOver(tag, theirs) + where);
      return;
    }
    VR vr = theirs.getVR(tag);
    if (!vr.name().equals(ours.vr().name())) {
      findings.add(Explanations.vr(ours.vr(), vr) + " " + ours.vr() + "-" + vr + " " + where);
      if ((vr == VR.SQ) != (ours.vr() == Vr.SQ)) {
        return;
      }
    }
    if (ours instanceof Element.Sequence sequence) {
      items(where, sequence, theirs.getSequence(tag));
    } else if (ours instanceof Element.Text text) {
      String code = texts(text, theirs, vr);
      if (!code.isEmpty()) {
        findings.add(code + " " + where);
      }
    } else if (ours instanceof Element.Binary binary) {
      if (!Arrays.equals(padded(binary.bytes()), padded(littleEndian(tag, theirs, vr)))) {
        findings.add("bytes " + where);
      }
    }
  }

  private static String passedOver(int tag, Attributes theirs) {
    Object value = theirs.getValue(tag);
    boolean large = value instanceof byte[] bytes && bytes.length > OUR_LIMIT;
    return large || value instanceof Fragments ? Explanations.LONG + " " : "only-dcm4che ";
  }

  private void items(String where, Element.Sequence ours, Sequence theirs) {
    int count = theirs == null ? 0 : theirs.size();
    if (ours.items().size() != count) {
      findings.add("items " + where);
      return;
    }
    for (int i = 0; i < count; i++) {
      compare(where + "[" + i + "]", ours.items().get(i), theirs.get(i));
    }
  }

  /** Padding carries no meaning (PS3.5 6.2); of free text only the trailing one. */
  private static String texts(Element.Text ours, Attributes theirs, VR vr) {
    String[] values =
        vr == VR.UN
            ? null // the other reader keeps bytes: the difference of VR is reported already
            : theirs.getStrings(ours.tag());
    if (vr == VR.UN) {
      return "";
    }
    String[] other = values == null ? new String[0] : values;
    int count = Math.max(other.length, ours.values().size());
    boolean free = FREE.contains(ours.vr());
    for (int i = 0; i < count; i++) {
      String one = i < ours.values().size() ? ours.values().get(i) : "";
      String two = i < other.length && other[i] != null ? other[i] : "";
      boolean same =
          free ? one.stripTrailing().equals(two.stripTrailing()) : one.strip().equals(two.strip());
      if (!same) {
        return Explanations.text(one, two);
      }
    }
    return "";
  }

  private static byte[] littleEndian(int tag, Attributes theirs, VR vr) {
    try {
      byte[] bytes = theirs.getBytes(tag);
      if (bytes == null) {
        return new byte[0];
      }
      return theirs.bigEndian() ? vr.toggleEndian(bytes, true) : bytes;
    } catch (IOException e) {
      throw new IllegalStateException("a value in memory cannot be read", e);
    }
  }

  private static byte[] padded(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length + (bytes.length & 1));
  }
}
