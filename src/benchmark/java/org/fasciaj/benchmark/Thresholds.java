package org.fasciaj.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.DoubleUnaryOperator;

/** The high threshold of every Canny on every picture; the low one is a share of it. */
final class Thresholds {
  /** The low threshold of every hysteresis, as a share of the high one. */
  static final double LOW_SHARE = 0.4;

  /** Scales of magnitude differ between the libraries: the search spans them all. */
  private static final double LEAST = 1;

  private static final double MOST = 1000;

  /** Halvings of the logarithm: to less than a thousandth. */
  private static final int STEPS = 14;

  private static final String FILE = "thresholds.properties";

  private final Properties values = new Properties();

  static Thresholds load() throws IOException {
    Thresholds thresholds = new Thresholds();
    Path file = file();
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        thresholds.values.load(in);
      }
    }
    return thresholds;
  }

  private static Path file() {
    return Path.of(System.getProperty(Scene.FOLDER)).resolve(FILE);
  }

  void save() throws IOException {
    try (Writer out = Files.newBufferedWriter(file())) {
      values.store(out, null);
    }
  }

  /** The threshold of a benchmark on a picture; before the search any. */
  double of(String benchmark, String frame) {
    return Double.parseDouble(values.getProperty(frame + "." + benchmark, "1"));
  }

  /**
   * Finds the threshold at which so many edge pixels are found, and keeps it.
   *
   * @param edges edge pixels at a threshold, falling
   * @return edge pixels at the threshold found
   */
  double settle(String benchmark, String frame, double wanted, DoubleUnaryOperator edges) {
    double low = Math.log(LEAST);
    double high = Math.log(MOST);
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      if (edges.applyAsDouble(Math.exp(middle)) > wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double found = Math.exp(high);
    values.setProperty(frame + "." + benchmark, Double.toString(found));
    return edges.applyAsDouble(found);
  }
}
