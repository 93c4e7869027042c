package org.fasciaj.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fasciaj.study.Heel;
import org.fasciaj.study.MappingException;
import org.fasciaj.study.Sha256;

/**
 * The group of each patient or heel, from a column of a CSV that the user gives: the columns
 * subject, laterality where the two heels of a patient may differ, and the one named. Immutable.
 *
 * @param column name of the column
 * @param sha256 of the file, lower-case hexadecimal digits
 * @param entries group by subject and laterality, "" standing for both heels
 */
public record Groups(String column, String sha256, Map<Key, String> entries) {
  private static final String SUBJECT = "subject";
  private static final String LATERALITY = "laterality";

  /** Whose group it is. */
  public record Key(String subject, String laterality) {}

  /** Copies the map. */
  public Groups {
    entries = Map.copyOf(entries);
  }

  /**
   * Reads a file.
   *
   * @param file UTF-8 CSV with a header
   * @param column the column that names the group
   * @throws MappingException when a column is missing or a subject has two groups
   * @throws IOException when it cannot be read
   */
  public static Groups read(Path file, String column) throws IOException, MappingException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    Map<Key, String> entries = new HashMap<>();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser csv = CSVParser.parse(reader, format)) {
      List<String> header = csv.getHeaderNames().stream().map(Groups::withoutMark).toList();
      int subject = column(header, SUBJECT);
      int group = column(header, column);
      int side = header.indexOf(LATERALITY);
      for (CSVRecord line : csv) {
        add(entries, line, subject, side, group);
      }
    } catch (MalformedInputException e) {
      throw new MappingException("is not UTF-8 text. Save it as CSV in UTF-8.");
    } catch (IllegalArgumentException e) {
      throw new MappingException(
          "has a header that cannot be read (" + e.getMessage() + "). Name each column once.");
    }
    return new Groups(column, Sha256.of(file), entries);
  }

  private static void add(
      Map<Key, String> entries, CSVRecord line, int subject, int side, int group)
      throws MappingException {
    if (line.size() <= Math.max(subject, Math.max(side, group))) {
      throw new MappingException(
          "line " + line.getRecordNumber() + " after the header has too few cells. Fill it.");
    }
    String laterality = side < 0 ? "" : line.get(side);
    if (!laterality.isEmpty() && !laterality.equals("L") && !laterality.equals("R")) {
      throw new MappingException(
          "line " + line.getRecordNumber() + " after the header names a side other than L or R.");
    }
    String name = line.get(group);
    String before = entries.put(new Key(line.get(subject), laterality), name);
    if (before != null && !before.equals(name)) {
      throw new MappingException(
          "line "
              + line.getRecordNumber()
              + " after the header puts a subject into a second group. Keep one.");
    }
  }

  private static String withoutMark(String name) {
    return name.startsWith("\uFEFF") ? name.substring(1) : name;
  }

  private static int column(List<String> header, String name) throws MappingException {
    int at = header.indexOf(name);
    if (at < 0) {
      throw new MappingException(
          "has no column '" + name + "'; it has " + String.join(", ", header) + ".");
    }
    return at;
  }

  /** The group of a heel; empty when the file says nothing of it. */
  public Optional<String> of(Heel heel) {
    String exact = entries.get(new Key(heel.subject(), heel.laterality()));
    String name = exact == null ? entries.get(new Key(heel.subject(), "")) : exact;
    return Optional.ofNullable(name).filter(n -> !n.isBlank());
  }
}
