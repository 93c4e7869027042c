package org.fasciaj.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.fasciaj.dicom.Instance;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;

/**
 * One heel as a reviewer meets it: a random code and its pictures in random order. Immutable.
 *
 * @param code eight random hexadecimal digits; they are made of nothing but chance
 * @param heel the heel behind the code, known to the key only
 * @param panels what panel A shows, then what panel B shows
 */
record BlindedCase(String code, Heel heel, List<Shown> panels) {
  private static final int CODE_BYTES = 4;

  /**
   * Draws a code and an order.
   *
   * @param random a secure source, so that neither can be foretold
   * @param taken codes already given; the new one is added
   */
  static BlindedCase draw(Heel heel, RandomGenerator random, Set<String> taken) {
    byte[] bytes = new byte[CODE_BYTES];
    String code;
    do {
      random.nextBytes(bytes);
      code = HexFormat.of().formatHex(bytes);
    } while (!taken.add(code));
    List<Shown> panels = new ArrayList<>(showable(heel));
    if (random.nextBoolean()) {
      Collections.reverse(panels);
    }
    return new BlindedCase(code, heel, List.copyOf(panels));
  }

  /**
   * The first and last visit where their picture may be shown: it needs a scale to be read, and a
   * tissue region that is less than the whole picture. Where no region is marked, nothing tells
   * tissue from the name that a scanner may have written beside it.
   */
  static List<Shown> showable(Heel heel) {
    return Shown.of(heel).stream()
        .filter(s -> s.row().filter(BlindedCase::showable).isPresent())
        .toList();
  }

  private static boolean showable(FrameResult row) {
    Instance picture = row.instance();
    return row.calibration().known()
        && picture != null
        && (row.region().width() < picture.columns() || row.region().height() < picture.rows());
  }

  /** The rows of the panels. */
  List<FrameResult> rows() {
    return panels.stream().map(s -> s.row().orElseThrow()).toList();
  }

  /** File name of the page. */
  String file() {
    return "case-" + code + ".html";
  }

  /** "A" or "B". */
  static String letter(int panel) {
    return panel == 0 ? "A" : "B";
  }
}
