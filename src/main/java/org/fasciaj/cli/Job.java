package org.fasciaj.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.report.OutputException;
import org.fasciaj.report.StudyFolder;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.RunListener;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.RunTally;
import org.fasciaj.study.StudyRun;

/** What the measuring commands do alike: check the options, list the files, run, show how far. */
final class Job {
  /** Takes the finished rows. */
  interface RowTaker {
    void take(FrameResult row) throws OutputException;
  }

  private final Caller caller;
  private final StudyOptions options;

  Job(Caller caller, StudyOptions options) {
    this.caller = caller;
    this.options = options;
  }

  StudyOptions options() {
    return options;
  }

  PrintWriter out() {
    return caller.out();
  }

  PrintWriter err() {
    return caller.err();
  }

  ProgressBar bar() {
    return new ProgressBar(err(), Terminal.onStandardError(System.getenv()));
  }

  RuntimeException wrong(String message) {
    return caller.wrong(message);
  }

  RunSettings settings() {
    try {
      return options.settings();
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  /** The files of the run; older results of ours in the output folder are no input. */
  List<InputFile> inputs() {
    try {
      Path out = options.out().toAbsolutePath().normalize();
      return DicomInputs.list(options.inputs()).stream()
          .filter(f -> !StudyFolder.isResult(f.path(), out))
          .toList();
    } catch (DicomException e) {
      throw wrong(e.getMessage() + ". " + e.reason().remedy());
    }
  }

  /** Measures; false when the user interrupted. */
  boolean run(List<InputFile> inputs, RunSettings settings, Interrupt interrupt, RowTaker taker)
      throws OutputException {
    ProgressBar bar = bar();
    RunListener listener =
        new RunListener() {
          @Override
          public void row(FrameResult row) throws IOException {
            taker.take(row);
          }

          @Override
          public void progress(int files, int ofFiles, int frames) {
            bar.update(files, ofFiles, frames);
          }

          @Override
          public boolean cancelled() {
            return interrupt.requested();
          }
        };
    try {
      return StudyRun.run(inputs, settings, listener);
    } catch (OutputException e) {
      throw e;
    } catch (IOException e) {
      throw OutputException.of(options.out(), e);
    } finally {
      bar.clear();
    }
  }

  /** Says that there is nothing to measure. */
  int nothing() {
    err()
        .println(
            "fasciaj: the input holds no DICOM file. Name files, or a folder that holds some.");
    return ExitCode.NO_ULTRASOUND;
  }

  /** The exit code of a run. */
  int exitCode(RunTally tally, boolean complete) {
    if (!complete) {
      err().println("fasciaj: interrupted; the rows finished so far are in the table");
      return ExitCode.INTERRUPTED;
    }
    if (!tally.anyUltrasound()) {
      err().println("fasciaj: no readable ultrasound image was found; the table says why");
      return ExitCode.NO_ULTRASOUND;
    }
    return tally.allMeasured() ? ExitCode.ALL_MEASURED : ExitCode.SOME_FAILED;
  }
}
