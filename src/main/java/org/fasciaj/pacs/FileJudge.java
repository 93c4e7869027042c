package org.fasciaj.pacs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads a file a second time with another library, and compares. */
public interface FileJudge {
  /** How the two readers stand to each other. */
  enum Verdict {
    /** Every attribute, region, scale and pixel is the same. */
    EQUAL,
    /** Both read the file; all that differs has a reason that the documentation gives. */
    EXPLAINED,
    /** Both read the file; something differs. */
    DIFFERS,
    /** Only our reader refuses the file. */
    REFUSED_BY_US,
    /** Only the other reader refuses the file. */
    REFUSED_BY_OTHER,
    /** Both refuse it. */
    REFUSED_BY_BOTH
  }

  /**
   * What a comparison found.
   *
   * @param verdict the outcome
   * @param findings each difference or refusal: a short code, a blank, and where; no values, which
   *     may be patient data
   * @param frames how many frames were compared
   */
  record Comparison(Verdict verdict, List<String> findings, int frames) {
    /** Copies the list. */
    public Comparison {
      findings = List.copyOf(findings);
    }
  }

  /**
   * How long both readers take for a file, in milliseconds: medians of repeated runs.
   *
   * @param ourHeader opening and reading the header
   * @param otherHeader the same with the other reader
   * @param ourPicture opening and decoding the first frame; NaN when not decodable by both
   * @param otherPicture the same with the other reader
   */
  record Times(double ourHeader, double otherHeader, double ourPicture, double otherPicture) {}

  /** Compares both readers on a file. */
  Comparison compare(Path file);

  /**
   * Times both readers on a file that both can read.
   *
   * @throws IOException when one cannot
   */
  Times time(Path file) throws IOException;
}
