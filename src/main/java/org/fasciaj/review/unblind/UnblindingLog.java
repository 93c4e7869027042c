package org.fasciaj.review.unblind;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.fasciaj.review.adjudicate.LockedReadings;

/**
 * The record that a study was unblinded. It lies in the key's folder, where it forbids a second
 * time, and beside the joined study. Immutable.
 *
 * @param packageId the package
 * @param packageSha256 SHA-256 of the package file
 * @param keySha256 SHA-256 of the sealed key
 * @param studySha256 SHA-256 of the joined study
 * @param at when, ISO 8601
 * @param by who, as the operating system names the user
 * @param software product version
 * @param chains the chains, by reader
 */
public record UnblindingLog(
    String packageId,
    String packageSha256,
    String keySha256,
    String studySha256,
    String at,
    String by,
    String software,
    Map<String, LockedReadings.Chain> chains) {
  /** Name of the file. */
  public static final String FILE = "unblinding.json";

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  /** Copies the map. */
  public UnblindingLog {
    chains = Map.copyOf(chains);
  }

  byte[] bytes() {
    return (GSON.toJson(this) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
