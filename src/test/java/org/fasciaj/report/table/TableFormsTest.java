package org.fasciaj.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.measure.Limits;
import org.fasciaj.report.Codebook;
import org.fasciaj.report.Comparison;
import org.fasciaj.report.OutputException;
import org.fasciaj.report.ReportOptions;
import org.fasciaj.study.RunSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFormsTest {
  private static final Path IMAGES = Path.of("test-images");

  @TempDir private Path out;

  /** Three heels: one pair, and files that give no value. */
  private Path run(String name, boolean overwrite) throws Exception {
    Path dir = out.resolve(name);
    List<InputFile> inputs =
        DicomInputs.list(List.of(IMAGES.resolve("FJ-01"), IMAGES.resolve("refused")));
    RunSettings settings = new RunSettings(Limits.DEFAULT, Double.NaN, 2);
    Comparison.Request request =
        new Comparison.Request(
            dir,
            overwrite,
            false,
            Optional.empty(),
            settings,
            ReportOptions.DEFAULT,
            List.of((d, o) -> TableForms.open(d, o, EnumSet.allOf(TableForms.Form.class))));
    Comparison.run(
        inputs,
        request,
        new Comparison.Watch() {
          @Override
          public void progress(int files, int ofFiles, int frames) {}

          @Override
          public boolean cancelled() {
            return false;
          }
        });
    return dir;
  }

  private static List<CSVRecord> csv(Path file) throws IOException {
    try (CSVParser lines =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(Files.newBufferedReader(file))) {
      return lines.getRecords();
    }
  }

  private static List<String> header(Path file) throws IOException {
    try (CSVParser lines =
        CSVFormat.RFC4180.builder().setHeader().get().parse(Files.newBufferedReader(file))) {
      return lines.getHeaderNames();
    }
  }

  @Test
  void theCodebookNamesEveryColumnAndNoOther() throws Exception {
    Path dir = run("a", false);
    List<CSVRecord> book = csv(dir.resolve("codebook.csv"));
    Set<String> tables = new TreeSet<>(book.stream().map(r -> r.get("table")).toList());
    Set<String> written = new TreeSet<>();
    try (var files = Files.list(dir)) {
      files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".csv") && !n.startsWith("redcap-"))
          .forEach(n -> written.add(n.substring(0, n.length() - 4)));
    }
    assertEquals(written, tables);
    for (String table : tables) {
      List<String> named =
          book.stream()
              .filter(r -> r.get("table").equals(table))
              .map(r -> r.get("column"))
              .toList();
      assertEquals(header(dir.resolve(table + ".csv")), named);
    }
    for (CSVRecord r : book) {
      assertTrue(r.get("rule").length() > 10, r.get("column"));
      boolean number = Set.of("number", "integer").contains(r.get("type"));
      assertEquals(number, !r.get("unit").isEmpty(), r.get("column"));
      if (r.get("column").endsWith("_mm")) {
        assertEquals("mm", r.get("unit"), r.get("column"));
      }
    }
  }

  @Test
  void jsonHoldsTheDigitsOfTheTable() throws Exception {
    Path dir = run("a", false);
    JsonObject json =
        JsonParser.parseString(Files.readString(dir.resolve("results.json"))).getAsJsonObject();
    for (String table : List.of("measurements", "loops", "changes")) {
      List<CSVRecord> rows = csv(dir.resolve(table + ".csv"));
      assertEquals(rows.size(), json.getAsJsonArray(table).size(), table);
      for (int i = 0; i < rows.size(); i++) {
        JsonObject row = json.getAsJsonArray(table).get(i).getAsJsonObject();
        for (Codebook.Column c : Codebook.columns(table)) {
          JsonElement e = row.get(c.name());
          String cell = rows.get(i).get(c.name());
          if (c.type() == Codebook.Type.DATE && !cell.isEmpty()) {
            assertEquals(cell, e.getAsString().replace("-", ""));
          } else {
            assertEquals(cell, e.isJsonNull() ? "" : e.getAsString(), c.name());
          }
        }
      }
    }
  }

  @Test
  void anotherProgramFindsTypedCellsAndTheSchemaKept() throws Exception {
    Path dir = run("a", false);
    String script =
        """
        import csv, json, sys, datetime
        try:
            import openpyxl, jsonschema
        except ImportError as e:
            print('ABSENT', e); sys.exit(0)
        d = sys.argv[1] + '/'
        schema = json.load(open(d + 'results.schema.json'))
        jsonschema.Draft7Validator.check_schema(schema)
        data = json.load(open(d + 'results.json'))
        jsonschema.validate(data, schema)
        data['measurements'][0]['fascia_thickness_mm'] = 'thick'
        try:
            jsonschema.validate(data, schema); print('BAD schema takes words'); sys.exit(0)
        except jsonschema.ValidationError:
            pass
        types = {(r['table'], r['column']): r['type'] for r in csv.DictReader(open(d + 'codebook.csv'))}
        book = openpyxl.load_workbook(d + 'results.xlsx')
        assert book.sheetnames == ['measurements', 'loops', 'changes', 'codebook'], book.sheetnames
        want = {'number': (int, float), 'integer': int, 'flag': bool, 'date': datetime.datetime}
        seen = set()
        for name in book.sheetnames:
            sheet = book[name]
            rows = list(csv.reader(open(d + name + '.csv', newline='')))
            assert [c.value for c in sheet[1]] == rows[0]
            for c in sheet[1]:
                assert c.comment is not None
            for y, row in enumerate(rows[1:], 2):
                for x, text in enumerate(row, 1):
                    v = sheet.cell(y, x).value
                    t = types[name, rows[0][x - 1]]
                    if text == '':
                        assert v is None, (name, y, x, v); continue
                    assert isinstance(v, want.get(t, str)), (name, rows[0][x - 1], v, t)
                    seen.add(t)
                    if t in ('number', 'integer'):
                        assert float(v) == float(text), (v, text)
                    elif t == 'flag':
                        assert str(v).lower() == text
                    elif t == 'date':
                        assert v.strftime('%Y%m%d') == text
                    else:
                        assert v == text, (v, text)
        print('GOOD', sorted(seen))
        """;
    Path file = Files.writeString(out.resolve("judge.py"), script);
    Path python = Path.of("/usr/bin/python3");
    assumeTrue(Files.isExecutable(python), "no python3");
    Process p =
        new ProcessBuilder(python.toString(), "-Wignore", file.toString(), dir.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (said.startsWith("ABSENT")) {
      System.out.println("skipped: python3 lacks openpyxl or jsonschema");
    }
    assumeTrue(!said.startsWith("ABSENT"), said);
    assertEquals(
        "GOOD ['date', 'flag', 'integer', 'number', 'reason', 'status', 'text']", said.strip());
  }

  @Test
  void redcapFindsItsWordsAndEveryRow() throws Exception {
    Path dir = run("a", false);
    List<CSVRecord> dictionary = csv(dir.resolve("redcap-dictionary.csv"));
    List<String> fields = dictionary.stream().map(r -> r.get("Variable / Field Name")).toList();
    List<String> data = header(dir.resolve("redcap-data.csv"));
    assertEquals(fields.subList(1, fields.size()), data.subList(3, data.size()));
    for (String field : fields) {
      // REDCap: lower-case letters, digits and single underscores, a letter first.
      assertTrue(field.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*") && field.length() <= 100, field);
    }
    List<CSVRecord> rows = csv(dir.resolve("redcap-data.csv"));
    assertEquals(csv(dir.resolve("measurements.csv")).size(), rows.size());
    Set<String> keys = new TreeSet<>();
    for (CSVRecord row : rows) {
      assertTrue(keys.add(row.get("record_id") + " " + row.get("redcap_repeat_instance")));
      assertTrue(Set.of("", "0", "1").contains(row.get("fascia_thickness_flag")));
      assertTrue(row.get("study_date").matches("(\\d{4}-\\d\\d-\\d\\d)?"));
    }
  }

  @Test
  void bytesFollowNeitherClockNorLanguage() throws Exception {
    Locale before = Locale.getDefault();
    Path a = run("a", false);
    Path b;
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      // A clock that a file held would show it in whole seconds.
      Thread.sleep(2100);
      b = run("b", false);
    } finally {
      Locale.setDefault(before);
    }
    for (String name :
        List.of(
            "results.xlsx",
            "results.json",
            "results.schema.json",
            "redcap-data.csv",
            "redcap-dictionary.csv",
            "codebook.csv")) {
      assertEquals(-1, Files.mismatch(a.resolve(name), b.resolve(name)), name);
    }
    assertThrows(OutputException.class, () -> run("a", false));
  }
}
