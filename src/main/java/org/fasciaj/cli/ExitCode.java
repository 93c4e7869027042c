package org.fasciaj.cli;

/** Exit codes of every command, as the README documents them. */
final class ExitCode {
  /** Every file gave at least one thickness. */
  static final int ALL_MEASURED = 0;

  /** A fault of the program. */
  static final int INTERNAL = 1;

  /** Wrong options, inputs that do not exist, a mapping file that cannot be understood. */
  static final int USAGE = 2;

  /** No file could be read as an ultrasound image. */
  static final int NO_ULTRASOUND = 3;

  /** At least one file failed or gave no thickness; its row says why. */
  static final int SOME_FAILED = 4;

  /** The output cannot be written. */
  static final int OUTPUT = 5;

  /** Stopped by the user; finished rows are kept. 128 + SIGINT, as shells expect. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
