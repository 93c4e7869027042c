package org.fasciaj.review.records;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * A program of its own that saves readings until it is killed, and prints the number of each as
 * soon as it is said to be saved.
 */
final class KilledReader {
  private KilledReader() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    try (ReadingChain chain =
        ReadingChain.open(
            ChainIdentity.of(folder.resolve("records"), folder.resolve("own"), "K", "package"),
            Clock.systemUTC())) {
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        JsonObject data = new JsonObject();
        data.addProperty("nth", i);
        data.addProperty("filling", "x".repeat(i % 5000));
        Entry entry = chain.append(EntryKind.READING, "item", data);
        System.out.println(entry.number());
        System.out.flush();
      }
    }
  }
}
