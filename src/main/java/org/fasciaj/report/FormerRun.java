package org.fasciaj.report;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.study.Sha256;

/**
 * What an earlier run wrote into a folder, by its own record: when a later run takes the folder
 * over, files of other forms than its own would stand beside a record that does not know them.
 * Immutable.
 */
final class FormerRun {
  private static final FormerRun NONE = new FormerRun(Map.of(), false);

  private final Map<String, String> outputs;
  private final boolean report;

  private FormerRun(Map<String, String> outputs, boolean report) {
    this.outputs = Map.copyOf(outputs);
    this.report = report;
  }

  /**
   * Reads the record in a folder. One that is not there, or that no run wrote in that form, names
   * nothing.
   *
   * @throws IOException when it cannot be read
   */
  static FormerRun in(Path dir) throws IOException {
    Path file = dir.resolve(RunManifest.NAME);
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    try (JsonReader json = new JsonReader(Files.newBufferedReader(file))) {
      return read(json);
    } catch (MalformedJsonException
        | EOFException
        | CharacterCodingException
        | IllegalStateException e) {
      return NONE;
    }
  }

  private static FormerRun read(JsonReader json) throws IOException {
    Map<String, String> outputs = new HashMap<>();
    String product = "";
    String command = "";
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "product" -> product = json.nextString();
        case "command" -> command = json.nextString();
        case "outputs" -> readOutputs(json, outputs);
        default -> json.skipValue();
      }
    }
    return product.equals("FasciaJ") ? new FormerRun(outputs, command.equals("compare")) : NONE;
  }

  private static void readOutputs(JsonReader json, Map<String, String> outputs) throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      String file = "";
      String hash = "";
      json.beginObject();
      while (json.hasNext()) {
        switch (json.nextName()) {
          case "file" -> file = json.nextString();
          case "sha256" -> hash = json.nextString();
          default -> json.skipValue();
        }
      }
      json.endObject();
      outputs.put(file, hash);
    }
    json.endArray();
  }

  /**
   * Takes its files away: those that still are what it wrote, byte for byte, and the pages of its
   * report. What a person changed since is the person's and stays.
   *
   * @param dir the folder
   * @param kept files of the later run, relative to the folder, "/" as separator
   */
  void remove(Path dir, Collection<String> kept) throws IOException {
    for (Map.Entry<String, String> e : outputs.entrySet()) {
      Optional<Path> file = kept.contains(e.getKey()) ? Optional.empty() : inside(dir, e.getKey());
      if (file.isPresent() && Sha256.of(file.get()).equals(e.getValue())) {
        Files.delete(file.get());
      }
    }
    if (report) {
      new ReportFolder(dir, Optional.empty()).end();
    }
  }

  /** A plain file in the folder or in that of its objects: a record may name anything. */
  private static Optional<Path> inside(Path dir, String name) {
    try {
      Path file = dir.resolve(name);
      Path last = file.getFileName();
      boolean near =
          last != null
              && (file.equals(dir.resolve(last))
                  || file.equals(dir.resolve(StudyFolder.OBJECTS).resolve(last)));
      return near
              && !Files.isSymbolicLink(file.getParent())
              && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(file)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
