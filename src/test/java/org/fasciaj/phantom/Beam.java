package org.fasciaj.phantom;

import java.util.List;

/**
 * The ultrasound pulse: turns scatterers into a complex echo field and adds the specular lines. The
 * field is the complex baseband signal; its modulus is the envelope.
 */
final class Beam {
  private static final double FWHM_TO_SIGMA = 1 / 2.354820045;
  private static final double MAX_SPREAD = 2.5;

  /** Real and imaginary part each carry half of the power. */
  private static final float HALF_POWER = (float) Math.sqrt(0.5);

  private final Grid grid;
  private final MachineSpec machine;
  private final float[] re;
  private final float[] im;
  private final float[] scratch;

  Beam(Grid grid, MachineSpec machine) {
    this.grid = grid;
    this.machine = machine;
    re = new float[grid.size()];
    im = new float[grid.size()];
    scratch = new float[grid.size()];
  }

  private double sigmaX(double z) {
    double q = (z - machine.focus()) / 10;
    double spread = Math.min(MAX_SPREAD, 1 + machine.spread() * q * q);
    return machine.lateral() * spread * FWHM_TO_SIGMA;
  }

  /** One look: the envelope is added to the sum. */
  void look(
      float[] amplitude, List<Line> lines, float[] gain, float[] noise, Rng rng, float[] sum) {
    for (int i = 0; i < re.length; i++) {
      re[i] = amplitude[i] * rng.gauss() * HALF_POWER;
      im[i] = amplitude[i] * rng.gauss() * HALF_POWER;
    }
    convolve(re);
    convolve(im);
    for (Line line : lines) {
      add(line, new Texture(rng));
    }
    int nx = grid.nx();
    for (int i = 0; i < re.length; i++) {
      float g = gain[i % nx] * gain[nx + i / nx];
      float n = noise[i / nx] * HALF_POWER;
      float a = re[i] * g + n * rng.gauss();
      float b = im[i] * g + n * rng.gauss();
      sum[i] += (float) Math.sqrt(a * a + b * b);
    }
  }

  /** Separable Gaussian whose squared weights add up to 1: the mean intensity stays. */
  private void convolve(float[] field) {
    int nx = grid.nx();
    int nz = grid.nz();
    float[] axial = kernel(machine.axial() * FWHM_TO_SIGMA / grid.dz());
    int half = axial.length / 2;
    for (int iz = 0; iz < nz; iz++) {
      int out = iz * nx;
      java.util.Arrays.fill(scratch, out, out + nx, 0);
      for (int k = -half; k <= half; k++) {
        int row = iz + k;
        if (row >= 0 && row < nz) {
          accumulate(field, row * nx, scratch, out, nx, axial[k + half]);
        }
      }
    }
    for (int iz = 0; iz < nz; iz++) {
      float[] lateral = kernel(sigmaX(grid.z(iz)) / grid.dx());
      int h = lateral.length / 2;
      int out = iz * nx;
      java.util.Arrays.fill(field, out, out + nx, 0);
      for (int k = -h; k <= h; k++) {
        int from = Math.max(0, -k);
        int count = nx - Math.abs(k);
        accumulate(scratch, out + Math.max(0, k), field, out + from, count, lateral[k + h]);
      }
    }
  }

  private static void accumulate(
      float[] from, int fromAt, float[] to, int toAt, int count, float weight) {
    for (int i = 0; i < count; i++) {
      to[toAt + i] += weight * from[fromAt + i];
    }
  }

  private static float[] kernel(double sigma) {
    int half = Math.max(1, (int) (3 * sigma + 0.5));
    float[] k = new float[2 * half + 1];
    double power = 0;
    for (int i = -half; i <= half; i++) {
      double v = StrictMath.exp(-i * i / (2 * sigma * sigma));
      k[i + half] = (float) v;
      power += v * v;
    }
    float scale = (float) (1 / Math.sqrt(power));
    for (int i = 0; i < k.length; i++) {
      k[i] *= scale;
    }
    return k;
  }

  /** Adds a line's echo: peak at its depth, phase that wanders along it. */
  private void add(Line line, Texture phase) {
    int nx = grid.nx();
    double sigmaZ = machine.axial() * FWHM_TO_SIGMA;
    for (int ix = 0; ix < nx; ix++) {
      double z = line.depth[ix];
      if (Double.isNaN(z)) {
        continue;
      }
      double sx = sigmaX(z);
      double a = blurred(line.amplitude, ix, sx / grid.dx());
      if (a < 1e-4) {
        continue;
      }
      double slope = slope(line.depth, ix);
      double lead = Math.sqrt(sigmaZ * sigmaZ + slope * slope * sx * sx);
      double trail = lead * (1 + line.tail);
      double angle = 4 * phase.at(grid.x(ix) / 0.9, 0.5);
      float c = (float) (a * StrictMath.cos(angle));
      float s = (float) (a * StrictMath.sin(angle));
      int from = Math.max(0, (int) grid.row(z - 4 * lead));
      int to = Math.min(grid.nz() - 1, (int) grid.row(z + 4 * trail) + 1);
      for (int iz = from; iz <= to; iz++) {
        double d = grid.z(iz) - z;
        double sigma = d < 0 ? lead : trail;
        float e = (float) StrictMath.exp(-d * d / (2 * sigma * sigma));
        re[iz * nx + ix] += c * e;
        im[iz * nx + ix] += s * e;
      }
    }
  }

  private static double blurred(float[] values, int at, double sigma) {
    int half = Math.max(1, (int) (2.5 * sigma));
    double sum = 0;
    double weights = 0;
    for (int k = -half; k <= half; k++) {
      double w = 1 - Math.abs(k) / (half + 1.0);
      weights += w;
      if (at + k >= 0 && at + k < values.length) {
        sum += w * values[at + k];
      }
    }
    return sum / weights;
  }

  private double slope(double[] depth, int ix) {
    int a = Math.max(0, ix - 2);
    int b = Math.min(depth.length - 1, ix + 2);
    double slope = (depth[b] - depth[a]) / ((b - a) * grid.dx());
    return Double.isNaN(slope) ? 0 : slope;
  }
}
