package org.fasciaj.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.CalibrationSource;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.Instance;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;

/** Builds rows as a run would, with values that the test chooses. */
public final class TestRows {
  private String file = "a.dcm";
  private String subject = "S1";
  private String side = "L";
  private String timepoint = "";
  private String date = "";
  private String study = "1.2.3";
  private String model = "M1";
  private int frame = 1;
  private int frames = 1;
  private String sha256 = "";
  private Quantity thickness = Quantity.measured(4, 0.05);
  private Quantity spur = Quantity.measured(0, 0.3);
  private CalibrationSource source = CalibrationSource.REGION;

  private double pixelMm = 0.08;

  private TestRows() {}

  public static TestRows row(String file) {
    TestRows rows = new TestRows();
    rows.file = file;
    return rows;
  }

  public TestRows heel(String newSubject, String newSide) {
    subject = newSubject;
    side = newSide;
    return this;
  }

  public TestRows visit(String newTimepoint, String newDate) {
    timepoint = newTimepoint;
    date = newDate;
    return this;
  }

  public TestRows study(String uid) {
    study = uid;
    return this;
  }

  public TestRows model(String name) {
    model = name;
    return this;
  }

  public TestRows frame(int number, int of) {
    frame = number;
    frames = of;
    return this;
  }

  public TestRows sha256(String hash) {
    sha256 = hash;
    return this;
  }

  public TestRows mm(double value, double sd) {
    thickness = Quantity.measured(value, sd);
    return this;
  }

  public TestRows thickness(Quantity value) {
    thickness = value;
    return this;
  }

  public TestRows spur(Quantity value) {
    spur = value;
    return this;
  }

  public TestRows scale(CalibrationSource origin) {
    source = origin;
    return this;
  }

  public TestRows pixel(double mm) {
    pixelMm = mm;
    return this;
  }

  /** The row of a file that could not be read. */
  public static FrameResult unreadable(String file, Reason reason) {
    return FrameMeasurer.unreadable(input(file), "", reason, "detail");
  }

  private static InputFile input(String file) {
    return new InputFile(Path.of("/in", file), file);
  }

  public static Instance instance(String subject, String side, int frames) {
    return new Instance(
        "1.2.3.4",
        "US",
        subject,
        side,
        "",
        "",
        "",
        "1.2.3",
        "1.2.840.10008.1.2.1",
        "Maker",
        "M1",
        frames,
        100,
        100);
  }

  public FrameResult build() {
    Instance instance =
        new Instance(
            "1.2.3.4",
            "US",
            subject,
            side,
            timepoint,
            date,
            "",
            study,
            "1.2.840.10008.1.2.1",
            "Maker",
            model,
            frames,
            100,
            100);
    Border border = new Border(0, new double[] {1, 2}, new double[] {0.1, 0.1});
    HeelOutline outline =
        thickness.present()
            ? new HeelOutline(
                1,
                Optional.empty(),
                border,
                border,
                border,
                new Point(10.5, 20.25),
                0.2,
                Optional.empty(),
                null,
                null,
                Double.NaN)
            : null;
    Quantity no = Quantity.refused(Reason.FASCIA_CUT_OFF);
    Limits limits = Limits.DEFAULT;
    HeelMeasurement measurement =
        new HeelMeasurement(
            thickness,
            thickness,
            no,
            thickness,
            thickness.present() ? 2.5 : Double.NaN,
            thickness,
            thickness,
            thickness.above(limits.thicknessMm()),
            thickness.above(limits.thicknessMm()),
            spur,
            spur.above(limits.spurMm()),
            Quantity.refused(Reason.NO_FAT_PAD),
            Quantity.refused(Reason.NO_COLOUR_BOX),
            Quantity.refused(Reason.NO_COLOUR_BOX),
            List.of(),
            Double.NaN);
    boolean scaled = source != CalibrationSource.NONE;
    Calibration calibration =
        new Calibration(
            source,
            scaled ? pixelMm : Double.NaN,
            scaled ? pixelMm : Double.NaN,
            scaled ? null : Reason.NO_CALIBRATION,
            List.of());
    return new FrameResult(
        input(file),
        sha256,
        instance,
        frame,
        calibration,
        new PixelBox(0, 0, 99, 99),
        thickness.status(),
        thickness.status() == Status.MEASURED ? null : thickness.reason(),
        "",
        outline,
        measurement,
        List.of());
  }
}
