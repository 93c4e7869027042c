package org.fasciaj.review.agree;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.fasciaj.review.agree.Stats.About;
import org.fasciaj.review.unblind.JoinedImage;
import org.fasciaj.review.unblind.JoinedReading;
import org.fasciaj.study.stats.PairedChange;

/** What blinded readings say of the change from a heel's first to its last visit. Stateless. */
final class VisitChange {
  static final String SECTION = "change";

  private VisitChange() {}

  static List<Stat> of(StudyTable t) {
    Stats out = new Stats(SECTION);
    List<JoinedImage[]> pairs = pairs(t);
    if (pairs.isEmpty()) {
      return List.of();
    }
    String arm = StudyTable.arm(t.mainArm());
    for (Quantity q : Quantity.values()) {
      for (String reader : t.readers()) {
        add(out, new About(q.code(), arm, reader), pairs, i -> read(t, q, reader, i));
      }
      add(out, new About(q.code(), arm, "consensus"), pairs, i -> t.consensus(q, i));
      add(
          out,
          new About(q.code(), "", "automatic"),
          pairs,
          i -> StudyTable.automatic(q, List.of(i))[0]);
    }
    return out.all();
  }

  private static double read(StudyTable t, Quantity q, String reader, JoinedImage i) {
    JoinedReading r = t.reading(reader, i, t.mainArm(), false);
    Double value = r == null ? null : q.read(r);
    return value == null ? Double.NaN : value;
  }

  private static List<JoinedImage[]> pairs(StudyTable t) {
    Map<List<String>, JoinedImage[]> pairs = new LinkedHashMap<>();
    for (JoinedImage i : t.patients()) {
      if (i.visit() < 0) {
        continue;
      }
      JoinedImage[] pair =
          pairs.computeIfAbsent(
              List.of(i.subject(), i.laterality()), k -> new JoinedImage[] {i, i});
      pair[0] = i.visit() < pair[0].visit() ? i : pair[0];
      pair[1] = i.visit() > pair[1].visit() ? i : pair[1];
    }
    Collection<JoinedImage[]> all = pairs.values();
    return all.stream().filter(p -> p[0].visit() < p[1].visit()).toList();
  }

  private static void add(
      Stats out, About a, List<JoinedImage[]> pairs, ToDoubleFunction<JoinedImage> value) {
    double[] pre = pairs.stream().mapToDouble(p -> value.applyAsDouble(p[0])).toArray();
    double[] post = pairs.stream().mapToDouble(p -> value.applyAsDouble(p[1])).toArray();
    PairedChange.Result r = PairedChange.withDefaults().of(pre, post);
    out.add(a, "change (mm)", r.mean(), r.ci(), r.n(), r.missing(), r.cautions());
    out.count(a, "SD of changes (mm)", r.sd(), r.n());
    out.count(a, "p, paired t", r.p(), r.n());
  }
}
