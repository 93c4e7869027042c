package org.fasciaj.dicom;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Picks from a header what the rest of FasciaJ may know of it. Stateless. */
final class InstanceReader {
  private static final Pattern LEFT = Pattern.compile("(?U)\\b(left|lt)\\b");
  private static final Pattern RIGHT = Pattern.compile("(?U)\\b(right|rt)\\b");

  private InstanceReader() {}

  static Instance read(Attributes set, PixelFormat format, String transferSyntax) {
    String subject = set.text(Tag.TRIAL_SUBJECT_ID);
    return new Instance(
        set.text(Tag.SOP_INSTANCE_UID),
        set.text(Tag.MODALITY),
        subject.isEmpty() ? set.text(Tag.PATIENT_ID) : subject,
        laterality(set),
        set.text(Tag.TRIAL_TIME_POINT_ID),
        date(set.text(Tag.STUDY_DATE)),
        time(set.text(Tag.STUDY_TIME)),
        set.text(Tag.STUDY_INSTANCE_UID),
        transferSyntax,
        set.text(Tag.MANUFACTURER),
        set.text(Tag.MODEL_NAME),
        format.frames(),
        format.rows(),
        format.columns());
  }

  private static String laterality(Attributes set) {
    for (int tag : new int[] {Tag.LATERALITY, Tag.IMAGE_LATERALITY}) {
      String side = set.text(tag);
      if (side.equals("L") || side.equals("R")) {
        return side;
      }
    }
    String frames = frameLaterality(set);
    if (!frames.isEmpty()) {
      return frames;
    }
    String described = described(set.text(Tag.SERIES_DESCRIPTION));
    return described.isEmpty() ? described(set.text(Tag.STUDY_DESCRIPTION)) : described;
  }

  private static String frameLaterality(Attributes set) {
    String found = "";
    for (int groups : new int[] {Tag.SHARED_FUNCTIONAL_GROUPS, Tag.FRAME_FUNCTIONAL_GROUPS}) {
      for (Attributes group : set.items(groups)) {
        List<Attributes> anatomy = group.items(Tag.FRAME_ANATOMY_SEQUENCE);
        String side = anatomy.isEmpty() ? "" : anatomy.get(0).text(Tag.FRAME_LATERALITY);
        if (!side.equals("L") && !side.equals("R")) {
          continue;
        }
        if (!found.isEmpty() && !found.equals(side)) {
          return ""; // frames of both sides: the object has none
        }
        found = side;
      }
    }
    return found;
  }

  /** A side that the text names as a word of its own, and only one. */
  private static String described(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('_', ' ');
    boolean left = LEFT.matcher(lower).find();
    boolean right = RIGHT.matcher(lower).find();
    if (left == right) {
      return "";
    }
    return left ? "L" : "R";
  }

  /** YYYYMMDD; the retired form YYYY.MM.DD loses its dots. */
  private static String date(String text) {
    String digits = text.replace(".", "");
    return digits.matches("\\d{8}") ? digits : "";
  }

  /** HHMMSS without fraction; missing minutes or seconds are zero. */
  private static String time(String text) {
    String digits = text.replace(":", "");
    int point = digits.indexOf('.');
    digits = point >= 0 ? digits.substring(0, point) : digits;
    return digits.matches("(\\d\\d){1,3}") ? (digits + "0000").substring(0, 6) : "";
  }
}
