package org.fasciaj.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fasciaj.review.records.Anchor;
import org.fasciaj.review.records.ChainVerifier;
import org.fasciaj.review.records.ReaderKey;
import org.fasciaj.review.records.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  private static final String ENDING = ".readings";

  @Spec private CommandSpec spec;
  @Mixin private ReviewReceipts receipts;

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
      chains = files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
    }
    Map<String, Anchor> told = new LinkedHashMap<>(receipts.get());
    boolean sound = !chains.isEmpty();
    for (Path chain : chains) {
      Anchor anchor = told.remove(chain.getFileName().toString().replace(ENDING, ""));
      List<Anchor> anchors = anchor == null ? List.of() : List.of(anchor);
      Verification v = ChainVerifier.verify(chain, anchors, null);
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
              + ReaderKey.fingerprint(v.publicKey())
              + ", receipt "
              + Anchor.receipt(v.entries().size(), v.lastHash())
              + (anchor == null ? ", not compared with a receipt told apart" : ", as told"));
      v.findings().forEach(f -> out.println("  " + f));
    }
    for (String reader : told.keySet()) {
      out.println(reader + ": MISSING, though its receipt was told");
      sound = false;
    }
    return sound ? ExitCode.ALL_MEASURED : ExitCode.SOME_FAILED;
  }
}
