package org.fasciaj.cli;

import java.nio.file.Path;
import org.fasciaj.review.read.ReadingDesk;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whose readings of which package. */
final class ReviewPlace {
  @Parameters(paramLabel = "PKG", description = "The package.")
  private Path file;

  @Option(names = "--reader", required = true, paramLabel = "CODE", description = "Your code.")
  private String reader;

  @Option(
      names = "--records",
      paramLabel = "DIR",
      description = "Folder of the readings, handed back at the end (default: beside the package).")
  private Path records;

  @Option(
      names = "--own",
      paramLabel = "DIR",
      description = "Your private folder for your key (default: .fasciaj-review in your home).")
  private Path own;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description = "For an adjudicator: the list of cases from 'review adjudicate'.")
  private Path list;

  ReadingDesk.Place get() {
    return new ReadingDesk.Place(file, reader, records, own, list);
  }
}
