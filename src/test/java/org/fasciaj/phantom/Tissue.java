package org.fasciaj.phantom;

import java.util.List;

/**
 * The strength of the scatterers at every sample of the grid (amplitude, 1 = fat pad), with what
 * bone takes away.
 */
final class Tissue {
  /** Nothing scatters in gel or inside bone: below any noise. */
  private static final float SILENT_DB = -70;

  /** Bone shades what lies this far behind its surface; nearer, the pulse itself is still seen. */
  private static final double SHADE_BEHIND_MM = 0.4;

  /** Half-width of the aperture's penumbra at a shadow's edge, mm. */
  private static final double PENUMBRA_MM = 0.35;

  private final Grid grid;
  private final HeelCurves curves;
  private final AnatomySpec anatomy;
  private final EchoSpec echo;
  private final Texture fatPatches;
  private final Texture fasciaPatches;
  private final Texture fibres;
  private final Texture striae;
  private final double striaeSlope;

  Tissue(Grid grid, HeelCurves curves, AnatomySpec anatomy, EchoSpec echo) {
    this.grid = grid;
    this.curves = curves;
    this.anatomy = anatomy;
    this.echo = echo;
    Rng rng = new Rng(anatomy.shape()).fork(2);
    fatPatches = new Texture(rng);
    fasciaPatches = new Texture(rng);
    fibres = new Texture(rng);
    striae = new Texture(rng);
    striaeSlope = rng.in(-0.25, 0.25);
  }

  /** Amplitude of the scatterers, row by row. */
  float[] amplitude(List<Line> lines) {
    float[] amp = new float[grid.size()];
    for (int ix = 0; ix < grid.nx(); ix++) {
      column(ix, amp);
    }
    shade(amp);
    for (Line line : lines) {
      grain(line, amp);
    }
    return amp;
  }

  private void column(int ix, float[] amp) {
    double x = grid.x(ix);
    double skin = curves.skin(x);
    double top = curves.superficial.at(x);
    double deep = curves.deep.at(x);
    double bone = curves.bone(x);
    for (int iz = 0; iz < grid.nz(); iz++) {
      double z = grid.z(iz);
      double db;
      if (z < skin || z >= bone) {
        db = SILENT_DB;
      } else if (z < skin + anatomy.skinThickness()) {
        db = echo.skinLevel() + 2 * fatPatches.at(x / 3, z / 0.4);
      } else if (z < top) {
        db =
            echo.fat()
                + echo.patches() * fatPatches.at(x / 3.5, z / 1.8)
                + 0.7 * echo.patches() * fasciaPatches.at(x / 1.3, z / 0.6);
      } else if (z < deep) {
        db = fascia(x, z - top, deep - z);
      } else {
        db = muscle(x, z);
      }
      amp[iz * grid.nx() + ix] = Decibel.amplitude(db);
    }
  }

  /** Fibres run along both borders, so they are fixed to the distance from the nearer one. */
  private double fascia(double x, double fromTop, double fromDeep) {
    double share = fromTop / (fromTop + fromDeep);
    double across = share * anatomy.t0() / 0.32;
    return echo.fascia()
        + echo.fibres() * fibres.at(x / 5, across)
        + echo.patches() * fasciaPatches.at(x / 5, share * 3);
  }

  private double muscle(double x, double z) {
    double along = x + striaeSlope * z;
    double across = z - striaeSlope * x;
    double stria = Math.max(0, striae.at(along / 5, across / 0.45) - 0.5);
    return echo.muscle() + 7 * stria + echo.patches() * fatPatches.at(x / 6, z / 3);
  }

  /** Weakens everything behind bone, softly at the shadow's edge, and adds the mirrored copy. */
  private void shade(float[] amp) {
    int nx = grid.nx();
    double[] bone = new double[nx];
    for (int ix = 0; ix < nx; ix++) {
      bone[ix] = curves.bone(grid.x(ix));
    }
    float shadow = Decibel.amplitude(echo.shadow());
    float mirror = Decibel.amplitude(echo.reverberation());
    for (int ix = 0; ix < nx; ix++) {
      for (int iz = 0; iz < grid.nz(); iz++) {
        int i = iz * nx + ix;
        double behind = grid.z(iz) - bone[ix];
        if (behind < 0) {
          amp[i] *= 1 - (1 - shadow) * blocked(bone, ix, grid.z(iz));
        } else {
          int from = (int) grid.row(bone[ix] - behind);
          float copy = from > 0 ? amp[from * nx + ix] : 0;
          amp[i] = shadow * 0.5f + mirror * copy * (float) StrictMath.exp(-behind / 5);
        }
      }
    }
  }

  /** Scatterers that sit on a line: they make it grainy, and symmetrically so about its depth. */
  private void grain(Line line, float[] amp) {
    double width = echo.grainWidth();
    for (int ix = 0; ix < grid.nx(); ix++) {
      double z = line.depth[ix];
      double a = echo.grain() * line.amplitude[ix];
      if (Double.isNaN(z) || a < 1e-3) {
        continue;
      }
      int to = Math.min(grid.nz() - 1, (int) grid.row(z + 3 * width) + 1);
      for (int iz = Math.max(0, (int) grid.row(z - 3 * width)); iz <= to; iz++) {
        double q = (grid.z(iz) - z) / width;
        int i = iz * grid.nx() + ix;
        double ridge = a * a * StrictMath.exp(-q * q);
        amp[i] = (float) Math.sqrt(amp[i] * amp[i] + ridge);
      }
    }
  }

  /** Share of the penumbra's columns in which bone lies above this depth. */
  float blocked(double[] bone, int ix, double z) {
    int half = (int) (PENUMBRA_MM / grid.dx());
    int hits = 0;
    for (int j = Math.max(0, ix - half); j <= Math.min(bone.length - 1, ix + half); j++) {
      hits += z > bone[j] + SHADE_BEHIND_MM ? 1 : 0;
    }
    return hits / (2f * half + 1);
  }
}
