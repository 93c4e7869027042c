package org.fasciaj.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.pacs.Extras;
import org.fasciaj.pacs.FileJudge;
import org.fasciaj.pacs.FileJudge.Comparison;
import org.fasciaj.pacs.FileJudge.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares our DICOM reader with dcm4che's, attribute by attribute and pixel by pixel. */
@Command(
    name = "dicom-check",
    hidden = true,
    description = "Compares the DICOM reader of FasciaJ with dcm4che's on files.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class DicomCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "DICOM files or folders.")
  private List<Path> inputs = new ArrayList<>();

  @Option(names = "--quiet", description = "Only the counts.")
  private boolean quiet;

  @Option(names = "--time", description = "Time both readers instead of comparing them.")
  private boolean time;

  @Override
  public Integer call() throws Exception {
    return PacsFailure.guard(spec, this::check);
  }

  private int check() throws Exception {
    FileJudge judge = Extras.judge();
    PrintWriter out = spec.commandLine().getOut();
    if (time) {
      return time(judge, out);
    }
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    Map<String, Integer> codes = new TreeMap<>();
    int frames = 0;
    for (InputFile file : DicomInputs.list(inputs)) {
      Comparison found = judge.compare(file.path());
      frames += found.frames();
      verdicts.merge(found.verdict(), 1, Integer::sum);
      found.findings().stream()
          .map(f -> f.replaceFirst(" .*", ""))
          .distinct()
          .forEach(code -> codes.merge(code, 1, Integer::sum));
      if (!quiet && found.verdict() != Verdict.EQUAL) {
        out.println(file.relative() + ": " + found.verdict());
        found.findings().forEach(f -> out.println("  " + f));
      }
    }
    for (Verdict verdict : Verdict.values()) {
      out.println(verdict + ": " + verdicts.getOrDefault(verdict, 0));
    }
    out.println("frames compared: " + frames);
    codes.forEach((code, n) -> out.println("files with " + code + ": " + n));
    boolean all = verdicts.keySet().stream().allMatch(v -> v == Verdict.EQUAL);
    return all ? ExitCode.ALL_MEASURED : ExitCode.SOME_FAILED;
  }

  private int time(FileJudge judge, PrintWriter out) throws IOException {
    out.println("header ms: FasciaJ, dcm4che; header and first frame ms: FasciaJ, dcm4che; file");
    for (InputFile file : DicomInputs.list(inputs)) {
      try {
        FileJudge.Times t = judge.time(file.path());
        out.printf(
            Locale.ROOT,
            "%8.3f %8.3f %8.3f %8.3f  %s%n",
            t.ourHeader(),
            t.otherHeader(),
            t.ourPicture(),
            t.otherPicture(),
            file.relative());
      } catch (IOException e) {
        out.println("not readable by both: " + file.relative());
      }
    }
    return ExitCode.ALL_MEASURED;
  }
}
