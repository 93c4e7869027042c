package org.fasciaj.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.measure.Limits;
import org.fasciaj.review.check.CheckedPacking;
import org.fasciaj.review.pack.Arms;
import org.fasciaj.review.pack.CoordinatorManual;
import org.fasciaj.review.pack.Design;
import org.fasciaj.review.pack.PackSettings;
import org.fasciaj.review.pack.Packer;
import org.fasciaj.review.pack.TruthTable;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.MappingException;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.StudyRun;
import org.fasciaj.study.VisitMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds a blinded package and its sealed key. */
@Command(
    name = "pack",
    description = "Builds a blinded package for readers, checks it, and seals the key elsewhere.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class ReviewPackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ReviewPassphrase passphrase;

  @Parameters(arity = "1..*", paramLabel = "IN", description = "DICOM files, folders, DICOMDIRs.")
  private List<Path> inputs = new ArrayList<>();

  @Option(names = "--out", required = true, paramLabel = "PKG", description = "Package file (zip).")
  private Path out;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "KEYDIR",
      description = "Folder for the key; it must not lie with the package.")
  private Path key;

  @Option(
      names = "--reader",
      required = true,
      split = ",",
      paramLabel = "CODE",
      description = "Codes of the readers, such as R1,R2.")
  private List<String> readers = new ArrayList<>();

  @Option(names = "--adjudicator", paramLabel = "CODE", description = "Code of the adjudicator.")
  private String adjudicator = "";

  @Option(
      names = "--design",
      defaultValue = "single",
      description = "single, paired-hidden or chronological (default: ${DEFAULT-VALUE}).")
  private String design;

  @Option(
      names = "--arms",
      defaultValue = "UNAIDED",
      description = "${COMPLETION-CANDIDATES}: whether readers see the automatic outline.")
  private Arms arms;

  @Option(
      names = "--repeats",
      defaultValue = "0.1",
      paramLabel = "SHARE",
      description = "Share of cases that come twice, hidden (default: ${DEFAULT-VALUE}).")
  private double repeats;

  @Option(
      names = "--adjudicate-mm",
      defaultValue = "0.5",
      paramLabel = "MM",
      description = "Readers who differ by more are adjudicated (default: ${DEFAULT-VALUE}).")
  private double adjudicateMm;

  @Option(
      names = "--same-look",
      description = "Bring every image to one mm per pixel and one frame size.")
  private boolean sameLook;

  @Option(names = "--borders", description = "Ask readers to draw both borders.")
  private boolean borders;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description =
          "CSV of training and hidden calibration cases: file, role, thickness_mm, spur_mm.")
  private Path truth;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "CSV with file, subject, laterality, timepoint.")
  private Path mapping;

  @Option(names = "--mm-per-pixel", paramLabel = "MM", description = "Scale where there is none.")
  private double mmPerPixel = Double.NaN;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the orders (default: drawn); kept in the key.")
  private Long seed;

  @Override
  public Integer call() throws Exception {
    return ReviewFailure.guard(spec, this::pack);
  }

  private int pack() throws IOException, MappingException {
    long drawn = seed == null ? new SecureRandom().nextLong() : seed;
    PackSettings settings =
        new PackSettings(
            Design.of(design),
            readers,
            adjudicator,
            arms,
            repeats,
            sameLook,
            adjudicateMm,
            Limits.DEFAULT,
            borders,
            drawn);
    List<InputFile> files = DicomInputs.list(inputs);
    VisitMapping visits = mapping == null ? VisitMapping.none() : VisitMapping.read(mapping, files);
    RunSettings run =
        new RunSettings(Limits.DEFAULT, mmPerPixel, RunSettings.of(Limits.DEFAULT).workers());
    List<FrameResult> rows = StudyRun.measure(files, run).stream().map(visits::apply).toList();
    TruthTable known = truth == null ? TruthTable.none() : TruthTable.read(truth);
    Packer.Packed packed =
        new Packer(settings, known, mmPerPixel)
            .pack(
                rows,
                out,
                key,
                passphrase.get(),
                new CheckedPacking(key.resolve("contact-sheet.html")));
    Path manual = CoordinatorManual.write(key, settings, packed);
    report(packed, manual);
    return packed.left().isEmpty() ? ExitCode.ALL_MEASURED : ExitCode.SOME_FAILED;
  }

  private void report(Packer.Packed packed, Path manual) {
    PrintWriter to = spec.commandLine().getOut();
    to.println("Package: " + out + ", " + packed.manifest().images().size() + " images, checked");
    to.println("Key:     " + key + " (keep it away from readers)");
    to.println("Look at: " + key.resolve("contact-sheet.html"));
    to.println("Then:    " + manual + " (how to hand it over, and the charter)");
    packed.left().forEach((reason, n) -> to.println("Left out: " + n + " (" + reason + ")"));
    packed.warnings().forEach(w -> spec.commandLine().getErr().println("fasciaj: " + w));
  }
}
