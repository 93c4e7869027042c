package org.fasciaj.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A package and the locked readings of it. */
final class ReviewRecords {
  @Parameters(paramLabel = "PKG", description = "The package.")
  private Path file;

  @Option(
      names = "--records",
      required = true,
      paramLabel = "DIR",
      description =
          "Folder with the locked readings of all readers, and of the adjudicator if there is one.")
  private Path records;

  Path file() {
    return file;
  }

  Path records() {
    return records;
  }
}
