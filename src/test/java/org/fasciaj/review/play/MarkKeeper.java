package org.fasciaj.review.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fasciaj.review.pack.UndecidedException;

/** Plays the person who looks at every mark of a phantom and keeps it: echoes and a scale. */
public final class MarkKeeper {
  /** Marks of the sources, then marks that sampling anew may have made. */
  private static final int MOST_ROUNDS = 3;

  private MarkKeeper() {}

  /** Packs something. */
  public interface Packing {
    /** Packs, or asks for decisions. */
    void pack() throws IOException;
  }

  /** Packs, deciding between the rounds. */
  public static void pack(Path keyFolder, Path out, Packing packing) throws IOException {
    for (int round = 0; !Files.exists(out); round++) {
      try {
        packing.pack();
      } catch (UndecidedException e) {
        if (round == MOST_ROUNDS) {
          throw e;
        }
        Path marks = keyFolder.resolve("decisions.csv");
        Files.writeString(marks, Files.readString(marks).replaceAll(",\r\n", ",keep\r\n"));
      }
    }
  }
}
