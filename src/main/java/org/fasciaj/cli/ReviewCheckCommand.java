package org.fasciaj.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fasciaj.review.check.ContactSheet;
import org.fasciaj.review.check.Leak;
import org.fasciaj.review.check.LeakCheck;
import org.fasciaj.review.check.LeakReport;
import org.fasciaj.review.pack.SealedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Attacks a package. */
@Command(
    name = "check",
    description = "Searches a finished package for everything that its key says must not be there.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class ReviewCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ReviewPassphrase passphrase;

  @Parameters(paramLabel = "PKG", description = "The package.")
  private Path file;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "KEYDIR",
      description = "Its key's folder.")
  private Path key;

  @Override
  public Integer call() throws Exception {
    return ReviewFailure.guard(spec, this::check);
  }

  private int check() throws IOException {
    LeakReport report = LeakCheck.run(file, SealedKey.open(key, passphrase.get()));
    Path sheet = key.resolve("contact-sheet.html");
    ContactSheet.write(sheet, file, report);
    PrintWriter out = spec.commandLine().getOut();
    for (Leak leak : report.leaks()) {
      out.println("LEAK " + leak.file() + " [" + leak.where() + "] " + leak.what());
    }
    report.notices().forEach(n -> out.println("NOTE " + n));
    out.println(
        report.files().size()
            + " files, "
            + report.searched()
            + " texts searched for, "
            + report.leaks().size()
            + " leaks. Look at "
            + sheet);
    return report.clean() ? ExitCode.ALL_MEASURED : ExitCode.SOME_FAILED;
  }
}
