package org.fasciaj.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.unblind.JoinedStudy;
import org.fasciaj.review.unblind.Unblinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Unblinds a study. */
@Command(
    name = "unblind",
    description = {
      "Joins the readings with visits and automatic results. It goes only when every required chain",
      "is locked and verified, it goes once, and it is recorded in the key's folder."
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class ReviewUnblindCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ReviewPassphrase passphrase;
  @Mixin private ReviewReceipts receipts;
  @Mixin private ReviewRecords place;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "KEYDIR",
      description = "The key's folder.")
  private Path key;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "DIR",
      description = "New folder for the joined study.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    return ReviewFailure.guard(spec, this::unblind);
  }

  private int unblind() throws IOException {
    try (StudyPackage pack = StudyPackage.open(place.file())) {
      JoinedStudy study =
          Unblinding.run(
              pack, place.records(), key, passphrase.get(), out, receipts.get(), Clock.systemUTC());
      PrintWriter to = spec.commandLine().getOut();
      to.println("Unblinded: " + study.readings().size() + " readings, in " + out);
      to.println("Next: fasciaj review agreement " + out);
      study
          .chains()
          .forEach(
              (reader, chain) -> {
                if (!chain.receipt()) {
                  spec.commandLine()
                      .getErr()
                      .println(
                          "fasciaj: " + reader + " was not compared with a receipt told apart");
                }
              });
      return ExitCode.ALL_MEASURED;
    }
  }
}
