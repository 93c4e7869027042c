package org.fasciaj.review.unblind;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fasciaj.review.adjudicate.AdjudicationRule;
import org.fasciaj.review.adjudicate.LockedReadings;
import org.fasciaj.review.records.Digests;

/**
 * A study whose readings have met their visits. Immutable.
 *
 * @param format version of this layout
 * @param packageId the package
 * @param packageSha256 SHA-256 of the package file
 * @param software product version that joined it
 * @param algorithm algorithm version of the automatic results
 * @param unblinded when, ISO 8601
 * @param design code of the design
 * @param settings settings of the package, in words
 * @param readers codes of the readers
 * @param adjudicator code of the adjudicator, "" for none
 * @param rule the rule of adjudication
 * @param adjudicated causes by image of every adjudicated case
 * @param compared number of cases that the rule looked at
 * @param chains the chains, by reader
 * @param images every image
 * @param readings every answer
 */
public record JoinedStudy(
    int format,
    String packageId,
    String packageSha256,
    String software,
    String algorithm,
    String unblinded,
    String design,
    List<String> settings,
    List<String> readers,
    String adjudicator,
    AdjudicationRule rule,
    Map<String, Set<AdjudicationRule.Cause>> adjudicated,
    int compared,
    Map<String, LockedReadings.Chain> chains,
    List<JoinedImage> images,
    List<JoinedReading> readings) {
  /** The layout that this version writes. */
  public static final int FORMAT = 1;

  /** Name of the file. */
  public static final String FILE = "study.json";

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  /** Copies the collections. */
  public JoinedStudy {
    settings = List.copyOf(settings);
    readers = List.copyOf(readers);
    adjudicated = Map.copyOf(adjudicated);
    chains = Map.copyOf(chains);
    images = List.copyOf(images);
    readings = List.copyOf(readings);
  }

  /** The bytes of the file. */
  byte[] bytes() {
    return (GSON.toJson(this) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the study in a folder that unblinding made.
   *
   * @throws IOException when it is missing, or not as unblinding left it
   */
  public static JoinedStudy read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    Path log = folder.resolve(UnblindingLog.FILE);
    if (!Files.exists(file) || !Files.exists(log)) {
      throw new IOException(
          folder + " holds no unblinded study: make one with 'fasciaj review unblind'");
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      UnblindingLog entry = GSON.fromJson(Files.readString(log), UnblindingLog.class);
      if (!Digests.sha256(bytes).equals(entry.studySha256())) {
        throw new IOException(file + " was changed after unblinding: restore it from a backup");
      }
      JoinedStudy study =
          GSON.fromJson(new String(bytes, StandardCharsets.UTF_8), JoinedStudy.class);
      if (study.format() != FORMAT) {
        throw new IOException(file + " was made by another version of FasciaJ");
      }
      return study;
    } catch (JsonSyntaxException | NullPointerException e) {
      throw new IOException(file + " is damaged: restore it from a backup", e);
    } catch (JsonParseException e) {
      throw new IOException(file + " cannot be understood: restore it from a backup", e);
    }
  }
}
