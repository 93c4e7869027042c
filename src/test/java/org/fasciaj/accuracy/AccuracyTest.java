package org.fasciaj.accuracy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The accuracy bench. {@code mvn -Paccuracy verify} prints and writes its table. */
@Tag("accuracy")
class AccuracyTest {
  private static final Path PAGE = Path.of("test-images", "accuracy.md");
  private static final int SHOWN = 12;

  @TempDir Path folder;

  @Test
  void randomHeelsMeetTheGoals() throws IOException {
    List<Trial> trials = Engine.map(BenchHeel.all(), Engine::trial);
    Map<String, Scores> scores = BenchTable.scores(trials);
    Extras extras = Extras.of(trials);
    String table = BenchTable.markdown(scores, extras, DopplerScores.of(folder));
    System.out.println(table);
    System.out.println(worst(trials));
    Files.writeString(
        PAGE,
        "# Accuracy on drawn heels\n\n"
            + "360 random heels that are not among the test images, 510 pictures, drawn and"
            + " measured anew by `mvn -Paccuracy verify`. Errors are those of values that stand"
            + " (`measured` or `borderline`). What the strata mean stands in"
            + " `src/test/java/org/fasciaj/phantom/HeelPrior.java` (easy), `Difficulty.java`"
            + " (hard) and `ArtefactSpec.java` (artefact).\n\n"
            + table);
    List<String> missed = Goals.missed(scores, extras);
    assertTrue(missed.isEmpty(), () -> "goals missed:\n" + String.join("\n", missed));
  }

  /** The pictures that are furthest off, so that somebody looks at them. */
  private static String worst(List<Trial> trials) {
    StringBuilder out = new StringBuilder();
    trials.stream()
        .filter(t -> t.result().thickness().present())
        .sorted(Comparator.comparingDouble(t -> -Math.abs(t.error())))
        .limit(SHOWN)
        .forEach(
            t ->
                out.append(
                    String.format(
                        Locale.ROOT,
                        "%s %d: %.2f mm for %.2f, sd %.2f, %s%n",
                        t.heel().stratum(),
                        t.heel().heel(),
                        t.result().thickness().value(),
                        t.truth().thickness(),
                        t.result().thickness().sd(),
                        t.result().thickness().status())));
    return out.toString();
  }
}
