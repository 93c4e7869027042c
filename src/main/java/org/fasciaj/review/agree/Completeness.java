package org.fasciaj.review.agree;

import java.util.Arrays;
import java.util.List;
import org.fasciaj.review.agree.Stats.About;
import org.fasciaj.review.unblind.JoinedImage;
import org.fasciaj.review.unblind.JoinedReading;
import org.fasciaj.study.stats.Proportion;
import org.fasciaj.study.stats.ReaderDisagreementIndex;

/** What was read, refused, changed and adjudicated, and how long it took. Stateless. */
final class Completeness {
  static final String READ = "completeness";
  static final String ADJUDICATION = "adjudication";

  private Completeness() {}

  /** Counts by reader, training left out. */
  static List<Stat> counts(StudyTable t) {
    Stats out = new Stats(READ);
    for (String reader : t.readers()) {
      List<JoinedReading> all =
          t.study().readings().stream()
              .filter(r -> r.reader().equals(reader) && !r.training())
              .toList();
      About a = new About("images", "", reader);
      int n = all.size();
      out.count(a, "read", n, n);
      int refused = (int) all.stream().filter(JoinedReading::notAssessable).count();
      out.share(a, "not assessable", Proportion.of(refused, n));
      int changed = (int) all.stream().filter(r -> r.amendments() > 0).count();
      out.share(a, "amended", Proportion.of(changed, n));
      double[] active = all.stream().mapToDouble(JoinedReading::activeS).toArray();
      out.count(a, "median time at work (s)", median(active), n);
      double idle = all.stream().mapToDouble(JoinedReading::idleS).sum();
      out.count(a, "time away, sum (s)", idle, n);
    }
    return out.all();
  }

  static double median(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** How often the rule asked for a third reader, and how often that one disagreed with each. */
  static List<Stat> adjudication(StudyTable t) {
    Stats out = new Stats(ADJUDICATION);
    if (t.study().adjudicator().isEmpty()) {
      return List.of();
    }
    List<JoinedImage> patients = t.patients();
    for (String reader : t.readers()) {
      int read = 0;
      int sent = 0;
      int disagreed = 0;
      for (JoinedImage i : patients) {
        JoinedReading own = t.reading(reader, i, t.mainArm(), false);
        JoinedReading third = t.adjudicated(i);
        read += own == null ? 0 : 1;
        if (own != null && third != null) {
          sent++;
          disagreed += disagree(t, own, third) ? 1 : 0;
        }
      }
      ReaderDisagreementIndex.Result r =
          ReaderDisagreementIndex.of(read, sent, disagreed, patients.size());
      About a = new About("patients' images", "", reader);
      out.share(a, "adjudicated", r.adjudication());
      out.share(a, "reader disagreement index", r.index());
    }
    return out.all();
  }

  /** The adjudicator disagrees with a reader by the same rule as two readers do. */
  private static boolean disagree(StudyTable t, JoinedReading own, JoinedReading third) {
    if (own.notAssessable() || third.notAssessable()) {
      return own.notAssessable() != third.notAssessable();
    }
    boolean far = Math.abs(own.thicknessMm() - third.thicknessMm()) > t.study().rule().mm();
    return far
        || Grade.THICKNESS_FLAG.of(own, t.study().rule())
            != Grade.THICKNESS_FLAG.of(third, t.study().rule())
        || Grade.SPUR_FLAG.of(own, t.study().rule()) != Grade.SPUR_FLAG.of(third, t.study().rule());
  }
}
