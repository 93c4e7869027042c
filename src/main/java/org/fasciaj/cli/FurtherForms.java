package org.fasciaj.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fasciaj.report.ResultSink;
import org.fasciaj.report.dicom.DicomObjects;
import org.fasciaj.report.dicom.Kind;
import org.fasciaj.report.table.TableForms;
import picocli.CommandLine.Option;

/** Options for forms of the results beside the tables. */
final class FurtherForms {
  /** The objects that hold a frame's results, or the report of a heel. */
  enum Objects {
    sr(Kind.SR),
    gsps(Kind.GSPS),
    pdf(Kind.PDF);

    private final Kind kind;

    Objects(Kind kind) {
      this.kind = kind;
    }
  }

  @Option(
      names = "--dicom",
      split = ",",
      paramLabel = "KIND",
      description =
          "Also write DICOM objects into DIR/dicom, as new series of the image's study:"
              + " ${COMPLETION-CANDIDATES} (sr: measurements and outline, TID 1500; gsps: outline"
              + " in layers that a viewer can switch off; pdf: report of a heel, compare only). They"
              + " name the patient as the image does.")
  private Set<Objects> objects = new LinkedHashSet<>();

  /** Other forms of the tables. */
  enum Tables {
    xlsx(TableForms.Form.XLSX),
    json(TableForms.Form.JSON),
    redcap(TableForms.Form.REDCAP);

    private final TableForms.Form form;

    Tables(TableForms.Form form) {
      this.form = form;
    }
  }

  @Option(
      names = "--tables",
      split = ",",
      paramLabel = "FORM",
      description =
          "Also write the tables as ${COMPLETION-CANDIDATES} (xlsx: one workbook; json: with its"
              + " schema; redcap: import file and data dictionary). codebook.csv explains every"
              + " column.")
  private Set<Tables> tables = new LinkedHashSet<>();

  /** Whether any was asked for. */
  boolean asked() {
    return !objects.isEmpty() || !tables.isEmpty();
  }

  /** Whether the reports are asked for as objects. */
  boolean reports() {
    return objects.contains(Objects.pdf);
  }

  /** What was asked for, the reports made by the given maker. */
  List<ResultSink.Factory> forms(DicomObjects.Documents documents) {
    List<ResultSink.Factory> forms = new ArrayList<>();
    if (!objects.isEmpty()) {
      EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
      objects.forEach(o -> kinds.add(o.kind));
      forms.add((dir, overwrite) -> DicomObjects.open(dir, overwrite, kinds, documents));
    }
    if (!tables.isEmpty()) {
      EnumSet<TableForms.Form> wanted = EnumSet.noneOf(TableForms.Form.class);
      tables.forEach(t -> wanted.add(t.form));
      forms.add((dir, overwrite) -> TableForms.open(dir, overwrite, wanted));
    }
    return forms;
  }
}
