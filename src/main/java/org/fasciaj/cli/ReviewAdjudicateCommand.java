package org.fasciaj.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fasciaj.review.adjudicate.Adjudication;
import org.fasciaj.review.pack.StudyPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the adjudicator's list. */
@Command(
    name = "adjudicate",
    description = {
      "Finds the cases on which the readers differ by the rule that was fixed at packing, and makes",
      "the adjudicator's list: shuffled, without names, values or reasons. The readings stay."
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class ReviewAdjudicateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ReviewReceipts receipts;
  @Mixin private ReviewRecords place;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The list; it goes to the adjudicator with the package, without the readings.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    return ReviewFailure.guard(spec, this::adjudicate);
  }

  private int adjudicate() throws IOException {
    try (StudyPackage pack = StudyPackage.open(place.file())) {
      Adjudication adjudication = Adjudication.of(pack, place.records(), receipts.get());
      PrintWriter to = spec.commandLine().getOut();
      to.println(
          adjudication.differing().size()
              + " of "
              + adjudication.compared()
              + " cases go to the adjudicator");
      if (!adjudication.differing().isEmpty()) {
        adjudication.list().write(out);
        to.println("List: " + out);
        to.println("Next: fasciaj review read PKG --reader CODE --list FILE");
      }
      return ExitCode.ALL_MEASURED;
    }
  }
}
