package org.fasciaj.pacs.judge;

import java.util.List;
import java.util.Set;
import org.dcm4che3.data.VR;
import org.fasciaj.dicom.Vr;

/**
 * Differences that are known and harmless, by code; src/docs/dicom-check.md gives the reason of
 * each. Stateless.
 */
final class Explanations {
  /** Implicit encoding: our dictionary has no entry, the bytes are the same. */
  static final String NOT_IN_DICTIONARY = "not-in-our-dictionary";

  /** Implicit encoding: US or SS by Pixel Representation, the bytes are the same. */
  static final String SIGN = "sign-by-pixel-representation";

  /** Letters beyond ASCII where no character set is declared, or in a VR that has none. */
  static final String UNDECLARED = "undeclared-letters";

  /** Control characters, which dcm4che takes off and ours keeps. */
  static final String CONTROLS = "control-characters";

  /** A value beyond our limit. */
  static final String LONG = "long-value-passed-over";

  /** Our reader refuses pictures that are no ultrasound. */
  static final String NOT_ULTRASOUND = "picture-not-ultrasound";

  /** The picture for showing is made from luma and chroma of eight bits. */
  static final String SHOWING = "rounded-for-showing";

  private static final Set<String> ALL =
      Set.of(NOT_IN_DICTIONARY, SIGN, UNDECLARED, CONTROLS, LONG, NOT_ULTRASOUND, SHOWING);

  private Explanations() {}

  /** Whether every finding has an explanation. */
  static boolean explain(List<String> findings) {
    return findings.stream().allMatch(f -> ALL.contains(f.replaceFirst(" .*", "")));
  }

  static String vr(Vr ours, VR theirs) {
    if (ours == Vr.UN) {
      return NOT_IN_DICTIONARY;
    }
    boolean sign = (ours == Vr.US && theirs == VR.SS) || (ours == Vr.SS && theirs == VR.US);
    return sign ? SIGN : "vr";
  }

  /** The code of two texts that differ. */
  static String text(String ours, String theirs) {
    String ascii = ours.replaceAll("[^\\x00-\\x7F]", "\uFFFD");
    if (ascii.equals(theirs)) {
      return UNDECLARED;
    }
    boolean controls = plain(ascii).equals(plain(theirs));
    return controls ? CONTROLS : "text";
  }

  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").strip();
  }
}
