package org.fasciaj.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fasciaj.report.Groups;
import org.fasciaj.report.Paper;
import org.fasciaj.report.ReportOptions;
import org.fasciaj.study.MappingException;
import picocli.CommandLine.Option;

/** Options about the report of a comparison. */
final class ReportChoice {
  @Option(
      names = "--mdc",
      paramLabel = "MM",
      description =
          "Minimal detectable change of the thickness, from repeated scans by your readers. Without"
              + " it no change is called detectable.")
  private Double mdc;

  @Option(
      names = "--language",
      paramLabel = "XX",
      defaultValue = "en",
      description = "Language of the report: en or de (default: ${DEFAULT-VALUE}).")
  private String language;

  @Option(
      names = "--pdf",
      paramLabel = "SHEET",
      description = "Write each page of the report as PDF too, on a4 or letter.")
  private String pdf;

  @Option(
      names = "--groups",
      paramLabel = "FILE",
      description =
          "CSV with the columns subject, optionally laterality, and one that names a group.")
  private Path groups;

  @Option(
      names = "--group-column",
      paramLabel = "NAME",
      description = "The column of --groups by which the changes are given apart.")
  private String groupColumn;

  /** The choice, checked. */
  ReportOptions options(Job job) {
    if ((groups == null) != (groupColumn == null)) {
      throw job.wrong("--groups and --group-column belong together; give both or neither");
    }
    try {
      return new ReportOptions(
          mdc == null ? OptionalDouble.empty() : OptionalDouble.of(mdc),
          language,
          Optional.ofNullable(pdf).map(name -> paper(job, name)),
          groups == null ? Optional.empty() : Optional.of(Groups.read(groups, groupColumn)));
    } catch (IllegalArgumentException e) {
      throw job.wrong(e.getMessage());
    } catch (MappingException e) {
      throw job.wrong(groups + ": " + e.getMessage());
    } catch (IOException e) {
      throw job.wrong(groups + ": cannot be read. Check its name and permissions");
    }
  }

  private static Paper paper(Job job, String name) {
    for (Paper p : Paper.values()) {
      if (p.code().equals(name.toLowerCase(Locale.ROOT))) {
        return p;
      }
    }
    throw job.wrong("--pdf takes a4 or letter, not '" + name + "'");
  }
}
