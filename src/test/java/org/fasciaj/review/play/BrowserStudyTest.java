package org.fasciaj.review.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fasciaj.review.adjudicate.Adjudication;
import org.fasciaj.review.agree.Agreement;
import org.fasciaj.review.agree.Stat;
import org.fasciaj.review.pack.Item;
import org.fasciaj.review.pack.KeyImage;
import org.fasciaj.review.pack.PackKey;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.read.ReadingDesk;
import org.fasciaj.review.records.Anchor;
import org.fasciaj.review.records.Digests;
import org.fasciaj.review.unblind.JoinedStudy;
import org.fasciaj.review.unblind.Unblinding;
import org.fasciaj.review.web.ReadingServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three readers with known errors read the phantoms in a real browser, a fourth adjudicates, and
 * the report finds the errors again.
 */
@Tag("slow")
class BrowserStudyTest {
  private static final Map<String, ScriptedReader.Errors> READERS = new LinkedHashMap<>();

  static {
    READERS.put("R1", new ScriptedReader.Errors(0, 0.20, 0.10));
    READERS.put("R2", new ScriptedReader.Errors(0.15, 0.30, 0.15));
    READERS.put("R3", new ScriptedReader.Errors(-0.20, 0.25, 0.10));
  }

  /** Half a CSS pixel of either end of a line, in mm on a laptop's screen, at most. */
  private static final double CLICK_MM = 0.06;

  @TempDir Path folder;
  private PlayedStudy study;
  private final Map<String, Map<String, Double>> intended = new HashMap<>();
  private final Map<String, Anchor> receipts = new HashMap<>();

  @Test
  void theReportFindsTheErrorsThatWerePutIn() throws Exception {
    Optional<Path> program = Chromium.program();
    if (program.isEmpty()) {
      System.out.println("BrowserStudyTest skipped: no chromium (apt-get install chromium)");
    }
    assumeTrue(program.isPresent());
    study = PlayedStudy.pack(folder);
    Path pictures = Path.of(System.getProperty("fasciaj.pictures", folder + "/pictures"));
    JoinedStudy joined;
    try (StudyPackage pack = StudyPackage.open(study.file())) {
      for (String reader : READERS.keySet()) {
        play(program.get(), reader, READERS.get(reader), null, pack, pictures.resolve(reader));
      }
      Adjudication adjudication = Adjudication.of(pack, study.records(), receipts);
      assertTrue(adjudication.differing().size() > 3, "errors of this size must differ");
      Path list = folder.resolve("adjudication.json");
      adjudication.list().write(list);
      play(
          program.get(),
          "A",
          new ScriptedReader.Errors(0, 0, 0),
          list,
          pack,
          pictures.resolve("A"));
      joined =
          Unblinding.run(
              pack,
              study.records(),
              study.keyFolder(),
              PlayedStudy.PASSPHRASE.toCharArray(),
              folder.resolve("unblinded"),
              receipts,
              Clock.systemUTC());
    }
    Agreement.write(folder.resolve("unblinded"), folder.resolve("report"));
    if (System.getProperty("fasciaj.pictures") != null) {
      Agreement.write(folder.resolve("unblinded"), pictures.resolve("report"));
    }
    new PlayedStudyCheck(study, joined, Agreement.stats(joined), intended, READERS, CLICK_MM)
        .everything();
  }

  private void play(
      Path program,
      String reader,
      ScriptedReader.Errors errors,
      Path list,
      StudyPackage pack,
      Path pictures)
      throws IOException, InterruptedException {
    Path own = Files.createDirectories(folder.resolve("own-" + reader));
    ReadingDesk.Place place =
        new ReadingDesk.Place(study.file(), reader, study.records(), own, list);
    PackKey key = study.key();
    Set<String> aided =
        pack.manifest().lists().get(0).items().stream()
            .filter(Item::aided)
            .flatMap(i -> i.images().stream())
            .collect(Collectors.toSet());
    ScriptedReader.Knowledge knowledge =
        new ScriptedReader.Knowledge() {
          @Override
          public double thicknessMm(String image) {
            return study.thicknessMm(of(image));
          }

          @Override
          public double spurMm(String image) {
            return study.spurMm(of(image));
          }

          @Override
          public long seed(String image) {
            KeyImage k = of(image);
            String what = reader + k.source() + k.repeatOf().isEmpty() + aided.contains(image);
            String hash = Digests.sha256(what.getBytes(StandardCharsets.UTF_8));
            return Long.parseUnsignedLong(hash.substring(0, 16), 16);
          }

          @Override
          public boolean refuses(String image) {
            return reader.equals("R3") && of(image).source().equals(PlayedStudy.REFUSED);
          }

          private KeyImage of(String image) {
            return key.image(image).orElseThrow();
          }
        };
    Map<String, Double> meant = intended.computeIfAbsent(reader, k -> new HashMap<>());
    try (ReadingDesk desk = ReadingDesk.open(place);
        ReadingServer server = new ReadingServer(desk.session());
        Browser browser = Browser.start(program, own, 1600, 1000)) {
      new ScriptedReader(browser, errors, knowledge)
          .read(server.url(), pack.manifest(), meant, pictures);
      assertEquals(0, desk.session().open());
      receipts.put(reader, Anchor.ofReceipt(desk.session().receipt()));
    }
  }

  /** Keeps the numbers' type in sight of the compiler. */
  static Stat find(List<Stat> stats, String section, String arm, String who, String statistic) {
    return stats.stream()
        .filter(
            s ->
                s.section().equals(section)
                    && s.quantity().equals("thickness")
                    && s.arm().equals(arm)
                    && s.comparison().equals(who)
                    && s.statistic().equals(statistic))
        .findFirst()
        .orElseThrow(() -> new AssertionError(section + " " + who + " " + statistic));
  }
}
