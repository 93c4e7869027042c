package org.fasciaj.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The dynamic programs against the best of all paths, one by one, on tiny random grids. */
class PathsTest {
  private static final int GRIDS = 60;
  private static final float TOLERANCE = 1e-4f;

  private static float[] rewards(Random r, int columns, int rows) {
    float[] reward = new float[columns * rows];
    for (int i = 0; i < reward.length; i++) {
      reward[i] = r.nextFloat() * 4 - 1;
    }
    return reward;
  }

  /** Every sequence of rows, whatever its steps. */
  private static List<int[]> all(int columns, int rows) {
    List<int[]> paths = new ArrayList<>();
    int count = (int) Math.round(Math.pow(rows, columns));
    for (int code = 0; code < count; code++) {
      int[] path = new int[columns];
      int rest = code;
      for (int c = 0; c < columns; c++) {
        path[c] = rest % rows;
        rest /= rows;
      }
      paths.add(path);
    }
    return paths;
  }

  private static double sum(float[] reward, int rows, int[] path) {
    double sum = 0;
    for (int c = 0; c < path.length; c++) {
      sum += reward[c * rows + path[c]];
    }
    return sum;
  }

  private static double chain(float[] reward, int rows, int maxStep, double cost, int[] path) {
    double value = sum(reward, rows, path);
    for (int c = 1; c < path.length; c++) {
      int step = Math.abs(path[c] - path[c - 1]);
      value -= step > maxStep ? Double.POSITIVE_INFINITY : cost * step;
    }
    return value;
  }

  @Test
  void chainIsTheBestOfAllPaths() {
    Random r = new Random(1);
    ChainPath search = new ChainPath();
    for (int grid = 0; grid < GRIDS; grid++) {
      int columns = 1 + r.nextInt(5);
      int rows = 1 + r.nextInt(6);
      int maxStep = r.nextInt(4);
      float cost = r.nextFloat() * 2;
      float[] reward = rewards(r, columns, rows);
      double best = Double.NEGATIVE_INFINITY;
      for (int[] path : all(columns, rows)) {
        best = Math.max(best, chain(reward, rows, maxStep, cost, path));
      }
      int[] found = new int[columns];
      float total = search.best(reward, columns, rows, maxStep, cost, found);
      assertEquals(best, total, TOLERANCE);
      assertEquals(best, chain(reward, rows, maxStep, cost, found), TOLERANCE);
    }
  }

  @Test
  void chainKeepsOutOfForbiddenCells() {
    int rows = 3;
    float no = Float.NEGATIVE_INFINITY;
    float[] reward = {0, 5, 0, 0, no, 1, 0, 5, 0};
    int[] found = new int[3];
    assertEquals(11 - 2 * 0.5f, new ChainPath().best(reward, 3, rows, 1, 0.5f, found), TOLERANCE);
    assertEquals(2, found[1]);
  }

  /** The first move's slope comes free, each further change by one row costs, by more is barred. */
  private static double slope(
      float[] reward, int rows, int steepest, double bend, double tilt, int[] path) {
    double value = sum(reward, rows, path);
    for (int c = 1; c < path.length; c++) {
      int move = path[c] - path[c - 1];
      value -= Math.abs(move) > steepest ? Double.POSITIVE_INFINITY : tilt * Math.abs(move);
      int change = c > 1 ? Math.abs(move - (path[c - 1] - path[c - 2])) : 0;
      value -= change > 1 ? Double.POSITIVE_INFINITY : bend * change;
    }
    return value;
  }

  @Test
  void slopePathIsTheBestOfAllPaths() {
    Random r = new Random(2);
    SlopePath search = new SlopePath();
    for (int grid = 0; grid < GRIDS; grid++) {
      int columns = 1 + r.nextInt(5);
      int rows = 2 + r.nextInt(5);
      int steepest = r.nextInt(3);
      float bend = r.nextFloat() * 2;
      float tilt = r.nextFloat() * 0.5f;
      float[] reward = rewards(r, columns, rows);
      double best = Double.NEGATIVE_INFINITY;
      for (int[] path : all(columns, rows)) {
        best = Math.max(best, slope(reward, rows, steepest, bend, tilt, path));
      }
      int[] found = new int[columns];
      float total = search.best(reward, columns, rows, steepest, bend, tilt, found);
      assertEquals(best, total, TOLERANCE, columns + " x " + rows + ", " + steepest);
      assertEquals(best, slope(reward, rows, steepest, bend, tilt, found), TOLERANCE);
    }
  }

  /** What the pair costs and what it may not do. */
  private record PairRules(int least, int most, double slope, double grow, double shrink) {
    double value(float[] upper, float[] lower, int rows, int[] u, int[] l) {
      double value = sum(upper, rows, u) + sum(lower, rows, l);
      for (int c = 0; c < u.length; c++) {
        int gap = l[c] - u[c];
        boolean barred = gap < least || gap > most;
        if (c > 0) {
          int move = u[c] - u[c - 1];
          int widen = gap - (l[c - 1] - u[c - 1]);
          barred |= Math.abs(move) > 1 || Math.abs(widen) > 1;
          value -= slope * Math.abs(move) + (widen > 0 ? grow * widen : -shrink * widen);
        }
        if (barred) {
          return Double.NEGATIVE_INFINITY;
        }
      }
      return value;
    }
  }

  @Test
  void pairIsTheBestOfAllPairs() {
    Random r = new Random(3);
    PairPath search = new PairPath();
    for (int grid = 0; grid < GRIDS; grid++) {
      int columns = 1 + r.nextInt(4);
      int rows = 4 + r.nextInt(2);
      int least = 1 + r.nextInt(2);
      int most = least + r.nextInt(rows - least);
      float slope = r.nextFloat();
      float grow = r.nextFloat() * 2;
      float shrink = r.nextFloat() * 2;
      PairRules rules = new PairRules(least, most, slope, grow, shrink);
      float[] upper = rewards(r, columns, rows);
      float[] lower = rewards(r, columns, rows);
      List<int[]> paths = all(columns, rows);
      double best = Double.NEGATIVE_INFINITY;
      for (int[] u : paths) {
        for (int[] l : paths) {
          best = Math.max(best, rules.value(upper, lower, rows, u, l));
        }
      }
      assertTrue(Double.isFinite(best));
      int[] u = new int[columns];
      int[] l = new int[columns];
      PairPath pair = search.configure(columns, rows, least, most, slope, grow, shrink);
      pair.run(upper, lower);
      pair.trace(u, l);
      assertEquals(best, rules.value(upper, lower, rows, u, l), TOLERANCE, "grid " + grid);
    }
  }
}
