package org.fasciaj.imagej;

import ij.WindowManager;
import ij.measure.ResultsTable;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import org.fasciaj.report.CallipersCsv;
import org.fasciaj.session.Calliper;
import org.fasciaj.session.Session;
import org.fasciaj.study.FrameResult;

/** The callipers of a session as rows for a file and for ImageJ's table of them. Stateless. */
public final class CalliperRows {
  /** Title of ImageJ's table. */
  public static final String TITLE = "FasciaJ callipers";

  private static final int DECIMALS = 3;

  /** Five columns and five rows, pixels. */
  private static final int WIDTH = 660;

  private static final int HEIGHT = 170;

  private CalliperRows() {}

  /**
   * Every calliper.
   *
   * @param rows the rows of the session's frames
   */
  public static List<CallipersCsv.Row> of(Session session, List<FrameResult> rows) {
    List<CallipersCsv.Row> all = new ArrayList<>();
    for (FrameResult row : rows) {
      for (Calliper c : session.frame(row.frame()).orElseThrow().callipers()) {
        all.add(
            new CallipersCsv.Row(
                row,
                session.form().operator(),
                c.mode().code(),
                c.stationMm(),
                c.mm(),
                c.from(),
                c.to()));
      }
    }
    return all;
  }

  /** Adds rows to ImageJ's table of callipers and shows it; without rows nothing happens. */
  public static void show(List<CallipersCsv.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    ResultsTable shown = ResultsTable.getResultsTable(TITLE);
    ResultsTable table = shown == null ? new ResultsTable() : shown;
    table.setNaNEmptyCells(true);
    table.setPrecision(DECIMALS);
    for (CallipersCsv.Row row : rows) {
      table.addRow();
      table.addValue("file", row.of().input().relative());
      table.addValue("frame", row.of().frame());
      table.addValue("calliper_direction", row.mode());
      table.addValue("calliper_station_mm", row.stationMm());
      table.addValue("calliper_length_mm", row.mm());
    }
    table.setDecimalPlaces(table.getColumnIndex("frame"), 0);
    table.show(TITLE);
    if (shown == null && !GraphicsEnvironment.isHeadless()) {
      // In the screen's lower left corner: neither over the image nor over the assistant.
      Window window = WindowManager.getWindow(TITLE);
      Rectangle screen = window.getGraphicsConfiguration().getBounds();
      window.setBounds(screen.x, screen.y + screen.height - HEIGHT, WIDTH, HEIGHT);
    }
  }
}
