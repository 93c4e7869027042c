package org.fasciaj.report.table;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.Version;
import org.fasciaj.measure.Status;
import org.fasciaj.report.AtomicFile;
import org.fasciaj.report.Codebook;

/**
 * The tables as {@value #NAME}: an object that holds an array of rows for each table, each row an
 * object with every column of the codebook, a missing value null. Numbers have the digits of the
 * CSV. Its JSON Schema (draft 2020-12), made from the codebook, lies beside it as {@value #SCHEMA}.
 */
final class JsonTables {
  static final String NAME = "results.json";
  static final String SCHEMA = "results.schema.json";

  private JsonTables() {}

  static void write(Path dir) throws IOException {
    try (AtomicFile file = AtomicFile.create(dir.resolve(NAME))) {
      JsonWriter json = json(file);
      json.beginObject();
      json.name("product").value("FasciaJ");
      json.name("schema").value(SCHEMA);
      json.name("schema_version").value(Version.SCHEMA);
      for (Sheet sheet : Sheet.in(dir)) {
        json.name(sheet.name()).beginArray();
        sheet.each(cells -> row(json, sheet, cells));
        json.endArray();
      }
      end(json, file);
    }
    writeSchema(dir);
  }

  private static void row(JsonWriter json, Sheet sheet, List<String> cells) throws IOException {
    json.beginObject();
    for (int i = 0; i < cells.size(); i++) {
      Codebook.Column column = sheet.columns().get(i);
      json.name(column.name());
      String cell = cells.get(i);
      boolean word = column.type() == Codebook.Type.TEXT;
      if (cell.isEmpty() && !word) {
        json.nullValue();
        continue;
      }
      switch (column.type()) {
        case INTEGER, NUMBER -> json.value(new BigDecimal(cell));
        case FLAG -> json.value(cell.equals("true"));
        case DATE -> json.value(Cells.date(cell));
        default -> json.value(cell);
      }
    }
    json.endObject();
  }

  private static void writeSchema(Path dir) throws IOException {
    try (AtomicFile file = AtomicFile.create(dir.resolve(SCHEMA))) {
      JsonWriter json = json(file);
      json.beginObject();
      json.name("$schema").value("https://json-schema.org/draft/2020-12/schema");
      json.name("title").value("FasciaJ results, version " + Version.SCHEMA);
      json.name("type").value("object");
      json.name("required").beginArray();
      for (String name : List.of("product", "schema", "schema_version", "measurements", "loops")) {
        json.value(name);
      }
      json.endArray();
      json.name("additionalProperties").value(false);
      json.name("properties").beginObject();
      json.name("product").beginObject().name("const").value("FasciaJ").endObject();
      json.name("schema").beginObject().name("const").value(SCHEMA).endObject();
      json.name("schema_version").beginObject().name("const").value(Version.SCHEMA).endObject();
      for (String name : List.of("measurements", "loops", "changes")) {
        table(json, name);
      }
      json.endObject();
      end(json, file);
    }
  }

  private static void table(JsonWriter json, String name) throws IOException {
    List<Codebook.Column> columns = Codebook.columns(name);
    json.name(name).beginObject().name("type").value("array").name("items").beginObject();
    json.name("type").value("object").name("additionalProperties").value(false);
    json.name("required").beginArray();
    for (Codebook.Column c : columns) {
      json.value(c.name());
    }
    json.endArray().name("properties").beginObject();
    for (Codebook.Column c : columns) {
      json.name(c.name()).beginObject().name("description").value(c.rule());
      if (!c.unit().isEmpty()) {
        json.name("x-unit").value(c.unit());
      }
      type(json, c.type());
      json.endObject();
    }
    json.endObject().endObject().endObject();
  }

  private static void type(JsonWriter json, Codebook.Type type) throws IOException {
    if (type == Codebook.Type.TEXT) {
      json.name("type").value("string");
      return;
    }
    String word =
        switch (type) {
          case INTEGER -> "integer";
          case NUMBER -> "number";
          case FLAG -> "boolean";
          default -> "string";
        };
    json.name("type").beginArray().value(word).value("null").endArray();
    if (type == Codebook.Type.DATE) {
      json.name("format").value("date");
    }
    if (type == Codebook.Type.STATUS) {
      json.name("enum").beginArray();
      for (Status status : Status.values()) {
        json.value(status.code());
      }
      json.nullValue().endArray();
    }
  }

  private static JsonWriter json(AtomicFile file) {
    JsonWriter json = new JsonWriter(file.writer());
    json.setIndent("  ");
    return json;
  }

  private static void end(JsonWriter json, AtomicFile file) throws IOException {
    json.endObject();
    json.flush();
    file.writer().write("\n");
    file.commit();
  }
}
