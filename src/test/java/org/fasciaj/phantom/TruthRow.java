package org.fasciaj.phantom;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of truth.csv.
 *
 * @param file path below test-images
 * @param frame number of the frame, from 1
 * @param visit what the header tells
 * @param truth what the frame measures; null when nothing can be
 * @param echogenicity ratio on displayed grey inside the true outline; NaN without one
 * @param dopplerArea mm2; NaN without a colour box
 * @param dopplerPercent %; NaN without a colour box
 * @param reason why no thickness may be given; empty when one is expected
 */
record TruthRow(
    String file,
    int frame,
    Visit visit,
    Truth truth,
    double echogenicity,
    double dopplerArea,
    double dopplerPercent,
    String reason) {
  static final double THICKNESS_LIMIT_MM = 4.5;
  static final double SPUR_LIMIT_MM = 6;

  static final List<String> HEADER =
      List.of(
          "file",
          "frame",
          "subject",
          "laterality",
          "timepoint",
          "study_date",
          "reason",
          "fascia_thickness_mm",
          "fascia_thickness_5mm_mm",
          "fascia_thickness_10mm_mm",
          "fascia_thickness_max_mm",
          "fascia_thickness_max_station_mm",
          "fascia_thickness_mean_mm",
          "fascia_thickness_vertical_mm",
          "fascia_thickness_flag",
          "fascia_thickness_max_flag",
          "spur_length_mm",
          "spur_flag",
          "echogenicity_ratio",
          "doppler_area_mm2",
          "doppler_area_percent",
          "insertion_x_px",
          "insertion_y_px");

  /** Cells in the order of the header; lengths to 0.1 micrometre. */
  List<String> cells() {
    List<String> cells = new ArrayList<>();
    cells.add(file);
    cells.add(Integer.toString(frame));
    cells.add(visit.subject());
    cells.add(visit.side());
    cells.add(visit.timePoint());
    cells.add(visit.date());
    cells.add(reason);
    Truth t = truth;
    cells.add(number(t == null ? Double.NaN : t.thickness()));
    cells.add(number(t == null ? Double.NaN : t.thickness5()));
    cells.add(number(t == null ? Double.NaN : t.thickness10()));
    cells.add(number(t == null ? Double.NaN : t.maximum()));
    cells.add(number(t == null ? Double.NaN : t.maximumStation()));
    cells.add(number(t == null ? Double.NaN : t.mean()));
    cells.add(number(t == null ? Double.NaN : t.vertical()));
    cells.add(t == null ? "" : Boolean.toString(t.thickness() > THICKNESS_LIMIT_MM));
    cells.add(t == null ? "" : Boolean.toString(t.maximum() > THICKNESS_LIMIT_MM));
    cells.add(number(t == null ? Double.NaN : t.spur()));
    cells.add(t == null ? "" : Boolean.toString(t.spur() > SPUR_LIMIT_MM));
    cells.add(number(echogenicity));
    cells.add(number(dopplerArea));
    cells.add(number(dopplerPercent));
    cells.add(number(t == null ? Double.NaN : t.insertion().x()));
    cells.add(number(t == null ? Double.NaN : t.insertion().y()));
    return cells;
  }

  /** Four decimals without any library's idea of formatting; empty for none. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    long scaled = (long) (Math.abs(value) * 10000 + 0.5);
    String digits = Long.toString(10000 + scaled % 10000).substring(1);
    return (value < 0 ? "-" : "") + scaled / 10000 + "." + digits;
  }
}
