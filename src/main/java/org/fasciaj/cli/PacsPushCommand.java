package org.fasciaj.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.pacs.Archive;
import org.fasciaj.pacs.PacsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends DICOM files to the archive. */
@Command(
    name = "push",
    description = "Sends DICOM files, such as structured reports, to the archive.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class PacsPushCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PacsOptions pacs;

  @Parameters(arity = "1..*", paramLabel = "IN", description = "DICOM files or folders.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--store",
      description = "Says that the archive may be changed: without it nothing is sent.")
  private boolean store;

  @Override
  public Integer call() throws Exception {
    return PacsFailure.guard(spec, this::push);
  }

  private int push() throws IOException {
    if (!store) {
      throw new IllegalArgumentException(
          "nothing was sent: give --store to say that the archive may be changed");
    }
    List<InputFile> files;
    try {
      files = DicomInputs.list(inputs);
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    int sent = 0;
    int code = ExitCode.ALL_MEASURED;
    try (Interrupt interrupt = Interrupt.listen();
        Archive archive = pacs.open()) {
      for (int i = 0; i < files.size(); i++) {
        if (interrupt.requested()) {
          code = ExitCode.INTERRUPTED;
          break;
        }
        try {
          archive.push(files.get(i).path());
          sent++;
        } catch (PacsException e) {
          String which = "fasciaj: file " + (i + 1) + " of " + files.size() + ": ";
          spec.commandLine().getErr().println(which + e.getMessage());
          code = PacsFailure.code(e);
        }
      }
    }
    spec.commandLine().getOut().println("Sent: " + sent + " of " + files.size());
    return code;
  }
}
