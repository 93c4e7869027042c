package org.fasciaj.phantom;

/** The scanner behind the beam: gain, noise, log compression, grey map, sampling to pixels. */
final class Console {
  /** The outer elements of a probe see less: loss in dB at the region's edge, over 2 mm. */
  private static final double EDGE_LOSS_DB = 5;

  private final Grid grid;
  private final HeelSpec spec;
  private final MachineSpec machine;

  Console(Grid grid, HeelSpec spec) {
    this.grid = grid;
    this.spec = spec;
    this.machine = spec.machine();
  }

  /** Gain per column, then per row. */
  float[] gain() {
    Rng rng = new Rng(spec.anatomy().shape()).fork(4);
    Texture sliders = new Texture(rng);
    double width = spec.screen().spanX();
    double[] dropAt = new double[machine.dropouts()];
    double[] dropHalf = new double[machine.dropouts()];
    for (int d = 0; d < dropAt.length; d++) {
      dropAt[d] = rng.in(0, width);
      dropHalf[d] = rng.in(0.4, 1.8);
    }
    float[] gain = new float[grid.nx() + grid.nz()];
    for (int ix = 0; ix < grid.nx(); ix++) {
      double x = grid.x(ix);
      double inside = Math.max(0, Math.min(1, Math.min(x, width - x) / 2));
      double db = -EDGE_LOSS_DB * (1 - inside) * (1 - inside);
      for (int d = 0; d < dropAt.length; d++) {
        double q = (x - dropAt[d]) / dropHalf[d];
        db -= machine.dropoutDepth() * (q * q < 1 ? (1 - q * q) * (1 - q * q) : 0);
      }
      gain[ix] = Decibel.amplitude(db);
    }
    double reference = spec.anatomy().skin() + spec.anatomy().fatPad();
    for (int iz = 0; iz < grid.nz(); iz++) {
      double z = grid.z(iz);
      double db =
          -machine.attenuation() * (z - reference) + machine.tgcWobble() * sliders.at(z / 7, 0);
      gain[grid.nx() + iz] = Decibel.amplitude(db);
    }
    return gain;
  }

  /** Noise amplitude per row. */
  float[] noise() {
    float[] noise = new float[grid.nz()];
    for (int iz = 0; iz < noise.length; iz++) {
      noise[iz] = Decibel.amplitude(machine.noise() + machine.noiseGrowth() * grid.z(iz));
    }
    return noise;
  }

  /** Displayed grey, 0 to 1, from the summed envelope. In place. */
  void compress(float[] envelope) {
    // the mean of a Rayleigh envelope of unit intensity is sqrt(pi)/2
    double scale = 1 / (machine.looks() * 0.886227);
    for (int i = 0; i < envelope.length; i++) {
      double db = Decibel.level(envelope[i] * scale + 1e-9);
      envelope[i] = (float) (machine.level() + db / machine.dynamicRange());
    }
    if (machine.enhancement() > 0) {
      enhance(envelope);
    }
    for (int i = 0; i < envelope.length; i++) {
      float g = Math.max(0, Math.min(1, envelope[i]));
      envelope[i] = machine.gamma() == 1 ? g : (float) StrictMath.pow(g, machine.gamma());
    }
  }

  /** Sharpens along the beam: the value less its mean over 0.5 mm. */
  private void enhance(float[] grey) {
    int nx = grid.nx();
    int half = (int) (0.25 / grid.dz());
    float[] column = new float[grid.nz()];
    for (int ix = 0; ix < nx; ix++) {
      for (int iz = 0; iz < column.length; iz++) {
        column[iz] = Math.max(0, grey[iz * nx + ix]);
      }
      for (int iz = half; iz < column.length - half; iz++) {
        float mean = 0;
        for (int k = -half; k <= half; k++) {
          mean += column[iz + k];
        }
        mean /= 2 * half + 1;
        grey[iz * nx + ix] += (float) machine.enhancement() * (column[iz] - mean);
      }
    }
  }

  /** Samples the region's pixels, 0 to 255, whole numbers, into a black picture. */
  float[] picture(float[] grey) {
    ScreenSpec s = spec.screen();
    float[] out = new float[s.width() * s.height()];
    for (int py = 0; py < s.rows(); py++) {
      double row = grid.row(py * s.yMm());
      int iz = (int) row;
      float fz = (float) (row - iz);
      for (int px = 0; px < s.columns(); px++) {
        double mm = px * s.xMm();
        double column = grid.column(s.mirrored() ? s.spanX() - mm : mm);
        int ix = (int) column;
        float fx = (float) (column - ix);
        int i = iz * grid.nx() + ix;
        float top = grey[i] + fx * (grey[i + 1] - grey[i]);
        int j = i + grid.nx();
        float bottom = grey[j] + fx * (grey[j + 1] - grey[j]);
        float g = top + fz * (bottom - top);
        out[(s.y0() + py) * s.width() + s.x0() + px] = (int) (g * 255 + 0.5f);
      }
    }
    return out;
  }
}
