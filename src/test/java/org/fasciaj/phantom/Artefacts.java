package org.fasciaj.phantom;

import java.util.Arrays;

/** Lays the artefacts of a heel over its scatterers, its envelope and its picture. */
final class Artefacts {
  private static final double LOBE_REACH_MM = 6;
  private static final int CROSS_PX = 4;

  private final Grid grid;
  private final HeelSpec spec;
  private final ArtefactSpec artefact;

  Artefacts(Grid grid, HeelSpec spec) {
    this.grid = grid;
    this.spec = spec;
    this.artefact = spec.artefacts();
  }

  /** Takes scatterers away and makes the others stronger: the mean intensity stays. */
  void thin(float[] amplitude) {
    if (artefact.density() >= 1) {
      return;
    }
    Rng rng = new Rng(spec.seed()).fork(11);
    float scale = (float) (1 / Math.sqrt(artefact.density()));
    for (int i = 0; i < amplitude.length; i++) {
      amplitude[i] *= rng.chance(artefact.density()) ? scale : 0;
    }
  }

  /** Ghost, side lobes and gain band, on the envelope. In place. */
  void onEnvelope(float[] envelope) {
    if (artefact.ghost() > -90) {
      ghost(envelope);
    }
    if (artefact.sideLobe() > -90) {
      sideLobes(envelope);
    }
    if (artefact.band() != 0) {
      float gain = Decibel.amplitude(artefact.band());
      int from = Math.max(0, (int) grid.row(artefact.bandTop()));
      int to = (int) grid.row(artefact.bandTop() + artefact.bandHeight());
      for (int i = from * grid.nx(); i < Math.min(grid.nz(), to) * grid.nx(); i++) {
        envelope[i] *= gain;
      }
    }
  }

  private void ghost(float[] envelope) {
    float[] source = envelope.clone();
    float level = Decibel.amplitude(artefact.ghost());
    int dx = (int) (artefact.ghostX() / grid.dx());
    int dz = (int) (artefact.ghostZ() / grid.dz());
    for (int iz = dz; iz < grid.nz(); iz++) {
      for (int ix = Math.max(0, dx); ix < Math.min(grid.nx(), grid.nx() + dx); ix++) {
        float g = level * source[(iz - dz) * grid.nx() + ix - dx];
        int i = iz * grid.nx() + ix;
        envelope[i] = (float) Math.sqrt(envelope[i] * envelope[i] + g * g);
      }
    }
  }

  /**
   * Power that a row's echoes send to their neighbours, by a running mean over the lobe's reach.
   */
  private void sideLobes(float[] envelope) {
    int nx = grid.nx();
    int reach = (int) (LOBE_REACH_MM / grid.dx());
    double level = Decibel.amplitude(artefact.sideLobe());
    for (int iz = 0; iz < grid.nz(); iz++) {
      double[] power = new double[nx + 1];
      for (int ix = 0; ix < nx; ix++) {
        double e = envelope[iz * nx + ix];
        power[ix + 1] = power[ix] + e * e;
      }
      for (int ix = 0; ix < nx; ix++) {
        double around = power[Math.min(nx, ix + reach)] - power[Math.max(0, ix - reach)];
        double e = envelope[iz * nx + ix];
        envelope[iz * nx + ix] = (float) Math.sqrt(e * e + level * level * around * grid.dx());
      }
    }
  }

  /** Median filter, steering wedge and callipers, on the picture. In place. */
  void onPicture(float[] picture, HeelCurves curves) {
    ScreenSpec s = spec.screen();
    if (artefact.despeckle()) {
      median(picture, s);
    }
    for (int py = 0; artefact.wedge() > 0 && py < s.rows(); py++) {
      int cut = (int) (artefact.wedge() * py / s.rows() / s.xMm());
      int row = (s.y0() + py) * s.width() + s.x0();
      Arrays.fill(picture, row, row + cut, 0);
      Arrays.fill(picture, row + s.columns() - cut, row + s.columns(), 0);
    }
    if (artefact.callipers()) {
      Rng rng = new Rng(spec.seed()).fork(12);
      double[] n = curves.normal(rng.in(0, 3));
      cross(picture, s, n[0] + rng.in(-0.3, 0.3), n[1] + rng.in(-0.5, 0.5));
      cross(picture, s, n[2] + rng.in(-0.3, 0.3), n[3] + rng.in(-0.5, 0.5));
    }
  }

  private static void median(float[] picture, ScreenSpec s) {
    float[] source = picture.clone();
    float[] nine = new float[9];
    for (int y = s.y0() + 1; y < s.y0() + s.rows() - 1; y++) {
      for (int x = s.x0() + 1; x < s.x0() + s.columns() - 1; x++) {
        for (int k = 0; k < 9; k++) {
          nine[k] = source[(y + k / 3 - 1) * s.width() + x + k % 3 - 1];
        }
        Arrays.sort(nine);
        picture[y * s.width() + x] = nine[4];
      }
    }
  }

  private static void cross(float[] picture, ScreenSpec s, double x, double z) {
    int cx = (int) (s.column(x) + 0.5);
    int cy = (int) (s.row(z) + 0.5);
    for (int d = -CROSS_PX; d <= CROSS_PX; d++) {
      dot(picture, s, cx + d, cy);
      dot(picture, s, cx, cy + d);
    }
  }

  private static void dot(float[] picture, ScreenSpec s, int x, int y) {
    if (x >= s.x0() && x < s.x0() + s.columns() && y >= s.y0() && y < s.y0() + s.rows()) {
      picture[y * s.width() + x] = 255;
    }
  }
}
