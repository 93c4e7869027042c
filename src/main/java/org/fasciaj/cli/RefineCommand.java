package org.fasciaj.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fasciaj.anatomy.BorderSnap;
import org.fasciaj.anatomy.SnappedPair;
import org.fasciaj.report.AtomicFile;
import org.fasciaj.report.OutputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Settles two rough lines on the layer borders nearby. */
@Command(
    name = "refine",
    description = RefineCommand.DESCRIPTION,
    footer = {
      "",
      "The input holds {\"superficial\": [[x,y],...], \"deep\": [[x,y],...]} in pixels, as a hand"
          + " would draw them: up to 20 pixels off, a little tilted. The output has the same shape,"
          + " with one point per pixel column, and \"sd_px\", \"status\" (measured or needs_review)"
          + " and, for a review, \"reason\"."
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class RefineCommand implements Callable<Integer> {
  static final String DESCRIPTION =
      "Settles two rough lines on the layer borders nearby, in pixels.";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "IMAGE", description = "DICOM, PNG, TIFF or BMP.")
  private Path image;

  @Option(
      names = "--near",
      required = true,
      paramLabel = "FILE.json",
      description = "The rough lines.")
  private Path near;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.json",
      description = "Where the borders go; an older file is replaced.")
  private Path out;

  @Option(
      names = "--frame",
      defaultValue = "1",
      paramLabel = "N",
      description = "Frame of a loop, from 1 (default: ${DEFAULT-VALUE}).")
  private int frame;

  @Override
  public Integer call() throws IOException {
    try {
      RoughLines rough = RoughLines.read(near);
      BorderSnap snap = PictureFile.open(image, frame);
      SnappedPair pair;
      try {
        pair = snap.snap(rough.superficial(), rough.deep());
      } catch (IllegalArgumentException e) {
        throw new RefineException(
            near, e.getMessage(), "Give lines inside the picture.", ExitCode.USAGE);
      }
      write(RefinedJson.of(pair));
      if (!pair.sure()) {
        spec.commandLine()
            .getErr()
            .println("fasciaj: needs review: " + RefinedJson.reason(pair).remedy());
      }
      return ExitCode.ALL_MEASURED;
    } catch (RefineException e) {
      spec.commandLine().getErr().println("fasciaj: " + e.getMessage());
      return e.exitCode();
    }
  }

  private void write(String json) throws OutputException {
    try (AtomicFile file = AtomicFile.create(out)) {
      file.writer().write(json);
      file.commit();
    } catch (IOException e) {
      throw OutputException.of(out, e);
    }
  }
}
