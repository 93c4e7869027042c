package org.fasciaj.report.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fasciaj.report.OutputException;
import org.fasciaj.report.ResultSink;
import org.fasciaj.study.FrameResult;

/** The tables in other forms, made at the end from the CSV tables. Not thread-safe. */
public final class TableForms implements ResultSink {
  /** The forms. */
  public enum Form {
    /** Excel workbook. */
    XLSX,
    /** JSON and its schema. */
    JSON,
    /** REDCap import and its data dictionary. */
    REDCAP;

    List<String> files() {
      return switch (this) {
        case XLSX -> List.of(XlsxTables.NAME);
        case JSON -> List.of(JsonTables.NAME, JsonTables.SCHEMA);
        case REDCAP -> List.of(RedcapTables.DICTIONARY, RedcapTables.DATA);
      };
    }
  }

  private final Path dir;
  private final Set<Form> forms;

  private TableForms(Path dir, Set<Form> forms) {
    this.dir = dir;
    this.forms = forms;
  }

  /**
   * Prepares the forms.
   *
   * @param dir the folder of the tables
   * @param overwrite whether older files may be replaced
   * @param wanted the forms
   * @throws OutputException when they may not
   */
  public static TableForms open(Path dir, boolean overwrite, Set<Form> wanted)
      throws OutputException {
    for (Form form : wanted) {
      for (String name : form.files()) {
        if (!overwrite && Files.exists(dir.resolve(name))) {
          throw new OutputException(
              dir.resolve(name),
              "exists already",
              "Name another output folder, or allow overwriting (--overwrite).");
        }
      }
    }
    EnumSet<Form> forms = EnumSet.noneOf(Form.class);
    forms.addAll(wanted);
    return new TableForms(dir, forms);
  }

  /** Nothing yet: the tables are read when they are whole. */
  @Override
  public void add(FrameResult row) {}

  @Override
  public List<String> finish() throws IOException {
    List<String> written = new ArrayList<>();
    for (Form form : forms) {
      switch (form) {
        case XLSX -> XlsxTables.write(dir);
        case JSON -> JsonTables.write(dir);
        case REDCAP -> RedcapTables.write(dir);
      }
      written.addAll(form.files());
    }
    return written;
  }
}
