package org.fasciaj.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fasciaj.review.pack.PackageManifest;
import org.fasciaj.review.pack.ReadingList;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.read.EdgeSnap;
import org.fasciaj.review.read.ReadingSession;
import org.fasciaj.review.records.ChainIdentity;
import org.fasciaj.review.records.ReaderKey;
import org.fasciaj.review.web.ReadingServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves the reading page to one reader. */
@Command(
    name = "read",
    description = "Opens a package for one reader as a page on this computer only.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class ReviewReadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

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

  @Override
  public Integer call() throws Exception {
    return ReviewFailure.guard(spec, this::read);
  }

  private int read() throws IOException, InterruptedException {
    try (StudyPackage pack = StudyPackage.open(file)) {
      PackageManifest m = pack.manifest();
      ReadingList list =
          m.list(reader)
              .orElseThrow(() -> new IllegalArgumentException("no list for reader " + reader));
      Path folder = records == null ? file.resolveSibling("readings") : records;
      Path home = own == null ? Path.of(System.getProperty("user.home"), ".fasciaj-review") : own;
      ChainIdentity identity =
          ChainIdentity.of(folder, home.resolve(m.id() + "-" + reader), reader, m.id());
      ReadingSession session = ReadingSession.open(pack, list, identity, EdgeSnap.NONE);
      try (ReadingServer server = new ReadingServer(session);
          Interrupt interrupt = Interrupt.listen()) {
        spec.commandLine().getOut().println(server.url());
        spec.commandLine()
            .getErr()
            .println(
                "fasciaj: open this address in a browser; it works once. Ctrl+C ends. Key "
                    + ReaderKey.fingerprint(identity.key().publicKey()));
        while (!interrupt.requested()) {
          Thread.sleep(200);
        }
      }
    }
    return ExitCode.ALL_MEASURED;
  }
}
