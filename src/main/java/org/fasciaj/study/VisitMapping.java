package org.fasciaj.study;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.Instance;

/**
 * What the user says about files whose header does not name subject, side or visit: a CSV file
 * (UTF-8; comma or semicolon) with the columns {@code file} and any of {@code subject, laterality,
 * timepoint}. It overrides the header; an empty cell leaves the header as it is. A file is named as
 * in the column {@code file} of measurements.csv, or by its bare name when only one input has it.
 * Immutable and thread-safe.
 */
public final class VisitMapping {
  /** Far more lines than a study has; a longer file is not a mapping. */
  private static final int MOST_LINES = 1_000_000;

  private static final Map<String, String> SIDES =
      Map.of("l", "L", "left", "L", "r", "R", "right", "R", "", "");

  private record Entry(String subject, String laterality, String timepoint) {}

  private final Map<Path, Entry> entries;
  private final List<String> warnings;

  private VisitMapping(Map<Path, Entry> entries, List<String> warnings) {
    this.entries = Map.copyOf(entries);
    this.warnings = List.copyOf(warnings);
  }

  /** A mapping that changes nothing. */
  public static VisitMapping none() {
    return new VisitMapping(Map.of(), List.of());
  }

  /**
   * Reads a mapping file.
   *
   * @param file the CSV file
   * @param inputs the files of the run
   * @throws MappingException when it cannot be read or understood
   */
  public static VisitMapping read(Path file, List<InputFile> inputs) throws MappingException {
    Map<String, List<Path>> names = names(inputs);
    Map<Path, Entry> entries = new LinkedHashMap<>();
    List<String> warnings = new ArrayList<>();
    String text = text(file);
    try (CSVParser parser = format(text).parse(new StringReader(text))) {
      checkHeader(parser.getHeaderNames());
      for (CSVRecord row : parser) {
        long line = parser.getCurrentLineNumber();
        if (row.getRecordNumber() > MOST_LINES) {
          throw new MappingException("it has more than " + MOST_LINES + " lines");
        }
        List<Path> paths = names.getOrDefault(cell(row, "file").replace('\\', '/'), List.of());
        if (paths.size() == 1) {
          if (entries.put(paths.get(0), entry(row, line)) != null) {
            throw new MappingException("line " + line + " names a file again: keep one line");
          }
        } else {
          warnings.add(
              "Line "
                  + line
                  + " of the mapping file names "
                  + (paths.isEmpty() ? "no input." : "more than one input: give the whole path."));
        }
      }
    } catch (IllegalArgumentException e) {
      throw new MappingException("its header names a column twice or not at all: correct it");
    } catch (UncheckedIOException e) {
      throw new MappingException("it is not proper CSV: check its quotation marks");
    } catch (IOException e) {
      throw new MappingException("its first line is not proper CSV: check its quotation marks");
    }
    return new VisitMapping(entries, warnings);
  }

  /** Files by whole and by bare name. */
  private static Map<String, List<Path>> names(List<InputFile> inputs) {
    Map<String, List<Path>> names = new HashMap<>();
    for (InputFile input : inputs) {
      String whole = input.relative();
      names.computeIfAbsent(whole, k -> new ArrayList<>()).add(input.path());
      String bare = whole.substring(whole.lastIndexOf('/') + 1);
      if (!bare.equals(whole)) {
        names.computeIfAbsent(bare, k -> new ArrayList<>()).add(input.path());
      }
    }
    return names;
  }

  private static String text(Path file) throws MappingException {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (MalformedInputException e) {
      throw new MappingException("it is not UTF-8: save it as \"CSV UTF-8\"");
    } catch (IOException e) {
      throw new MappingException("it cannot be read: check that it exists and may be read");
    }
  }

  private static CSVFormat format(String text) {
    String header = text.lines().findFirst().orElse("");
    boolean semicolon = header.indexOf(';') >= 0 && header.indexOf(',') < 0;
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(semicolon ? ';' : ',')
        .setHeader()
        .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
        .setAllowMissingColumnNames(true)
        .setSkipHeaderRecord(true)
        .setIgnoreHeaderCase(true)
        .setTrim(true)
        .setIgnoreEmptyLines(true)
        .get();
  }

  private static void checkHeader(List<String> header) throws MappingException {
    List<String> lower = header.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
    if (!lower.contains("file") || lower.size() < 2) {
      throw new MappingException(
          "its first line must name the columns: file, subject, laterality, timepoint");
    }
  }

  private static Entry entry(CSVRecord row, long line) throws MappingException {
    String side = SIDES.get(cell(row, "laterality").toLowerCase(Locale.ROOT));
    if (side == null) {
      throw new MappingException("line " + line + " has a side that is neither L nor R");
    }
    return new Entry(cell(row, "subject"), side, cell(row, "timepoint"));
  }

  private static String cell(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column).strip() : "";
  }

  /** Lines that had no effect, with the reason; they hold no text of the file. */
  public List<String> warnings() {
    return warnings;
  }

  /** The row with what the user said of its file; the same row when nothing was said. */
  public FrameResult apply(FrameResult row) {
    Entry entry = entries.get(row.input().path());
    Instance header = row.instance();
    if (entry == null || header == null) {
      return row;
    }
    Instance mapped =
        new Instance(
            header.sopInstanceUid(),
            header.modality(),
            or(entry.subject(), header.subject()),
            or(entry.laterality(), header.laterality()),
            or(entry.timepoint(), header.timepoint()),
            header.studyDate(),
            header.studyTime(),
            header.studyInstanceUid(),
            header.transferSyntax(),
            header.manufacturer(),
            header.model(),
            header.frames(),
            header.rows(),
            header.columns());
    return new FrameResult(
        row.input(),
        row.sha256(),
        mapped,
        row.frame(),
        row.calibration(),
        row.region(),
        row.status(),
        row.reason(),
        row.detail(),
        row.outline(),
        row.measurement(),
        row.warnings());
  }

  private static String or(String said, String header) {
    return said.isEmpty() ? header : said;
  }
}
