package org.fasciaj.pacs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Secrets come from files: a command line is visible to every user of a machine. */
public final class SecretFile {
  /** Longest token; those of identity servers have a few kilobytes. */
  private static final int LONGEST = 16 << 10;

  private SecretFile() {}

  /**
   * The first line without its blanks.
   *
   * @throws PacsException when it is empty, too long or cannot be read; the message does not show
   *     it
   */
  public static String firstLine(Path file) throws PacsException {
    String line = "";
    try {
      if (Files.size(file) <= LONGEST) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          String first = reader.readLine();
          line = first == null ? "" : first.strip();
        }
      }
    } catch (CharacterCodingException e) {
      line = "";
    } catch (IOException e) {
      throw new PacsException(
          "the file with the secret cannot be read", "Check its path and permissions.", e);
    }
    if (line.isEmpty() || line.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new PacsException(
          "the file with the secret holds no line of plain characters",
          "Put the secret alone on its first line.");
    }
    return line;
  }
}
