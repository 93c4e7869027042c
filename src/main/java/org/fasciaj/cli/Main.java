package org.fasciaj.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.fasciaj.report.OutputException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line's entry. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = writer(System.out, "stdout.encoding");
    PrintWriter err = writer(System.err, "stderr.encoding");
    System.exit(run(out, err, args));
  }

  /** A terminal gets its own character set where Java knows it, everything else UTF-8. */
  private static PrintWriter writer(PrintStream stream, String property) {
    String name = System.getProperty(property, System.getProperty("sun." + property, "UTF-8"));
    Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    // Java says ASCII where no locale is set, as in containers; names would become question marks.
    boolean unset = charset.equals(StandardCharsets.US_ASCII);
    return new PrintWriter(
        new OutputStreamWriter(stream, unset ? StandardCharsets.UTF_8 : charset), true);
  }

  /**
   * Runs one command.
   *
   * @param out data
   * @param err log
   * @return the exit code
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    OptionalInt plain = PlainMeasure.run(out, err, args);
    if (plain.isPresent()) {
      return plain.getAsInt();
    }
    return Commands.of(args)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(new Usage())
        .setExecutionExceptionHandler(new Failed())
        .execute(args);
  }

  /** Tells of a command that ended with an exception, and gives the exit code. */
  static int failed(Exception e, PrintWriter err) {
    if (e instanceof OutputException) {
      err.println("fasciaj: " + e.getMessage());
      return ExitCode.OUTPUT;
    }
    // Without messages: they may hold a path or a text of the header.
    err.println("fasciaj: internal error, please report it with these lines");
    for (Throwable t = e; t != null; t = t.getCause()) {
      err.println(t.getClass().getName());
      for (StackTraceElement element : t.getStackTrace()) {
        err.println("  at " + element);
      }
    }
    return ExitCode.INTERNAL;
  }

  // Classes, not method references: those would keep picocli out of the class-data archive.

  /** Tells of wrong arguments. */
  private static final class Usage implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] args) {
      CommandLine command = e.getCommandLine();
      PrintWriter err = command.getErr();
      err.println("fasciaj: " + e.getMessage());
      if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
      }
      return ExitCode.USAGE;
    }
  }

  /** Tells of a command that ended with an exception. */
  private static final class Failed implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
      return failed(e, command.getErr());
    }
  }
}
