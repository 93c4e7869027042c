package org.fasciaj.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.RunSettings;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options that every measuring command has. */
final class StudyOptions {
  private static final String THICKNESS_LIMIT = "4.5";
  private static final String SPUR_LIMIT = "6";
  private static final String SMALLEST_SPUR = "1";

  @Parameters(
      arity = "1..*",
      paramLabel = "IN",
      description = "DICOM files, folders (walked whole) or DICOMDIRs.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "DIR",
      description = "Folder for the results; made where needed.")
  private Path out;

  @Option(
      names = "--mm-per-pixel",
      paramLabel = "MM",
      description =
          "Scale for images that carry none or whose own cannot be trusted; the table marks their"
              + " values with the source 'user'.")
  private double mmPerPixel = Double.NaN;

  @Option(
      names = "--thickness-limit",
      paramLabel = "MM",
      defaultValue = THICKNESS_LIMIT,
      description = "Flag a fascia thicker than this (default: ${DEFAULT-VALUE}).")
  private double thicknessLimit;

  @Option(
      names = "--spur-limit",
      paramLabel = "MM",
      defaultValue = SPUR_LIMIT,
      description = "Flag a spur longer than this (default: ${DEFAULT-VALUE}).")
  private double spurLimit;

  @Option(
      names = "--smallest-spur",
      paramLabel = "MM",
      defaultValue = SMALLEST_SPUR,
      description = "Shortest projection that counts as a spur (default: ${DEFAULT-VALUE}).")
  private double smallestSpur;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Files measured at once (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--overwrite", description = "Replace results that lie in DIR.")
  private boolean overwrite;

  /** For picocli, which sets the options. */
  StudyOptions() {}

  /** All others as they are without being named. */
  StudyOptions(List<Path> inputs, Path out, boolean overwrite) {
    this.inputs = List.copyOf(inputs);
    this.out = out;
    this.overwrite = overwrite;
    thicknessLimit = Double.parseDouble(THICKNESS_LIMIT);
    spurLimit = Double.parseDouble(SPUR_LIMIT);
    smallestSpur = Double.parseDouble(SMALLEST_SPUR);
  }

  List<Path> inputs() {
    return List.copyOf(inputs);
  }

  Path out() {
    return out;
  }

  boolean overwrite() {
    return overwrite;
  }

  /**
   * The settings of the run.
   *
   * @throws IllegalArgumentException when an option is out of range
   */
  RunSettings settings() {
    return new RunSettings(
        new Limits(thicknessLimit, spurLimit, smallestSpur), mmPerPixel, threads);
  }
}
