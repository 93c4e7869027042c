package org.fasciaj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fasciaj.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Public files of other projects, where they are at hand (system property fasciaj.real, or a folder
 * next to the project): real scans, and files that are broken on purpose.
 */
class RealFilesTest {
  /** No file of the corpus may take longer. */
  private static final long LONGEST_NANOSECONDS = 2_000_000_000L;

  private Path root;

  @BeforeEach
  void find() {
    root = Path.of(System.getProperty("fasciaj.real", "../shared/real"));
  }

  private boolean absent(String folder) {
    boolean absent = !Files.isDirectory(root.resolve(folder));
    if (absent) {
      System.out.println("RealFilesTest: " + folder + " is not at hand, check skipped");
    }
    return absent;
  }

  private List<Path> files(String folder) throws IOException {
    try (Stream<Path> all = Files.walk(root.resolve(folder))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void everyRealScanIsReadWithItsScale() throws IOException {
    if (absent("us-dicom")) {
      return;
    }
    Map<String, CSVRecord> truth = new HashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(root.resolve("manifest.csv"), StandardCharsets.UTF_8, format)) {
      parser.forEach(row -> truth.put(row.get("file"), row));
    }
    int scaled = 0;
    int distrusted = 0;
    for (Path file : files("us-dicom")) {
      String name = file.getFileName().toString();
      CSVRecord row = truth.get(name);
      try (DicomImage image = DicomImage.open(file)) {
        assertEquals(Integer.parseInt(row.get("frames")), image.instance().frames(), name);
        Calibration found = image.frame(image.instance().frames() - 1, Double.NaN).calibration();
        if (row.get("delta_x").isEmpty()) {
          assertEquals(Reason.NO_CALIBRATION, found.refusal(), name);
        } else if (found.refusal() == Reason.CALIBRATION_NOT_TRUSTED) {
          distrusted++;
        } else {
          double x = 10 * Math.abs(Double.parseDouble(row.get("delta_x")));
          double y = 10 * Math.abs(Double.parseDouble(row.get("delta_y")));
          assertEquals(CalibrationSource.REGION, found.source(), name);
          assertEquals(x, found.xMm(), 1e-9, name);
          assertEquals(y, found.yMm(), 1e-9, name);
          scaled++;
        }
      }
    }
    assertTrue(scaled > 0);
    assertEquals(2, distrusted, "two files have boxes beyond their picture");
  }

  @Test
  void brokenFilesAreRefusedQuickly() throws IOException {
    if (absent("malformed") || absent("malformed-fuzz")) {
      return;
    }
    List<Path> files = new ArrayList<>(files("malformed"));
    files.addAll(files("malformed-fuzz"));
    for (Path file : files) {
      long start = System.nanoTime();
      try (DicomImage image = DicomImage.open(file)) {
        image.frame(0, Double.NaN);
      } catch (DicomException e) {
        assertTrue(e.reason() != Reason.INTERNAL_ERROR && !e.getMessage().isEmpty(), "" + file);
      }
      assertTrue(System.nanoTime() - start < LONGEST_NANOSECONDS, file + " took too long");
    }
  }
}
