package org.fasciaj.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The commonest line, {@code measure IN... --out DIR [--overwrite]}, read without picocli: building
 * its model of the commands took 28 % of the processor time of measuring one file. Every other line
 * is left to picocli, wrong ones included: it alone tells what is wrong.
 */
final class PlainMeasure {
  private PlainMeasure() {}

  /** Measures, and gives the exit code; empty where the line is for picocli. */
  static OptionalInt run(PrintWriter out, PrintWriter err, String... args) {
    StudyOptions options = options(args);
    if (options == null) {
      return OptionalInt.empty();
    }
    Job job = new Job(new Plain(out, err), options);
    try {
      return OptionalInt.of(MeasureCommand.run(job, job.settings(), List.of()));
    } catch (WrongLine e) {
      return OptionalInt.empty(); // nothing was written yet
    } catch (Exception e) {
      return OptionalInt.of(Main.failed(e, err));
    }
  }

  /** The options of a plain line; null for any other. */
  private static StudyOptions options(String... args) {
    if (args.length == 0 || !args[0].equals("measure")) {
      return null;
    }
    List<Path> inputs = new ArrayList<>();
    Path out = null;
    boolean overwrite = false;
    for (int i = 1; i < args.length; i++) {
      String word = args[i];
      try {
        if (isValue(word)) {
          inputs.add(Path.of(word));
        } else if (word.equals("--overwrite") && !overwrite) {
          overwrite = true;
        } else if ((word.equals("--out") || word.equals("-o"))
            && out == null
            && i + 1 < args.length
            && isValue(args[i + 1])) {
          i++;
          out = Path.of(args[i]);
        } else {
          return null;
        }
      } catch (InvalidPathException e) {
        return null;
      }
    }
    return inputs.isEmpty() || out == null ? null : new StudyOptions(inputs, out, overwrite);
  }

  /** Neither an option nor the name of an argument file. */
  private static boolean isValue(String word) {
    return !word.isEmpty() && word.charAt(0) != '-' && word.charAt(0) != '@';
  }

  /** The caller of a plain line. */
  private record Plain(PrintWriter out, PrintWriter err) implements Caller {
    @Override
    public RuntimeException wrong(String message) {
      return new WrongLine(message);
    }
  }

  /** The line is wrong after all. */
  private static final class WrongLine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongLine(String message) {
      super(message);
    }
  }
}
