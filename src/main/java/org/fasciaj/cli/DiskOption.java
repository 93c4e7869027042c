package org.fasciaj.cli;

import org.fasciaj.pacs.DiskGuard;
import picocli.CommandLine.Option;

/** What received objects must leave of the disk. */
final class DiskOption {
  private static final int MIB_BITS = 20;

  @Option(
      names = "--keep-free",
      paramLabel = "MIB",
      defaultValue = "512",
      description = "Space that stays free on the disk (default: ${DEFAULT-VALUE}).")
  private long keepFree;

  /**
   * The guard of the folder.
   *
   * @throws IllegalArgumentException when the space is negative or beyond any disk
   */
  DiskGuard guard() {
    if (keepFree < 0 || keepFree > Long.MAX_VALUE >> MIB_BITS) {
      throw new IllegalArgumentException("--keep-free must be a size in MiB");
    }
    return new DiskGuard(keepFree << MIB_BITS, DiskGuard.DEFAULT.largest());
  }
}
