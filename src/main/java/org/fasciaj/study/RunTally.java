package org.fasciaj.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fasciaj.Reason;
import org.fasciaj.measure.Status;

/**
 * Counts what a run gave, row by row in table order: files in = measured + refused + failed. Not
 * thread-safe.
 */
public final class RunTally {
  /**
   * What one file gave.
   *
   * @param file path relative to the input root
   * @param sha256 SHA-256; "" when it could not be read
   * @param rows rows in the table
   * @param withValue rows with a thickness
   * @param reason reason of the first row without a thickness; null when there is none
   * @param ultrasound whether it could be read as an ultrasound image
   */
  public record FileTally(
      String file, String sha256, int rows, int withValue, Reason reason, boolean ultrasound) {}

  private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
  private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
  private final List<FileTally> files = new ArrayList<>();
  private Path current;

  /** Counts a row. */
  public void add(FrameResult row) {
    statuses.merge(row.status(), 1, Integer::sum);
    if (row.reason() != null) {
      reasons.merge(row.reason(), 1, Integer::sum);
    }
    boolean value = row.measurement().thickness().present();
    boolean ultrasound = row.instance() != null;
    FileTally before =
        row.input().path().equals(current)
            ? files.remove(files.size() - 1)
            : new FileTally(row.input().relative(), row.sha256(), 0, 0, null, false);
    current = row.input().path();
    files.add(
        new FileTally(
            before.file(),
            before.sha256(),
            before.rows() + 1,
            before.withValue() + (value ? 1 : 0),
            before.reason() != null || value ? before.reason() : row.reason(),
            before.ultrasound() || ultrasound));
  }

  /** Number of rows. */
  public int rows() {
    return statuses.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Rows of each status that occurred. */
  public Map<Status, Integer> statuses() {
    return Collections.unmodifiableMap(statuses);
  }

  /** Rows of each reason that occurred. */
  public Map<Reason, Integer> reasons() {
    return Collections.unmodifiableMap(reasons);
  }

  /** The files, in table order. */
  public List<FileTally> files() {
    return Collections.unmodifiableList(files);
  }

  /** Whether any file could be read as an ultrasound image. */
  public boolean anyUltrasound() {
    return files.stream().anyMatch(FileTally::ultrasound);
  }

  /** Whether every file could be read and gave at least one thickness. */
  public boolean allMeasured() {
    return files.stream().allMatch(f -> f.withValue() > 0) && !statuses.containsKey(Status.ERROR);
  }
}
