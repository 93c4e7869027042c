package org.fasciaj.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * Another way to the same numbers, from the two borders alone: a first mid-line halfway between
 * them on the screen, then three times the middle of its own normals, stations by adding up steps.
 */
class TruthTest {
  private static final double STEP_MM = 0.1;

  /** Steps to either side of a normal's tangent: nearer ones would let errors swing. */
  private static final int WIDE = 5;

  private static final double BEFORE_MM = 6;
  private static final double AFTER_MM = 16;

  /** What bisecting and steps of 0.1 mm leave; a tenth of the bench's goals. */
  private static final double CLOSE_MM = 0.006;

  @SuppressWarnings("ArrayRecordComponent")
  private record Normals(double[] x, double[] z, double[] length, double[] deepX) {}

  @Test
  void bordersMeasuredAnewGiveTheTruth() {
    for (long seed = 1; seed <= 40; seed++) {
      HeelCurves c = new HeelCurves(HeelSpec.random(seed, HeelSpec.Stratum.HARD).anatomy());
      Normals n = normals(c);
      int start = WIDE + 1;
      while (n.deepX()[start] < c.insertionX()) {
        start++;
      }
      double share =
          (c.insertionX() - n.deepX()[start - 1]) / (n.deepX()[start] - n.deepX()[start - 1]);
      double before = n.length()[start - 1];
      double atZero = before + share * (n.length()[start] - before);
      assertEquals(c.thickness(0), atZero, CLOSE_MM, "station 0, seed " + seed);
      double travelled = (1 - share) * step(n, start - 1);
      for (int i = start; travelled < 10; i++) {
        assertEquals(
            c.thickness(travelled), n.length()[i], CLOSE_MM, travelled + " mm, seed " + seed);
        travelled += step(n, i);
      }
    }
  }

  private static double step(Normals n, int i) {
    double dx = n.x()[i + 1] - n.x()[i];
    double dz = n.z()[i + 1] - n.z()[i];
    return Math.sqrt(dx * dx + dz * dz);
  }

  private static Normals normals(HeelCurves c) {
    int count = (int) ((BEFORE_MM + AFTER_MM) / STEP_MM);
    double[] x = new double[count];
    double[] z = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = c.insertionX() - BEFORE_MM + i * STEP_MM;
      z[i] = (c.superficial.at(x[i]) + c.deep.at(x[i])) / 2;
    }
    double[] length = new double[count];
    double[] deepX = new double[count];
    for (int pass = 0; pass < 4; pass++) {
      double[] newX = x.clone();
      double[] newZ = z.clone();
      for (int i = WIDE; i < count - WIDE; i++) {
        double dx = x[i + WIDE] - x[i - WIDE];
        double dz = z[i + WIDE] - z[i - WIDE];
        double norm = Math.sqrt(dx * dx + dz * dz);
        double down = reach(c.deep, x[i], z[i], -dz / norm, dx / norm);
        double up = reach(c.superficial, x[i], z[i], dz / norm, -dx / norm);
        length[i] = up + down;
        deepX[i] = x[i] - down * dz / norm;
        newX[i] = x[i] - (down - up) / 2 * dz / norm;
        newZ[i] = z[i] + (down - up) / 2 * dx / norm;
      }
      x = newX;
      z = newZ;
    }
    return new Normals(x, z, length, deepX);
  }

  /** Distance along a direction to a border, by bisection. */
  private static double reach(Curve border, double x, double z, double nx, double nz) {
    double near = 0;
    double far = 12;
    boolean below = nz > 0;
    for (int i = 0; i < 50; i++) {
      double middle = (near + far) / 2;
      boolean crossed = z + middle * nz > border.at(x + middle * nx) == below;
      near = crossed ? near : middle;
      far = crossed ? middle : far;
    }
    return near;
  }
}
