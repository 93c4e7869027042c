package org.fasciaj.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Largest values over runs, held against comparing value by value. */
class RunMaximaTest {
  private static final int MARGIN = 9;

  @Test
  void largestOfARunIsThatOfItsValues() {
    Random random = new Random(3);
    RunMaxima maxima = new RunMaxima();
    for (int n : new int[] {40, 1, 17, 60}) {
      float[] v = new float[n];
      for (int i = 0; i < n; i++) {
        v[i] = random.nextFloat();
      }
      maxima.load(v, n, MARGIN, 2 * MARGIN + 1);
      float[] out = new float[n];
      for (int from = -MARGIN; from <= MARGIN; from++) {
        for (int to = from; to <= MARGIN; to++) {
          maxima.largest(from, to, out);
          for (int i = 0; i < n; i++) {
            float most = 0;
            for (int j = Math.max(0, i + from); j <= Math.min(n - 1, i + to); j++) {
              most = Math.max(most, v[j]);
            }
            assertEquals(most, out[i], 0f, "run " + from + ".." + to + " about " + i);
          }
        }
      }
    }
  }
}
