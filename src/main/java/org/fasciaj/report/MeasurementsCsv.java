package org.fasciaj.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fasciaj.Reason;
import org.fasciaj.Version;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.CalibrationSource;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.Instance;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;
import org.fasciaj.study.FrameMeasurer;
import org.fasciaj.study.FrameResult;

/**
 * The table of all rows, {@value #NAME}. Columns stand in an order that does not change; new ones
 * are added at the end. Lengths are in mm, areas in mm2, coordinates in pixels of the whole
 * picture; a missing value is empty and has a status and a reason. The columns {@code
 * fascia_thickness_mm}, {@code fascia_status} and {@code fascia_reason} are those of the primary
 * thickness (station 0). Not thread-safe.
 */
public final class MeasurementsCsv implements Closeable {
  /** Name of the file. */
  public static final String NAME = "measurements.csv";

  private final CsvTable table;

  /**
   * Starts the table in a folder.
   *
   * @throws IOException when the folder cannot be written
   */
  public MeasurementsCsv(Path folder) throws IOException {
    this(new CsvTable(folder.resolve(NAME), columns()));
  }

  private MeasurementsCsv(CsvTable table) {
    this.table = table;
  }

  /**
   * Starts the table in a file of any name.
   *
   * @throws IOException when its folder cannot be written
   */
  public static MeasurementsCsv file(Path file) throws IOException {
    return new MeasurementsCsv(new CsvTable(file, columns()));
  }

  /** The cells of a row as the table writes them, by column, in the table's order. */
  public static Map<String, String> texts(FrameResult row) {
    CsvRow cells = cells(row);
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < cells.names().size(); i++) {
      texts.put(cells.names().get(i), cells.values().get(i));
    }
    return texts;
  }

  /** Names of the columns. */
  public static List<String> columns() {
    InputFile none = new InputFile(Path.of(""), "");
    return cells(FrameMeasurer.unreadable(none, "", Reason.DAMAGED_FILE, "")).names();
  }

  /** Adds a row. */
  public void add(FrameResult row) throws IOException {
    table.add(cells(row));
  }

  /** Ends the table: now it has its name. */
  public void commit() throws IOException {
    table.commit();
  }

  /** Without a commit before, leaves no file. */
  @Override
  public void close() throws IOException {
    table.close();
  }

  private static CsvRow cells(FrameResult row) {
    CsvRow r = new CsvRow();
    origin(r, row);
    HeelMeasurement m = row.measurement();
    boolean error = row.status() == Status.ERROR;
    r.status("status", row.status()).reason("reason", row.reason());
    r.status("fascia_status", error ? Status.ERROR : m.thickness().status());
    r.reason("fascia_reason", m.thickness().reason());
    r.number("fascia_thickness_mm", m.thickness().value());
    r.number("fascia_thickness_sd_mm", m.thickness().sd());
    r.number("fascia_thickness_5mm_mm", m.thickness5().value());
    r.number("fascia_thickness_10mm_mm", m.thickness10().value());
    r.number("fascia_thickness_max_mm", m.maximum().value());
    r.number("fascia_thickness_max_station_mm", m.maximumStationMm());
    r.number("fascia_thickness_mean_mm", m.mean().value());
    r.number("fascia_thickness_vertical_mm", m.vertical().value());
    r.flag("fascia_thickness_flag", m.thicknessFlag());
    r.flag("fascia_thickness_max_flag", m.maximumFlag());
    r.status("spur_status", error ? Status.ERROR : m.spur().status());
    r.reason("spur_reason", m.spur().reason());
    r.number("spur_length_mm", m.spur().value());
    r.number("spur_length_sd_mm", m.spur().sd());
    r.flag("spur_flag", m.spurFlag());
    r.number("echogenicity_ratio", m.echogenicity().value());
    r.number("doppler_area_mm2", m.dopplerArea().value());
    r.number("doppler_area_percent", m.dopplerPercent().value());
    HeelOutline outline = row.outline();
    r.number("insertion_x_px", outline == null ? Double.NaN : outline.insertion().x());
    r.number("insertion_y_px", outline == null ? Double.NaN : outline.insertion().y());
    further(r, "fascia_thickness_5mm", m.thickness5(), error);
    further(r, "fascia_thickness_10mm", m.thickness10(), error);
    further(r, "fascia_thickness_max", m.maximum(), error);
    further(r, "fascia_thickness_mean", m.mean(), error);
    further(r, "fascia_thickness_vertical", m.vertical(), error);
    r.number("fascia_thickness_alternative_mm", m.alternativeMm());
    trust(r, "echogenicity", m.echogenicity(), error);
    trust(r, "doppler", m.dopplerArea(), error);
    r.text("detail", row.detail()).text("warnings", String.join(" ", row.warnings()));
    return r.word("sha256", row.sha256());
  }

  private static void origin(CsvRow r, FrameResult row) {
    Instance i = row.instance();
    Calibration c = row.calibration();
    r.word("schema_version", Version.SCHEMA).word("algorithm_version", Version.ALGORITHM);
    r.text("file", row.input().relative());
    r.text("sop_instance_uid", i == null ? "" : i.sopInstanceUid());
    r.word("frame", row.frame() > 0 ? Integer.toString(row.frame()) : "");
    r.text("subject", i == null ? "" : i.subject());
    r.text("laterality", i == null ? "" : i.laterality());
    r.text("timepoint", i == null ? "" : i.timepoint());
    r.text("study_date", i == null ? "" : i.studyDate());
    r.word("calibration_source", (c == null ? CalibrationSource.NONE : c.source()).code());
    r.number("pixel_spacing_x_mm", c == null ? Double.NaN : c.xMm());
    r.number("pixel_spacing_y_mm", c == null ? Double.NaN : c.yMm());
  }

  private static void further(CsvRow r, String name, Quantity q, boolean error) {
    r.number(name + "_sd_mm", q.sd());
    trust(r, name, q, error);
  }

  private static void trust(CsvRow r, String name, Quantity q, boolean error) {
    r.status(name + "_status", error ? Status.ERROR : q.status());
    r.reason(name + "_reason", q.reason());
  }
}
