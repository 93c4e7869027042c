package org.fasciaj.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.Version;
import org.fasciaj.anatomy.Point;
import org.fasciaj.study.FrameResult;

/**
 * The callipers that a person laid on an image, one row each: lengths in mm, places in pixels of
 * the whole picture. They stand beside the rows of the measurement and never among them. Stateless.
 */
public final class CallipersCsv {
  private CallipersCsv() {}

  /**
   * One calliper.
   *
   * @param of the row of its frame
   * @param operator who laid it; "" when not named
   * @param mode direction that it was forced into
   * @param stationMm distance of its middle from the insertion along the fascia, mm; NaN for none
   * @param mm length, mm
   * @param from where it starts
   * @param to where it ends
   */
  public record Row(
      FrameResult of,
      String operator,
      String mode,
      double stationMm,
      double mm,
      Point from,
      Point to) {}

  /**
   * Writes the table; it appears whole or not at all.
   *
   * @throws IOException when it cannot be written
   */
  public static void write(Path file, List<Row> rows) throws IOException {
    try (CsvTable table = new CsvTable(file, cells(null).names())) {
      for (Row row : rows) {
        table.add(cells(row));
      }
      table.commit();
    }
  }

  private static CsvRow cells(Row row) {
    FrameResult f = row == null ? null : row.of();
    CsvRow r = new CsvRow();
    r.word("schema_version", Version.SCHEMA);
    r.text("file", f == null ? "" : f.input().relative());
    r.word("sha256", f == null ? "" : f.sha256());
    r.count("frame", f == null ? 0 : f.frame());
    r.text("subject", f == null || f.instance() == null ? "" : f.instance().subject());
    r.text("laterality", f == null || f.instance() == null ? "" : f.instance().laterality());
    r.text("timepoint", f == null || f.instance() == null ? "" : f.instance().timepoint());
    r.text("operator", row == null ? "" : row.operator());
    r.word("calliper_direction", row == null ? "" : row.mode());
    r.number("calliper_station_mm", row == null ? Double.NaN : row.stationMm());
    r.number("calliper_length_mm", row == null ? Double.NaN : row.mm());
    place(r, "calliper_from", row == null ? null : row.from());
    place(r, "calliper_to", row == null ? null : row.to());
    return r;
  }

  private static void place(CsvRow r, String name, Point p) {
    r.number(name + "_x_px", p == null ? Double.NaN : p.x());
    r.number(name + "_y_px", p == null ? Double.NaN : p.y());
  }
}
