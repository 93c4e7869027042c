package org.fasciaj.review.agree;

import org.fasciaj.review.pack.Design;
import org.fasciaj.review.unblind.JoinedStudy;

/** The methods of a study in sentences that can go into a paper. Stateless. */
final class MethodWords {
  private MethodWords() {}

  static String process(JoinedStudy study, StudyTable table) {
    String design =
        switch (Design.of(study.design())) {
          case SINGLE -> "Images were shown one at a time, patients unlinked.";
          case PAIRED_HIDDEN ->
              "Both visits of a heel were shown side by side; sides were drawn by coin for each"
                  + " reader.";
          case CHRONOLOGICAL ->
              "Both visits of a heel were shown side by side in their true order, which readers"
                  + " knew.";
        };
    String arms =
        table.arms().size() == 2
            ? " Every case was read first without and then with the automatic outline."
            : table.mainArm()
                ? " The automatic outline was shown, which anchors a reader."
                : " The automatic outline was not shown.";
    return design
        + " The order was shuffled for each reader from a stored seed. Dates, names, identifiers,"
        + " device and file times were absent from the package."
        + arms
        + " Hidden repeats came under new codes, half a list apart at least.";
  }

  static String independence(JoinedStudy study) {
    return "Each reader worked alone on an own list; readings were written once, chained by hashes,"
        + " signed and locked before anything was compared. "
        + (study.adjudicator().isEmpty()
            ? "There was no adjudicator."
            : "The adjudicator saw neither readers nor values; original readings stay.");
  }

  static String statistics() {
    return "ICC(2,1): two-way random effects, absolute agreement, single reading; ICC(3,1): two-way"
        + " mixed, consistency, single reading (Shrout and Fleiss 1979; McGraw and Wong 1996). SEM"
        + " from the mean squares, with readers' offsets (agreement) and without (consistency);"
        + " MDC95 = 1.96 sqrt(2) SEM. Limits of agreement: bias -+ 1.96 SD (Bland and Altman 1986)"
        + " with exact intervals (Carkeet 2015); limits with the mean of the readers (Jones 2011)."
        + " Kappa with linear weights for grades and unweighted for yes and no (Fleiss, Cohen and"
        + " Everitt 1969). Shares with exact intervals (Clopper and Pearson). Blinding indices of"
        + " Bang (2004) and James (1996). Subjects with a missing value are left out of the"
        + " statistic concerned and counted. A heel without a spur has the length 0 mm. Heels of"
        + " one person and visits of one heel are treated as independent images.";
  }
}
