package org.fasciaj.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Text with code extensions (PS3.5 6.1.2.5): escape sequences put a character set into the lower
 * (G0) or upper (G1) half of the code table, delimiters put the first one back. One value each.
 */
final class Iso2022 {
  static final int ESCAPE = 0x1B;

  /** A character set as Java knows it; the lead byte marks a second table in EUC encodings. */
  private record Table(String charset, boolean upper, int bytes, int lead) {}

  private static final String EUC_JP = "EUC-JP";

  /** By the bytes that follow the escape (PS3.3 tables C.12-3 and C.12-4). */
  private static final Map<String, Table> TABLES =
      Map.ofEntries(
          Map.entry("(B", new Table("US-ASCII", false, 1, 0)),
          Map.entry("(J", new Table("JIS_X0201", false, 1, 0)),
          Map.entry(")I", new Table("JIS_X0201", true, 1, 0)),
          Map.entry("-A", new Table("ISO-8859-1", true, 1, 0)),
          Map.entry("-B", new Table("ISO-8859-2", true, 1, 0)),
          Map.entry("-C", new Table("ISO-8859-3", true, 1, 0)),
          Map.entry("-D", new Table("ISO-8859-4", true, 1, 0)),
          Map.entry("-L", new Table("ISO-8859-5", true, 1, 0)),
          Map.entry("-G", new Table("ISO-8859-6", true, 1, 0)),
          Map.entry("-F", new Table("ISO-8859-7", true, 1, 0)),
          Map.entry("-H", new Table("ISO-8859-8", true, 1, 0)),
          Map.entry("-M", new Table("ISO-8859-9", true, 1, 0)),
          Map.entry("-b", new Table("ISO-8859-15", true, 1, 0)),
          Map.entry("-T", new Table("TIS-620", true, 1, 0)),
          Map.entry("$B", new Table(EUC_JP, false, 2, 0)),
          Map.entry("$(D", new Table(EUC_JP, false, 2, 0x8F)),
          Map.entry("$)C", new Table("EUC-KR", true, 2, 0)),
          Map.entry("$)A", new Table("GB2312", true, 2, 0)));

  private final Table firstLower;
  private final Table firstUpper;
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream run = new ByteArrayOutputStream();
  private String runCharset = "US-ASCII";
  private Table lower;
  private Table upper;

  Iso2022(Charset first) {
    boolean japanese = first.name().equals("JIS_X0201");
    firstLower = new Table(japanese ? first.name() : "US-ASCII", false, 1, 0);
    firstUpper = new Table(first.name(), true, 1, 0);
    lower = firstLower;
    upper = firstUpper;
  }

  String decode(byte[] bytes, int length) {
    int at = 0;
    while (at < length) {
      if (bytes[at] == ESCAPE) {
        at += 1 + escape(bytes, at + 1, length);
      } else {
        at += letter(bytes, at, length);
      }
    }
    flush();
    return text.toString();
  }

  private int escape(byte[] bytes, int at, int length) {
    for (int size = 2; size <= 3; size++) {
      if (at + size <= length) {
        Table table = TABLES.get(new String(bytes, at, size, StandardCharsets.ISO_8859_1));
        if (table != null) {
          if (table.upper) {
            upper = table;
          } else {
            lower = table;
          }
          return size;
        }
      }
    }
    flush();
    text.append('\uFFFD');
    return 0;
  }

  private int letter(byte[] bytes, int at, int length) {
    boolean high = bytes[at] < 0;
    Table table = high ? upper : lower;
    int size = Math.min(table.bytes, length - at);
    if (!high && (bytes[at] <= ' ' || (size == 1 && isDelimiter(bytes[at])))) {
      table = firstLower;
      size = 1;
      if (bytes[at] != ' ') {
        lower = firstLower;
        upper = firstUpper;
      }
    }
    if (!table.charset.equals(runCharset)) {
      flush();
      runCharset = table.charset;
    }
    if (table.lead != 0) {
      run.write(table.lead);
    }
    for (int i = 0; i < size; i++) {
      // EUC holds in the upper half what ISO 2022 holds in the lower one.
      run.write(table.bytes == 2 ? bytes[at + i] | 0x80 : bytes[at + i]);
    }
    return size;
  }

  private static boolean isDelimiter(byte letter) {
    return letter == '\\' || letter == '^' || letter == '=';
  }

  private void flush() {
    text.append(new String(run.toByteArray(), TextDecoder.supported(runCharset)));
    run.reset();
  }
}
