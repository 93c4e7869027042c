package org.fasciaj.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;

/** Writes the report: one self-contained page for each heel, and an index. Thread-safe. */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * Writes a report. The same input gives the same bytes, except that a blinded report draws new
   * codes and a new order each time.
   *
   * <p>A blinded report leaves out every name, date, result and order, and shows clean pictures
   * beside an empty reading table. Its folder must hold nothing else, since all of it goes to the
   * reviewer; the key goes to a sibling folder with "-key" behind its name.
   *
   * @param outDir folder of the report, made where it is missing
   * @param heels the heels with their visits
   * @param rows every row of the run, those without a heel too
   * @param settings limits, kind of report and what to print
   * @param pixels brings the pictures
   * @return the index page
   * @throws IOException when a picture cannot be had, a file cannot be written, or a report is
   *     there already and may not be replaced; the folder then has no index
   */
  public static Path write(
      Path outDir,
      List<Heel> heels,
      List<FrameResult> rows,
      ReportSettings settings,
      PixelSource pixels)
      throws IOException {
    return settings.blinded()
        ? BlindedReport.write(outDir, heels, settings, pixels)
        : writeOpen(outDir, heels, rows, settings, pixels);
  }

  private static Path writeOpen(
      Path outDir,
      List<Heel> heels,
      List<FrameResult> rows,
      ReportSettings settings,
      PixelSource pixels)
      throws IOException {
    ReportFolder folder = new ReportFolder(outDir, Optional.empty());
    folder.begin(settings.overwrite());
    List<String> names = new ArrayList<>();
    for (int i = 0; i < heels.size(); i++) {
      Heel heel = heels.get(i);
      names.add(name(i, heel));
      byte[] page = new HeelPage(heel, i + 1, settings).build(pixels);
      folder.write(names.get(i), page);
      if (settings.options().pdf().isPresent()) {
        List<String> pages = List.of(HeelPdf.text(page));
        Paper paper = settings.options().pdf().get();
        folder.write(
            HeelPdf.name(names.get(i)), HeelPdf.draw(settings.words(), "pdf.heel", pages, paper));
      }
    }
    for (Map.Entry<String, String> view : HeelViews.build(heels, names, settings).entrySet()) {
      folder.write(view.getKey(), view.getValue().getBytes(StandardCharsets.UTF_8));
    }
    List<String> index = IndexPages.build(heels, names, rows, settings);
    if (settings.options().pdf().isPresent()) {
      Paper paper = settings.options().pdf().get();
      folder.write(
          HeelPdf.name(IndexPages.name(0)),
          HeelPdf.draw(settings.words(), "title.study", index, paper));
    }
    // The first page comes last: where it is, everything is.
    for (int i = index.size() - 1; i > 0; i--) {
      folder.write(IndexPages.name(i), index.get(i).getBytes(StandardCharsets.UTF_8));
    }
    Path first = folder.write(IndexPages.name(0), index.get(0).getBytes(StandardCharsets.UTF_8));
    folder.end();
    return first;
  }

  private static String name(int index, Heel heel) {
    String subject = ReportFolder.safe(heel.subject());
    String side = ReportFolder.safe(heel.laterality());
    return String.format(Locale.ROOT, "heel-%04d", index + 1)
        + (subject.isEmpty() ? "" : "-" + subject)
        + (side.isEmpty() ? "" : "-" + side)
        + ".html";
  }
}
