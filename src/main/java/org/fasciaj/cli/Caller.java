package org.fasciaj.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a command has from the line that called it. */
interface Caller {
  /** Data. */
  PrintWriter out();

  /** Log. */
  PrintWriter err();

  /** What to throw where the line is wrong. */
  RuntimeException wrong(String message);

  /** A line that picocli read. */
  record Parsed(CommandSpec spec) implements Caller {
    @Override
    public PrintWriter out() {
      return spec.commandLine().getOut();
    }

    @Override
    public PrintWriter err() {
      return spec.commandLine().getErr();
    }

    @Override
    public RuntimeException wrong(String message) {
      return new ParameterException(spec.commandLine(), message);
    }
  }
}
