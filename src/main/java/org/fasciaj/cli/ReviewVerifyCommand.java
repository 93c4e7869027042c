package org.fasciaj.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fasciaj.review.records.ChainVerifier;
import org.fasciaj.review.records.ReaderKey;
import org.fasciaj.review.records.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies the readings in a folder. */
@Command(
    name = "verify",
    description = "Verifies every chain of readings in a folder and names what was done to it.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class ReviewVerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder of the readings.")
  private Path folder;

  @Override
  public Integer call() throws Exception {
    return ReviewFailure.guard(spec, this::verify);
  }

  private int verify() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Path> chains;
    try (Stream<Path> files = Files.list(folder)) {
      chains = files.filter(f -> f.toString().endsWith(".readings")).sorted().toList();
    }
    boolean sound = !chains.isEmpty();
    for (Path chain : chains) {
      Verification v = ChainVerifier.verify(chain, List.of(), null);
      sound &= v.sound();
      out.println(
          chain.getFileName()
              + ": "
              + (v.sound() ? "sound" : "BROKEN")
              + ", "
              + v.entries().size()
              + " entries, "
              + (v.locked() ? "locked" : "not locked")
              + ", key "
              + ReaderKey.fingerprint(v.publicKey()));
      v.findings().forEach(f -> out.println("  " + f));
    }
    return sound ? ExitCode.ALL_MEASURED : ExitCode.SOME_FAILED;
  }
}
