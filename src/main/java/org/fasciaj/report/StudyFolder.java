package org.fasciaj.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.fasciaj.study.RunTally;

/**
 * The folder that a run writes its tables into. Rows are written as they come, so memory does not
 * grow with the study; every file appears whole at the end or not at all. Older results are kept
 * unless overwriting was asked for, and are then replaced only at the end; those of forms that this
 * run does not write go as well. Not thread-safe.
 */
public final class StudyFolder implements Closeable {
  /** Tables that name subjects and dates. */
  private static final List<String> NAMES =
      List.of(
          MeasurementsCsv.NAME,
          LoopsCsv.NAME,
          ChangesCsv.NAME,
          StatisticsCsv.NAME,
          Codebook.NAME,
          RunManifest.NAME);

  /** Folder of the DICOM objects that a run writes, and their names. */
  public static final String OBJECTS = "dicom";

  /** Kind and number of the row. */
  public static final Pattern OBJECT_NAME = Pattern.compile("(sr|gsps|pdf)-\\d{5,}\\.dcm");

  private final Path dir;
  private final MeasurementsCsv measurements;
  private final LoopsCsv loops;
  private final RunTally tally = new RunTally();
  private final List<String> written = new ArrayList<>();
  private final List<ResultSink> further = new ArrayList<>();
  private final FormerRun former;

  private StudyFolder(Path dir) throws IOException {
    this.dir = dir;
    this.former = FormerRun.in(dir);
    this.measurements = new MeasurementsCsv(dir);
    this.loops = new LoopsCsv(dir);
  }

  /**
   * Makes the folder where needed and starts the tables.
   *
   * @param dir the folder
   * @param overwrite whether results that lie there may be replaced
   * @throws OutputException when they may not, or the folder cannot be written
   */
  public static StudyFolder create(Path dir, boolean overwrite) throws OutputException {
    if (!overwrite) {
      refuseTables(dir, OutputException.NOT_REPLACED);
    }
    try {
      Files.createDirectories(dir);
      return new StudyFolder(dir);
    } catch (IOException e) {
      throw OutputException.of(dir, e);
    }
  }

  /**
   * Adds further forms of the results; comes before the first row.
   *
   * @throws OutputException when older ones may not be replaced, or they cannot be written
   */
  public void also(List<ResultSink.Factory> forms, boolean overwrite) throws OutputException {
    try {
      for (ResultSink.Factory form : forms) {
        further.add(form.open(dir, overwrite));
      }
    } catch (IOException e) {
      throw OutputException.of(dir, e);
    }
  }

  /**
   * Checks that a folder holds no table of an earlier run.
   *
   * @throws OutputException when it does
   */
  public static void refuseTables(Path dir, String remedy) throws OutputException {
    for (String name : NAMES) {
      if (Files.exists(dir.resolve(name))) {
        throw new OutputException(dir.resolve(name), "exists already", remedy);
      }
    }
  }

  /**
   * Whether a file is a result of an earlier run in a folder, so that results inside the input
   * folder are not taken for input.
   */
  public static boolean isResult(Path file, Path dir) {
    Path whole = file.toAbsolutePath().normalize();
    String name = whole.getFileName().toString();
    Path folder = dir.toAbsolutePath().normalize();
    if (folder.resolve(OBJECTS).equals(whole.getParent())) {
      return OBJECT_NAME.matcher(name).matches();
    }
    return folder.equals(whole.getParent())
        && (NAMES.contains(name)
            || name.endsWith(".html")
            || name.endsWith(".pdf")
            || name.startsWith(".fasciaj-"));
  }

  /** Adds a row to the tables. */
  public void add(FrameResult row) throws OutputException {
    try {
      measurements.add(row);
      loops.add(row);
      for (ResultSink sink : further) {
        sink.add(row);
      }
      tally.add(row);
    } catch (IOException e) {
      throw OutputException.of(dir, e);
    }
  }

  /** What the rows gave so far. */
  public RunTally tally() {
    return tally;
  }

  /** Where a table lies. */
  public Path measurements() {
    return dir.resolve(MeasurementsCsv.NAME);
  }

  /** Ends the tables of rows: now they have their names. Comes before the others. */
  public void finishRows() throws OutputException {
    try {
      measurements.commit();
      loops.commit();
      written.add(MeasurementsCsv.NAME);
      written.add(LoopsCsv.NAME);
      Codebook.write(dir);
      written.add(Codebook.NAME);
      // What an earlier run left would belong to other rows.
      Files.deleteIfExists(dir.resolve(ChangesCsv.NAME));
      Files.deleteIfExists(dir.resolve(StatisticsCsv.NAME));
      Files.deleteIfExists(dir.resolve(RunManifest.NAME));
    } catch (IOException e) {
      throw OutputException.of(dir, e);
    }
  }

  /** Writes the table of changes. */
  public void writeChanges(List<Heel> heels, Limits limits) throws OutputException {
    try {
      ChangesCsv.write(dir, heels, limits);
      written.add(ChangesCsv.NAME);
    } catch (IOException e) {
      throw OutputException.of(dir, e);
    }
  }

  /** Writes the table of the statistics of change. */
  public void writeStatistics(List<Heel> heels, ReportOptions options) throws OutputException {
    try {
      StatisticsCsv.write(dir, StudyStatistics.of(heels, options));
      written.add(StatisticsCsv.NAME);
    } catch (IOException e) {
      throw OutputException.of(dir, e);
    }
  }

  /** Ends the further forms; comes after the tables. */
  public void finishFurther(List<Heel> heels, Limits limits) throws OutputException {
    try {
      for (ResultSink sink : further) {
        sink.heels(heels, limits);
        written.addAll(sink.finish());
      }
    } catch (IOException e) {
      throw OutputException.of(dir, e);
    }
  }

  /** Writes the record of the run; comes last. */
  public void writeManifest(RunManifest manifest) throws OutputException {
    try {
      former.remove(dir, written);
      manifest.write(dir, written);
    } catch (IOException e) {
      throw OutputException.of(dir, e);
    }
  }

  /** Without an end before, leaves no table. */
  @Override
  public void close() throws IOException {
    try {
      measurements.close();
    } finally {
      loops.close();
      for (ResultSink sink : further) {
        sink.close();
      }
    }
  }
}
