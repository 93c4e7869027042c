package org.fasciaj.review.agree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.fasciaj.review.pack.Design;
import org.fasciaj.review.pack.Item;
import org.fasciaj.review.pack.PackKey;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.play.QuickStudy;
import org.fasciaj.review.unblind.JoinedStudy;
import org.fasciaj.review.unblind.Unblinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader who knows the visit and one who never tells, in pairs whose sides a coin decided. */
class BlindingKeptTest {
  @TempDir Path folder;

  @Test
  void theOneWhoKnowsIsFound() throws IOException {
    QuickStudy study = QuickStudy.pack(folder, Design.PAIRED_HIDDEN);
    PackKey key = study.key();
    study.read(
        "R1",
        new QuickStudy.Mind() {
          @Override
          public double mm(String image) {
            return 4;
          }

          @Override
          public String later(Item item) {
            List<Integer> visits =
                item.images().stream().map(i -> key.image(i).orElseThrow().visit()).toList();
            return visits.get(0) > visits.get(1) ? "left" : "right";
          }
        });
    study.read("R2", i -> 4);
    study.lock("R1");
    study.lock("R2");
    try (StudyPackage pack = StudyPackage.open(study.file())) {
      JoinedStudy joined =
          Unblinding.run(
              pack,
              study.records(),
              study.keyFolder(),
              QuickStudy.PASSPHRASE,
              folder.resolve("out"),
              study.receipts(),
              Clock.systemUTC());
      List<Stat> stats = Agreement.stats(joined);
      assertEquals(4, value(stats, "R1", "right"));
      assertEquals(0, value(stats, "R1", "wrong"));
      assertEquals(4, value(stats, "R2", "cannot tell"));
      Agreement.write(folder.resolve("out"), folder.resolve("report"));
    }
  }

  private static double value(List<Stat> stats, String reader, String statistic) {
    return stats.stream()
        .filter(
            s ->
                s.section().equals(BlindingKept.SECTION)
                    && s.comparison().equals(reader)
                    && s.statistic().equals(statistic))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
