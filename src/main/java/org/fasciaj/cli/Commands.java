package org.fasciaj.cli;

import java.util.Arrays;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The tree of commands for one line of arguments. Only the commands that the line names are made
 * whole: reading the options of all of them is half of what a start costs. The others stand there
 * with name and description, for the help and for suggestions, which is all that can be asked of a
 * command that is not named.
 */
final class Commands {
  private static final String COMPLETION = "generate-completion";

  /** In the order of the help. */
  private static final List<String> NAMES =
      List.of("measure", "compare", "refine", "review", "pacs", "dicom-check", COMPLETION, "help");

  private Commands() {}

  /** The commands, those made that the arguments name. */
  static CommandLine of(String... args) {
    List<String> words = Arrays.asList(args);
    // A completion script tells of all options; words read from an argument file are not known yet.
    boolean all = words.contains(COMPLETION);
    for (String word : words) {
      all |= word.startsWith("@");
    }
    CommandLine root = new CommandLine(new RootCommand());
    for (String name : NAMES) {
      boolean made = all || words.contains(name);
      root.addSubcommand(name, made ? whole(name) : sign(name));
    }
    return root;
  }

  private static Object whole(String name) {
    return switch (name) {
      case "measure" -> new MeasureCommand();
      case "compare" -> new CompareCommand();
      case "refine" -> new RefineCommand();
      case "review" -> new ReviewCommand();
      case "pacs" -> new PacsCommand();
      case "dicom-check" -> new DicomCheckCommand();
      case COMPLETION -> new GenerateCompletion();
      default -> new HelpCommand();
    };
  }

  /** Name and description only. The texts are constants: no command's class is loaded for them. */
  private static CommandSpec sign(String name) {
    CommandSpec spec = CommandSpec.create().name(name);
    String text =
        switch (name) {
          case "measure" -> MeasureCommand.DESCRIPTION;
          case "compare" -> CompareCommand.DESCRIPTION;
          case "refine" -> RefineCommand.DESCRIPTION;
          case "review" -> ReviewCommand.DESCRIPTION;
          case "pacs" -> PacsCommand.DESCRIPTION;
          case COMPLETION -> "Generate bash/zsh completion script for fasciaj.";
          case "help" -> "Display help information about the specified command.";
          default -> "";
        };
    spec.usageMessage().description(text).hidden(text.isEmpty());
    return spec;
  }
}
