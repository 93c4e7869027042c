package org.fasciaj.report.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fasciaj.report.Codebook;

/**
 * The tables as a workbook, {@value #NAME}: one sheet each and the codebook as the last; numbers,
 * dates and flags are cells of their type, and a comment on each heading gives unit and rule.
 * Stateless and thread-safe.
 */
final class XlsxTables {
  static final String NAME = "results.xlsx";

  /** Excel's own limit of rows in a sheet. */
  private static final int MOST_ROWS = 1_048_576;

  /** Form of the version that the file format asks for. */
  private static final String FORMAT_VERSION = "1.0";

  /** Time of every entry: the earliest that a ZIP file holds, so that no clock enters the bytes. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** The time of the making, which the library writes. */
  private static final Pattern CLOCK = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

  private static final String NO_CLOCK = "1980-01-01T00:00:00Z";

  private XlsxTables() {}

  static void write(Path dir) throws IOException {
    Path raw = temporary(dir);
    Path temporary = temporary(dir);
    try {
      try (OutputStream out = Files.newOutputStream(raw);
          Workbook book = new Workbook(out, "FasciaJ", FORMAT_VERSION)) {
        for (Sheet sheet : Sheet.in(dir)) {
          add(book, sheet);
        }
        add(book, Sheet.codebook(dir));
      }
      withoutClock(raw, temporary);
      Files.move(temporary, dir.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(raw);
      Files.deleteIfExists(temporary);
    }
  }

  private static Path temporary(Path dir) {
    return dir.resolve(".fasciaj-" + UUID.randomUUID() + ".tmp");
  }

  private static void add(Workbook book, Sheet sheet) throws IOException {
    Worksheet page = book.newWorksheet(sheet.name());
    List<Codebook.Column> columns = sheet.columns();
    for (int i = 0; i < columns.size(); i++) {
      Codebook.Column c = columns.get(i);
      page.value(0, i, c.name());
      page.style(0, i).bold().set();
      page.comment(0, i, (c.unit().isEmpty() ? "" : "[" + c.unit() + "] ") + c.rule());
    }
    page.freezePane(0, 1);
    int[] row = {0};
    sheet.each(
        cells -> {
          row[0]++;
          if (row[0] >= MOST_ROWS) {
            throw new IOException(
                sheet.file() + ": has more rows than a workbook holds. Use the CSV or JSON form.");
          }
          for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
              cell(page, row[0], i, columns.get(i).type(), cells.get(i));
            }
          }
        });
    page.finish();
  }

  private static void cell(Worksheet page, int row, int column, Codebook.Type type, String cell) {
    switch (type) {
      case INTEGER -> page.value(row, column, Long.valueOf(cell));
      case NUMBER -> page.value(row, column, Double.valueOf(cell));
      case FLAG -> page.value(row, column, Boolean.valueOf(cell));
      case DATE -> {
        page.value(row, column, LocalDate.parse(Cells.date(cell)));
        page.style(row, column).format("yyyy-mm-dd").set();
      }
      default -> page.value(row, column, cell);
    }
  }

  /** Copies a ZIP file; the library writes the time of the day into it. */
  private static void withoutClock(Path raw, Path target) throws IOException {
    try (ZipFile from = new ZipFile(raw.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(target))) {
      for (ZipEntry e : Collections.list(from.entries())) {
        ZipEntry copy = new ZipEntry(e.getName());
        copy.setTimeLocal(NO_TIME);
        to.putNextEntry(copy);
        try (InputStream part = from.getInputStream(e)) {
          if (e.getName().equals("docProps/core.xml")) {
            String text = new String(part.readAllBytes(), StandardCharsets.UTF_8);
            to.write(CLOCK.matcher(text).replaceAll(NO_CLOCK).getBytes(StandardCharsets.UTF_8));
          } else {
            part.transferTo(to);
          }
        }
        to.closeEntry();
      }
    }
  }
}
