package org.fasciaj.review.pack;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.review.records.Durable;

/**
 * What a person decided about text and callipers inside the tissue region: a CSV file beside the
 * key, since it names source files. Immutable.
 */
public final class Decisions {
  /** Name of the file in the key folder. */
  public static final String FILE = "decisions.csv";

  /** Ink this near a decided mark belongs to it, source pixels: about a letter. */
  private static final int MARGIN = 16;

  private static final String[] COLUMNS = {
    "file", "sha256", "x0", "y0", "x1", "y1", "frames", "decision"
  };

  /** What shall be done. */
  public enum Decision {
    /** Not decided yet: nothing is packed. */
    OPEN,
    /** The box is painted over. */
    BLANK,
    /** The image is left out. */
    DROP,
    /** The mark stays: it was looked at and tells nothing. */
    KEEP
  }

  /**
   * One mark.
   *
   * @param file source path, relative to the input
   * @param sha256 hash of the file
   * @param box the mark in pixels of the source picture
   * @param frames in how many frames it was seen
   * @param decision what shall be done
   */
  public record Mark(String file, String sha256, PixelBox box, int frames, Decision decision) {
    /** Decision and box as one word, such as keep:10,20,40,30. */
    String word() {
      return decision.name().toLowerCase(Locale.ROOT)
          + String.format(Locale.ROOT, ":%d,%d,%d,%d", box.x0(), box.y0(), box.x1(), box.y1());
    }
  }

  private final List<Mark> marks;

  Decisions(List<Mark> marks) {
    this.marks = List.copyOf(marks);
  }

  /** All marks. */
  public List<Mark> marks() {
    return marks;
  }

  /**
   * The decision on a box of a file: that of a decided mark which holds it, give or take a margin,
   * since sampling anew moves the outline of ink a little. Open when there is none.
   */
  Decision on(String sha256, PixelBox box) {
    return marks.stream()
        .filter(m -> m.sha256().equals(sha256) && holds(m.box(), box))
        .map(Mark::decision)
        .findFirst()
        .orElse(Decision.OPEN);
  }

  /** Whether a decided box, with its margin, holds another. */
  public static boolean holds(PixelBox decided, PixelBox box) {
    return box.x0() >= decided.x0() - MARGIN
        && box.y0() >= decided.y0() - MARGIN
        && box.x1() <= decided.x1() + MARGIN
        && box.y1() <= decided.y1() + MARGIN;
  }

  /** Reads a decisions file; no marks when there is none. */
  static Decisions read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return new Decisions(List.of());
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Mark> marks = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (CSVRecord row : format.parse(in)) {
        marks.add(mark(row));
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(
          file + ": each row needs a decision (blank, drop or keep) and unchanged columns", e);
    }
    return new Decisions(marks);
  }

  private static Mark mark(CSVRecord row) {
    String decision = row.get("decision").strip().toUpperCase(Locale.ROOT);
    PixelBox box =
        new PixelBox(number(row, "x0"), number(row, "y0"), number(row, "x1"), number(row, "y1"));
    return new Mark(
        row.get("file"),
        row.get("sha256"),
        box,
        number(row, "frames"),
        decision.isEmpty() ? Decision.OPEN : Decision.valueOf(decision));
  }

  private static int number(CSVRecord row, String column) {
    return Integer.parseInt(row.get(column).strip());
  }

  /** Writes the file, decided and open marks alike. */
  void write(Path folder) throws IOException {
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord((Object[]) COLUMNS);
      for (Mark m : marks) {
        PixelBox b = m.box();
        String word =
            m.decision() == Decision.OPEN ? "" : m.decision().name().toLowerCase(Locale.ROOT);
        printer.printRecord(m.file(), m.sha256(), b.x0(), b.y0(), b.x1(), b.y1(), m.frames(), word);
      }
    }
    Durable.replacePrivate(folder.resolve(FILE), out.toString().getBytes(StandardCharsets.UTF_8));
  }
}
