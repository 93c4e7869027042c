package org.fasciaj.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;

/** The HTML report. */
public final class HtmlReport {
  private HtmlReport() {}

  /** Writes the report and returns its index page. */
  public static Path write(
      Path outDir,
      List<Heel> heels,
      List<FrameResult> rows,
      ReportSettings settings,
      PixelSource pixels)
      throws IOException {
    throw new IOException("no report of " + heels.size() + " heels yet: " + outDir + settings);
  }
}
