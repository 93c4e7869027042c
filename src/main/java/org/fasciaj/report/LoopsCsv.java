package org.fasciaj.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fasciaj.Version;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.LoopSummary;

/**
 * One row for each loop (file with more than one frame), {@value #NAME}: what its frames say
 * together, and how much better that is known than from a single frame. Rows must come file by file
 * and are held only until the file ends. Not thread-safe.
 */
public final class LoopsCsv implements Closeable {
  /** Name of the file. */
  public static final String NAME = "loops.csv";

  private final CsvTable table;
  private final List<FrameResult> loop = new ArrayList<>();

  /** Starts the table in a folder. */
  public LoopsCsv(Path folder) throws IOException {
    table = new CsvTable(folder.resolve(NAME), cells(List.of()).names());
  }

  /** Takes a row of the table of all rows, in its order. */
  public void add(FrameResult row) throws IOException {
    if (!loop.isEmpty() && !loop.get(0).input().path().equals(row.input().path())) {
      end();
    }
    if (row.instance() != null && row.instance().frames() > 1) {
      loop.add(row);
    }
  }

  private void end() throws IOException {
    if (!loop.isEmpty()) {
      table.add(cells(loop));
      loop.clear();
    }
  }

  /** Ends the table: now it has its name. */
  public void commit() throws IOException {
    end();
    table.commit();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  private static CsvRow cells(List<FrameResult> frames) {
    LoopSummary s = LoopSummary.of(frames);
    boolean any = !frames.isEmpty();
    CsvRow r = new CsvRow();
    r.word("schema_version", Version.SCHEMA).word("algorithm_version", Version.ALGORITHM);
    r.text("file", any ? frames.get(0).input().relative() : "");
    r.text("sop_instance_uid", any ? frames.get(0).instance().sopInstanceUid() : "");
    r.count("frames", frames.size());
    r.count("assessable_frames", s.assessable());
    r.number("fascia_thickness_median_mm", s.medianMm());
    r.number("fascia_thickness_median_sd_mm", s.sdMm());
    r.number("fascia_thickness_scatter_mm", s.scatterMm());
    r.number("fascia_thickness_single_frame_sd_mm", s.singleSdMm());
    r.word("median_frame", frame(s.representative()));
    r.number(
        "spur_longest_mm",
        s.longestSpur() == null ? Double.NaN : s.longestSpur().measurement().spur().value());
    return r.word("spur_longest_frame", frame(s.longestSpur()));
  }

  private static String frame(FrameResult row) {
    return row == null ? "" : Integer.toString(row.frame());
  }
}
