package org.fasciaj.phantom;

/**
 * Everything that determines a drawn heel; the same values draw the same bytes.
 *
 * @param seed seed of what changes from scan to scan: speckle, noise, phases
 * @param anatomy the tissue in mm
 * @param echo how it echoes
 * @param machine the scanner
 * @param screen the picture
 * @param artefacts what disturbs it
 */
public record HeelSpec(
    long seed,
    AnatomySpec anatomy,
    EchoSpec echo,
    MachineSpec machine,
    ScreenSpec screen,
    ArtefactSpec artefacts) {
  /** How unkind the picture may be. */
  public enum Stratum {
    /** What a trained sonographer keeps. */
    EASY,
    /** Low gain, saturated, noisy, patchy or absent lines, tilt to 12 degrees, dropouts. */
    HARD,
    /** Ordinary otherwise, with one or two artefacts that nobody wrote the engine for. */
    ARTEFACT
  }

  /** A random heel of a wide prior. */
  public static HeelSpec random(long seed, Stratum stratum) {
    return HeelPrior.draw(seed, stratum);
  }

  /** The same heel and scanner with fresh speckle. */
  public HeelSpec withSeed(long other) {
    return new HeelSpec(other, anatomy, echo, machine, screen, artefacts);
  }

  /** Another anatomy under the same scanner. */
  public HeelSpec with(AnatomySpec other) {
    return new HeelSpec(seed, other, echo, machine, screen, artefacts);
  }

  /** Other echoes. */
  public HeelSpec with(EchoSpec other) {
    return new HeelSpec(seed, anatomy, other, machine, screen, artefacts);
  }

  /** Another scanner. */
  public HeelSpec with(MachineSpec other) {
    return new HeelSpec(seed, anatomy, echo, other, screen, artefacts);
  }

  /** Another screen. */
  public HeelSpec with(ScreenSpec other) {
    return new HeelSpec(seed, anatomy, echo, machine, other, artefacts);
  }

  /** Other artefacts. */
  public HeelSpec with(ArtefactSpec other) {
    return new HeelSpec(seed, anatomy, echo, machine, screen, other);
  }
}
