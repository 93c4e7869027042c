package org.fasciaj.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the key's passphrase comes from: never the command line, which other users can see. */
final class ReviewPassphrase {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "File whose first line is the key's passphrase.")
  private Path file;

  @Option(
      names = "--ask-passphrase",
      interactive = true,
      description = "Ask for the passphrase at the terminal, without echo.")
  private char[] typed;

  char[] get() {
    try {
      if (file != null) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.lines().findFirst().orElse("").toCharArray();
      }
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), file + ": cannot be read. Check that it exists and may be read.");
    }
    if (typed == null) {
      throw new ParameterException(
          spec.commandLine(), "give --passphrase-file FILE, or --ask-passphrase at a terminal");
    }
    return typed.clone();
  }
}
