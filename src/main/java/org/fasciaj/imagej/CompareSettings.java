package org.fasciaj.imagej;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.fasciaj.measure.Limits;
import org.fasciaj.report.Paper;
import org.fasciaj.report.ReportOptions;

/**
 * What "Compare folder..." is asked to do, and its form as a macro line. Immutable.
 *
 * @param input folder or DICOMDIR with all visits
 * @param output folder for tables and report
 * @param mapping file that names subject, side and visit of files; "" for none
 * @param mmPerPixel scale for files without one, mm; NaN for none
 * @param limits limits of the flags
 * @param blinded the report names neither person nor visit
 * @param overwrite results of an earlier run in the output folder may be replaced
 * @param report minimal detectable change, language and PDF of the report
 */
record CompareSettings(
    String input,
    String output,
    String mapping,
    double mmPerPixel,
    Limits limits,
    boolean blinded,
    boolean overwrite,
    ReportOptions report) {
  private static final String INPUT = "input";
  private static final String OUTPUT = "output";
  private static final String MAPPING = "mapping";
  private static final String BLINDED = "blinded";
  private static final String OVERWRITE = "overwrite";
  private static final String MDC = "mdc";
  private static final String LANGUAGE = "language";
  private static final String PDF = "pdf";

  /** Languages of the report, the usual one first. */
  static final List<String> LANGUAGES = List.of(ReportOptions.DEFAULT.language(), "de");

  /** Sheets of the PDF files; the first word is for none. */
  static final List<String> SHEETS =
      Stream.concat(Stream.of("none"), Arrays.stream(Paper.values()).map(Paper::code)).toList();

  private static final List<String> KEYS =
      List.of(
          INPUT,
          OUTPUT,
          MAPPING,
          LimitOptions.SCALE,
          LimitOptions.THICKNESS,
          LimitOptions.SPUR,
          BLINDED,
          OVERWRITE,
          MDC,
          LANGUAGE,
          PDF);

  /** Reads a macro line. */
  static CompareSettings parse(String text) throws CommandException {
    Options o = Options.parse(text, KEYS);
    return new CompareSettings(
        o.required(INPUT),
        o.required(OUTPUT),
        o.text(MAPPING),
        LimitOptions.scale(o),
        LimitOptions.limits(o),
        o.on(BLINDED),
        o.on(OVERWRITE),
        report(o));
  }

  private static ReportOptions report(Options o) throws CommandException {
    double mdc = o.number(MDC, 0);
    String sheet = o.choice(PDF, SHEETS);
    try {
      return new ReportOptions(
          mdc == 0 ? OptionalDouble.empty() : OptionalDouble.of(mdc),
          o.choice(LANGUAGE, LANGUAGES),
          Arrays.stream(Paper.values()).filter(p -> p.code().equals(sheet)).findFirst(),
          Optional.empty());
    } catch (IllegalArgumentException e) {
      throw new CommandException(
          "Report", e.getMessage() + ".", "Give a value such as 0.5, or 0 for none.");
    }
  }

  /** The macro line's values, every one written out so that a later default changes nothing. */
  Map<String, String> options() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(INPUT, input);
    values.put(OUTPUT, output);
    values.put(MAPPING, mapping);
    LimitOptions.put(values, mmPerPixel, limits);
    values.put(BLINDED, blinded ? "true" : "");
    values.put(OVERWRITE, overwrite ? "true" : "");
    values.put(
        MDC, report.mdcMm().isPresent() ? String.valueOf(report.mdcMm().getAsDouble()) : "0");
    values.put(LANGUAGE, report.language());
    values.put(PDF, report.pdf().map(Paper::code).orElse(SHEETS.get(0)));
    return values;
  }
}
