package org.fasciaj.review.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.Element;
import org.fasciaj.dicom.Vr;

/**
 * Collects every text of the source files that could tell patient, date, device or order: header
 * values at any depth and the parts of file paths. Not thread-safe.
 */
final class Identifiers {
  /** Shorter texts are in every file by chance. */
  private static final int SHORTEST = 4;

  private static final Set<Vr> TELLING =
      Set.of(
          Vr.AE, Vr.AS, Vr.DA, Vr.DT, Vr.LO, Vr.LT, Vr.PN, Vr.SH, Vr.ST, Vr.TM, Vr.UC, Vr.UI, Vr.UR,
          Vr.UT);

  private static final Pattern SPLIT = Pattern.compile("[\\s^=/\\\\,;:._-]+");
  private static final Pattern STANDARD_UID = Pattern.compile("1\\.2\\.840\\.10008\\..*");

  private final Set<String> found = new TreeSet<>();

  /** Adds a header. */
  void header(Attributes attributes) {
    for (Element element : attributes.elements()) {
      if (element instanceof Element.Sequence sequence) {
        sequence.items().forEach(this::header);
      } else if (element instanceof Element.Text text && TELLING.contains(text.vr())) {
        text.values().forEach(v -> value(text.vr(), v.strip()));
      } else if (element instanceof Element.Binary binary && binary.vr() == Vr.UN) {
        printable(binary.bytes());
      }
    }
  }

  /** Adds a path's parts, with and without the ending. */
  void path(String relative) {
    for (String part : relative.split("/", -1)) {
      add(part);
      int dot = part.lastIndexOf('.');
      add(dot > 0 ? part.substring(0, dot) : part);
    }
  }

  /** Adds one text as it is. */
  void add(String text) {
    if (text.length() >= SHORTEST && !STANDARD_UID.matcher(text).matches()) {
      found.add(text);
    }
  }

  /** Everything found, each once, in order. */
  List<String> all() {
    return List.copyOf(found);
  }

  private void value(Vr vr, String value) {
    add(value);
    switch (vr) {
      case PN, LO, SH, ST, LT, UT -> SPLIT.splitAsStream(value).forEach(this::add);
      case DA -> date(value);
      case DT -> {
        date(value.length() >= 8 ? value.substring(0, 8) : value);
        add(value.length() >= 14 ? value.substring(8, 14) : "");
      }
      case TM -> add(value.length() >= 6 ? value.substring(0, 6) : value);
      default -> {}
    }
  }

  /** A date in the ways that people write it. */
  private void date(String value) {
    if (!value.matches("[0-9]{8}")) {
      return;
    }
    add(value);
    String y = value.substring(0, 4);
    String m = value.substring(4, 6);
    String d = value.substring(6);
    for (String sep : List.of("-", ".", "/")) {
      add(y + sep + m + sep + d);
      add(d + sep + m + sep + y);
      add(m + sep + d + sep + y);
    }
    add(d + m + y);
  }

  /** Words inside an unknown value. */
  private void printable(byte[] bytes) {
    StringBuilder word = new StringBuilder();
    List<String> words = new ArrayList<>();
    for (byte b : bytes) {
      if (b > ' ' && b < 0x7F) {
        word.append((char) b);
      } else {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    words.add(word.toString());
    // Two letters more than elsewhere: random bytes make short words too.
    words.stream().filter(w -> w.length() >= SHORTEST + 2).forEach(this::add);
  }

  /** Texts of a set that are found inside another, such as a word of our own fixed texts. */
  static List<String> without(Collection<String> texts, String fixed) {
    return texts.stream().filter(t -> !fixed.contains(t)).toList();
  }
}
