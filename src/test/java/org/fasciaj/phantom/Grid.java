package org.fasciaj.phantom;

/**
 * The grid that the scanner works on, finer than a pixel. It reaches a little beyond the region so
 * that no edge of it is seen.
 *
 * @param nx samples across
 * @param nz samples in depth
 * @param dx lateral step, mm
 * @param dz axial step, mm
 */
record Grid(int nx, int nz, double dx, double dz) {
  private static final double MARGIN_MM = 1.5;
  private static final double DX_MM = 0.07;
  private static final double DZ_MM = 0.03;

  static Grid around(ScreenSpec screen) {
    return new Grid(
        (int) ((screen.spanX() + 2 * MARGIN_MM) / DX_MM) + 2,
        (int) ((screen.spanY() + 2 * MARGIN_MM) / DZ_MM) + 2,
        DX_MM,
        DZ_MM);
  }

  double x(int ix) {
    return ix * dx - MARGIN_MM;
  }

  double z(int iz) {
    return iz * dz - MARGIN_MM;
  }

  double column(double x) {
    return (x + MARGIN_MM) / dx;
  }

  double row(double z) {
    return (z + MARGIN_MM) / dz;
  }

  int size() {
    return nx * nz;
  }
}
