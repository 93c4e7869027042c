package org.fasciaj.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelPairing;
import org.fasciaj.study.MappingException;
import org.fasciaj.study.RunListener;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.RunTally;
import org.fasciaj.study.Sha256;
import org.fasciaj.study.StudyRun;
import org.fasciaj.study.VisitMapping;

/**
 * The whole comparison of a study: measure every frame, pair the visits of each heel, write tables
 * and report. Holds what every front end does alike; texts for the user are the front end's. One
 * use each, not thread-safe.
 */
public final class Comparison {
  /** What the front end shows meanwhile, and whether its user wants to stop. */
  public interface Watch {
    /** How far it is: files finished, files in all, frames finished. */
    void progress(int files, int ofFiles, int frames);

    /** Whether to stop; finished rows are kept. */
    boolean cancelled();
  }

  /**
   * What is wanted.
   *
   * @param out folder for the results
   * @param overwrite whether older results there may be replaced
   * @param blinded only a report that tells neither person nor visit, and no table
   * @param mapping CSV that names subject, side and visit of files; empty for none
   * @param run settings of the measuring
   * @param report what the user chose about the report
   * @param further forms of the results beside the tables; none in a blinded report
   */
  public record Request(
      Path out,
      boolean overwrite,
      boolean blinded,
      Optional<Path> mapping,
      RunSettings run,
      ReportOptions report,
      List<ResultSink.Factory> further) {
    /** Copies the list and checks that a blinded report stays alone. */
    public Request {
      further = List.copyOf(further);
      if (blinded && !further.isEmpty()) {
        throw new IllegalArgumentException("a blinded report has no other form of the results");
      }
    }

    /** Without further forms. */
    public Request(
        Path out, boolean overwrite, boolean blinded, Optional<Path> mapping, RunSettings run) {
      this(out, overwrite, blinded, mapping, run, ReportOptions.DEFAULT, List.of());
    }
  }

  /**
   * What came of it.
   *
   * @param complete false when the user stopped it; then there is no report
   * @param tally counts
   * @param heels the heels; empty when stopped
   * @param report the report's index page
   * @param warnings short sentences about the mapping file
   */
  public record Outcome(
      boolean complete,
      RunTally tally,
      List<Heel> heels,
      Optional<Path> report,
      List<String> warnings) {}

  private final List<InputFile> inputs;
  private final Request request;
  private final Watch watch;
  private final VisitMapping mapping;
  private final List<FrameResult> rows = new ArrayList<>();
  private final RunTally tally = new RunTally();

  private Comparison(List<InputFile> inputs, Request request, Watch watch)
      throws IOException, MappingException {
    this.inputs = inputs;
    this.request = request;
    this.watch = watch;
    this.mapping =
        request.mapping().isPresent()
            ? VisitMapping.read(request.mapping().get(), inputs)
            : VisitMapping.none();
  }

  /**
   * Compares.
   *
   * @param inputs the files of the study; results of an earlier run are not among them
   * @param request what is wanted
   * @param watch the front end
   * @throws OutputException when the results cannot be written
   * @throws MappingException when the mapping file cannot be understood
   * @throws IOException when the mapping file cannot be read
   */
  public static Outcome run(List<InputFile> inputs, Request request, Watch watch)
      throws IOException, MappingException {
    Comparison comparison = new Comparison(inputs, request, watch);
    return request.blinded() ? comparison.blinded() : comparison.open();
  }

  private Outcome open() throws IOException {
    Path index = request.out().resolve("index.html");
    if (!request.overwrite() && Files.exists(index)) {
      throw new OutputException(index, "exists already", OutputException.NOT_REPLACED);
    }
    try (StudyFolder folder = StudyFolder.create(request.out(), request.overwrite())) {
      folder.also(request.further(), request.overwrite());
      boolean complete = measure(folder::add);
      folder.finishRows();
      List<Heel> heels = HeelPairing.pair(rows);
      if (complete) {
        folder.writeChanges(heels, request.run().limits());
        folder.writeStatistics(heels, request.report());
      }
      folder.finishFurther(complete ? heels : List.of(), request.run().limits());
      String hash = request.mapping().isPresent() ? Sha256.of(request.mapping().get()) : null;
      folder.writeManifest(
          new RunManifest(
              "compare", request.run(), hash, complete, tally, Optional.of(request.report())));
      return outcome(complete, heels);
    }
  }

  /** Nothing that names a subject may lie where a reviewer looks, so no table is written. */
  private Outcome blinded() throws IOException {
    try {
      Optional<Path> stranger = new ReportFolder(request.out(), Optional.empty()).stranger();
      if (stranger.isPresent()) {
        throw new OutputException(
            stranger.get(),
            "lies in the folder of a blinded report, which goes to the reviewer as a whole",
            "Name an empty folder.");
      }
    } catch (FileSystemException e) {
      throw OutputException.of(request.out(), e);
    }
    return outcome(measure(row -> {}), HeelPairing.pair(rows));
  }

  /** Takes the finished rows. */
  private interface Taker {
    void take(FrameResult row) throws OutputException;
  }

  private boolean measure(Taker taker) throws IOException {
    RunListener listener =
        new RunListener() {
          @Override
          public void row(FrameResult row) throws IOException {
            FrameResult named = mapping.apply(row);
            taker.take(named);
            rows.add(named);
            tally.add(named);
          }

          @Override
          public void progress(int files, int ofFiles, int frames) {
            watch.progress(files, ofFiles, frames);
          }

          @Override
          public boolean cancelled() {
            return watch.cancelled();
          }
        };
    return StudyRun.run(inputs, request.run(), listener);
  }

  private Outcome outcome(boolean complete, List<Heel> heels) throws IOException {
    Optional<Path> report = complete ? Optional.of(report(heels)) : Optional.empty();
    return new Outcome(complete, tally, complete ? heels : List.of(), report, mapping.warnings());
  }

  private Path report(List<Heel> heels) throws IOException {
    RunSettings run = request.run();
    ReportSettings settings =
        ReportSettings.of(run, request.blinded(), request.overwrite(), request.report());
    try {
      return HtmlReport.write(
          request.out(), heels, rows, settings, PixelSource.ofFiles(run.mmPerPixel()));
    } catch (DicomException e) {
      OutputException changed =
          new OutputException(
              request.out(), "an input changed while its picture was drawn", "Run again.");
      changed.initCause(e);
      throw changed;
    } catch (IOException e) {
      throw OutputException.of(request.out(), e);
    }
  }
}
