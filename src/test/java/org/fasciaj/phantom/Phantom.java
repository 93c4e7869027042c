package org.fasciaj.phantom;

import boofcv.struct.image.GrayF32;
import java.util.List;

/**
 * Draws heels. The same {@link HeelSpec} gives the same bytes on every machine: only +, -, *, / and
 * sqrt of IEEE 754, StrictMath, and random numbers of our own. Stateless and thread-safe.
 */
public final class Phantom {
  private Phantom() {}

  /** Draws a heel. */
  public static DrawnHeel draw(HeelSpec spec) {
    Grid grid = Grid.around(spec.screen());
    HeelCurves curves = new HeelCurves(spec.anatomy());
    List<Line> lines = new Interfaces(grid, curves, spec).lay();
    float[] amplitude = new Tissue(grid, curves, spec.anatomy(), spec.echo()).amplitude(lines);
    Artefacts artefacts = new Artefacts(grid, spec);
    artefacts.thin(amplitude);
    Console console = new Console(grid, spec);
    Beam beam = new Beam(grid, spec.machine());
    float[] gain = console.gain();
    float[] noise = console.noise();
    float[] envelope = new float[grid.size()];
    Rng rng = new Rng(spec.seed());
    for (int look = 0; look < spec.machine().looks(); look++) {
      beam.look(amplitude, lines, gain, noise, rng.fork(look), envelope);
    }
    artefacts.onEnvelope(envelope);
    console.compress(envelope);
    ScreenSpec s = spec.screen();
    GrayF32 picture = new GrayF32(s.width(), s.height());
    picture.data = console.picture(envelope);
    artefacts.onPicture(picture.data, curves);
    if (s.furniture()) {
      Furniture.draw(picture, spec);
    }
    return new DrawnHeel(spec, picture, Truth.of(curves, s));
  }
}
