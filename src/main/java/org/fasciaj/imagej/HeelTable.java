package org.fasciaj.imagej;

import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.List;
import java.util.Map;
import org.fasciaj.report.MeasurementsCsv;
import org.fasciaj.study.FrameResult;

/**
 * The results table "FasciaJ": a part of the columns of measurements.csv under the same names, with
 * the same values; a number that is missing is NaN, never 0. For display: files are written by the
 * core's own CSV writer.
 */
public final class HeelTable {
  private static final int DECIMALS = 3;

  /** Heading and two rows stay visible, pixels. */
  private static final int LEAST_HEIGHT = 150;

  /** File, frame, status and thickness stay visible, pixels. */
  private static final int LEAST_WIDTH = 400;

  /** Columns of words. */
  private static final List<String> WORDS =
      List.of(
          "file",
          "status",
          "reason",
          "calibration_source",
          "fascia_thickness_flag",
          "fascia_thickness_max_flag",
          "spur_status",
          "spur_reason",
          "spur_flag",
          "detail",
          "warnings");

  /** The columns that are shown, in this order. */
  private static final List<String> COLUMNS =
      List.of(
          "file",
          "frame",
          "status",
          "reason",
          "fascia_thickness_mm",
          "fascia_thickness_sd_mm",
          "fascia_thickness_flag",
          "fascia_thickness_5mm_mm",
          "fascia_thickness_10mm_mm",
          "fascia_thickness_max_mm",
          "fascia_thickness_max_station_mm",
          "fascia_thickness_max_flag",
          "fascia_thickness_mean_mm",
          "fascia_thickness_vertical_mm",
          "spur_status",
          "spur_reason",
          "spur_length_mm",
          "spur_length_sd_mm",
          "spur_flag",
          "echogenicity_ratio",
          "doppler_area_mm2",
          "doppler_area_percent",
          "calibration_source",
          "pixel_spacing_x_mm",
          "pixel_spacing_y_mm",
          "detail",
          "warnings");

  private final ResultsTable table;

  private HeelTable(ResultsTable table) {
    this.table = table;
  }

  /** The table on the screen, or a new one. */
  public static HeelTable current() {
    ResultsTable shown = ResultsTable.getResultsTable(Command.TITLE);
    ResultsTable table = shown == null ? new ResultsTable() : shown;
    table.setNaNEmptyCells(true);
    table.setPrecision(DECIMALS);
    return new HeelTable(table);
  }

  /** Adds a row. */
  public void add(FrameResult row) {
    Map<String, String> texts = MeasurementsCsv.texts(row);
    table.addRow();
    for (String column : COLUMNS) {
      String text = texts.get(column);
      if (WORDS.contains(column)) {
        table.addValue(column, text);
      } else {
        table.addValue(column, text.isEmpty() ? Double.NaN : Double.parseDouble(text));
      }
    }
    table.setDecimalPlaces(table.getColumnIndex("frame"), 0);
  }

  /** Brings it on the screen; without a screen nothing happens. */
  public void show() {
    table.show(Command.TITLE);
  }

  /**
   * The same, with a new window put below an image's, so that it does not hide what was drawn.
   *
   * @param image the measured image
   */
  public void showBeside(ImagePlus image) {
    boolean fresh = ResultsTable.getResultsTable(Command.TITLE) == null;
    show();
    if (fresh && !GraphicsEnvironment.isHeadless() && image.getWindow() != null) {
      Rectangle picture = image.getWindow().getBounds();
      Window window = WindowManager.getWindow(Command.TITLE);
      Rectangle screen = window.getGraphicsConfiguration().getBounds();
      int top = Math.min(picture.y + picture.height, screen.y + screen.height - LEAST_HEIGHT);
      window.setBounds(
          picture.x,
          top,
          Math.min(window.getWidth(), Math.max(picture.width, LEAST_WIDTH)),
          Math.min(window.getHeight(), screen.y + screen.height - top));
    }
  }
}
