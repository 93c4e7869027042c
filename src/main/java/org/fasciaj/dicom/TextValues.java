package org.fasciaj.dicom;

import java.util.ArrayList;
import java.util.List;
import org.fasciaj.Reason;

/** Splits character values and takes their padding off (PS3.5 6.2, 6.4). Stateless. */
final class TextValues {
  private TextValues() {}

  static List<String> split(Vr vr, byte[] bytes, TextDecoder decoder) throws DicomException {
    int length = bytes.length;
    while (length > 0 && (bytes[length - 1] == ' ' || bytes[length - 1] == 0)) {
      length--;
    }
    if (length == 0) {
      return List.of();
    }
    TextDecoder used = vr.kind() == Vr.Kind.TEXT ? decoder : TextDecoder.DEFAULT;
    String all = used.decode(bytes, length);
    if (!vr.isMultiValued()) {
      return List.of(all);
    }
    List<String> values = new ArrayList<>();
    int from = 0;
    for (int to = all.indexOf('\\'); to >= 0; to = all.indexOf('\\', from)) {
      values.add(all.substring(from, to).stripTrailing());
      from = to + 1;
      if (values.size() >= SafetyLimits.VALUES) {
        throw new DicomException(Reason.LIMIT_EXCEEDED, "an attribute has too many values");
      }
    }
    values.add(all.substring(from));
    return values;
  }
}
