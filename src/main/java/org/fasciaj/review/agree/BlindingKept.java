package org.fasciaj.review.agree;

import java.util.List;
import org.fasciaj.review.agree.Stats.About;
import org.fasciaj.review.unblind.JoinedReading;
import org.fasciaj.study.stats.BlindingIndex;
import org.fasciaj.study.stats.BlindingIndex.Guesses;

/**
 * Did readers see which visit was later? The two arms of the indices are the pairs whose later
 * visit lay on the left and those where it lay on the right. Stateless.
 */
final class BlindingKept {
  static final String SECTION = "blinding";

  private BlindingKept() {}

  static List<Stat> of(StudyTable t) {
    Stats out = new Stats(SECTION);
    for (String reader : t.readers()) {
      int[][] counts = counts(t, reader);
      Guesses left = guesses(counts[0]);
      Guesses right = guesses(counts[1]);
      if (left.n() + right.n() > 0) {
        BlindingIndex.Result r = BlindingIndex.withDefaults().of(left, right);
        About a = new About("which is later", "", reader);
        add(out, a, "Bang, later on the left", r.bangFirst(), left.n(), r);
        add(out, a, "Bang, later on the right", r.bangSecond(), right.n(), r);
        add(out, a, "James", r.james(), left.n() + right.n(), r);
        out.count(a, "right", counts[0][0] + (double) counts[1][1], left.n() + right.n());
        out.count(a, "wrong", counts[0][1] + (double) counts[1][0], left.n() + right.n());
        out.count(a, "cannot tell", counts[0][2] + (double) counts[1][2], left.n() + right.n());
      }
    }
    return out.all();
  }

  private static void add(
      Stats out, About a, String name, BlindingIndex.Index index, int n, BlindingIndex.Result r) {
    out.add(a, name, index.value(), index.ci(), n, 0, r.cautions());
  }

  private static Guesses guesses(int[] c) {
    return new Guesses(c[0], c[1], c[2]);
  }

  /** By side of the truly later visit (left, right) and guess (left, right, cannot tell). */
  private static int[][] counts(StudyTable t, String reader) {
    int[][] counts = new int[2][3];
    List<JoinedReading> all = t.study().readings();
    for (JoinedReading left : all) {
      if (!left.reader().equals(reader)
          || !left.side().equals("left")
          || left.laterGuess().isEmpty()
          || t.image(left.image()).repeat()) {
        continue;
      }
      for (JoinedReading right : all) {
        if (right.reader().equals(reader)
            && right.item().equals(left.item())
            && right.side().equals("right")) {
          int truth = t.image(left.image()).visit() > t.image(right.image()).visit() ? 0 : 1;
          int guess = List.of("left", "right", "cannot_tell").indexOf(left.laterGuess());
          counts[truth][guess]++;
        }
      }
    }
    return counts;
  }
}
