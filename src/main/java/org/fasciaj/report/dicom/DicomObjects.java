package org.fasciaj.report.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.DicomWriter;
import org.fasciaj.measure.Limits;
import org.fasciaj.report.OutputException;
import org.fasciaj.report.ResultSink;
import org.fasciaj.report.StudyFolder;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelVisit;

/**
 * The results as DICOM objects below {@value #FOLDER}: for each frame with an outline one object of
 * each kind, named by kind and number of the row; for each heel its report as PDF. A frame without
 * an outline has none: its refusal stands in the tables. Not thread-safe.
 */
public final class DicomObjects implements ResultSink {
  /** Name of the folder. */
  public static final String FOLDER = StudyFolder.OBJECTS;

  /** Makes the report of a heel. */
  @FunctionalInterface
  public interface Documents {
    /**
     * The report as PDF.
     *
     * @param number place of the heel in the study, from 1
     * @throws IOException when a picture cannot be had
     */
    byte[] of(Heel heel, int number) throws IOException;
  }

  private final Path dir;
  private final Set<Kind> kinds;
  private final Documents documents;
  private final List<String> written = new ArrayList<>();
  private int rows;
  private Path headerOf;
  private SourceHeader header;

  private DicomObjects(Path dir, Set<Kind> kinds, Documents documents) {
    this.dir = dir;
    this.kinds = kinds;
    this.documents = documents;
  }

  /**
   * Makes the folder where needed.
   *
   * @param out the folder of the tables
   * @param overwrite whether objects that lie there may be replaced
   * @param kinds what to write
   * @param documents makes the reports; called only for PDF
   * @throws IOException when they may not, or the folder cannot be written
   */
  public static DicomObjects open(Path out, boolean overwrite, Set<Kind> kinds, Documents documents)
      throws IOException {
    Path dir = out.resolve(FOLDER);
    Files.createDirectories(dir);
    List<Path> older = older(dir);
    if (!overwrite && !older.isEmpty()) {
      throw new OutputException(
          older.get(0),
          "exists already",
          "Name another output folder, or allow overwriting (--overwrite).");
    }
    return new DicomObjects(dir, kinds, documents);
  }

  private static List<Path> older(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files
          .filter(f -> StudyFolder.OBJECT_NAME.matcher(f.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  @Override
  public void add(FrameResult row) throws IOException {
    rows++;
    if (row.outline() == null) {
      return;
    }
    SourceHeader source = header(row);
    for (Kind kind : new TreeSet<>(kinds)) {
      if (kind == Kind.PDF) {
        continue;
      }
      Attributes object =
          kind == Kind.SR
              ? MeasurementSr.make(row, source, rows)
              : PresentationState.make(row, source, rows);
      String name = String.format(Locale.ROOT, "%s-%05d.dcm", kind.word(), rows);
      DicomWriter.write(dir.resolve(name), object);
      written.add(name);
    }
  }

  /** Each heel's report goes into the study of its last visit. */
  @Override
  public void heels(List<Heel> heels, Limits limits) throws IOException {
    int number = 0;
    for (Heel heel : heels) {
      number++;
      if (kinds.contains(Kind.PDF) && !heel.visits().isEmpty()) {
        HeelVisit last = heel.visits().get(heel.visits().size() - 1);
        FrameResult row =
            last.representative() != null ? last.representative() : last.frames().get(0);
        String name = String.format(Locale.ROOT, "%s-%05d.dcm", Kind.PDF.word(), number);
        byte[] pdf = documents.of(heel, number);
        Path image = row.input().path();
        EncapsulatedPdf.write(dir.resolve(name), pdf, "FasciaJ heel report", image, number);
        written.add(name);
      }
    }
  }

  /** The header of the row's file, which is kept for the frames of a loop. */
  private SourceHeader header(FrameResult row) throws IOException {
    Path file = row.input().path();
    if (!file.equals(headerOf)) {
      header = SourceHeader.of(row);
      headerOf = file;
    }
    return header;
  }

  /** Takes away what an earlier run left: it would belong to other rows. */
  @Override
  public List<String> finish() throws IOException {
    for (Path file : older(dir)) {
      if (!written.contains(file.getFileName().toString())) {
        Files.delete(file);
      }
    }
    return written.stream().map(n -> FOLDER + "/" + n).toList();
  }
}
