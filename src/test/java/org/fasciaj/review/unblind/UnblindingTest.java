package org.fasciaj.review.unblind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fasciaj.review.adjudicate.Adjudication;
import org.fasciaj.review.agree.Agreement;
import org.fasciaj.review.pack.Design;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.play.QuickStudy;
import org.fasciaj.review.records.Anchor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unblinding goes only when everything is locked and genuine, once, and on record. */
class UnblindingTest {
  @TempDir Path folder;
  private QuickStudy study;

  @BeforeEach
  void pack() throws IOException {
    study = QuickStudy.pack(folder, Design.SINGLE);
    study.read("R1", i -> 4);
  }

  @Test
  void withAllLockedItGoesOnce() throws IOException {
    study.lock("R1");
    study.read("R2", i -> 4.2);
    study.lock("R2");
    JoinedStudy joined = run("out1", study.receipts());
    assertEquals(16, joined.readings().size());
    assertTrue(joined.images().stream().allMatch(i -> i.subject().startsWith("FJ-0")));
    assertEquals(0, joined.adjudicated().size());
    UnblindingLog log =
        new Gson()
            .fromJson(
                Files.readString(study.keyFolder().resolve(UnblindingLog.FILE)),
                UnblindingLog.class);
    assertEquals(joined.packageSha256(), log.packageSha256());
    assertTrue(log.chains().get("R2").receipt());
    assertRefused("unblinded before", "out2", study.receipts());
  }

  @Test
  void anUnlockedOrMissingChainIsNamed() throws IOException {
    assertRefused("R1 is not locked", "out", Map.of());
    assertRefused("R2 has handed in no readings", "out", Map.of());
  }

  @Test
  void aTamperedChainIsNamed() throws IOException {
    study.lock("R1");
    study.read("R2", i -> 4.2);
    study.lock("R2");
    Path chain = study.records().resolve("R1.readings");
    Files.writeString(chain, Files.readString(chain).replaceFirst("\"good\"", "\"poor\""));
    assertRefused("R1 was tampered with: entry 3 altered", "out", study.receipts());
  }

  @Test
  void anOlderCopyOfTheWholeFolderIsFoundByTheReceipt() throws IOException {
    // A reader locks, then the folder of the day before is put back, with all that lies in it.
    study.read("R2", i -> 4.2);
    Path copy = Files.createDirectory(folder.resolve("copy"));
    copy(study.records(), copy);
    study.lock("R1");
    study.lock("R2");
    copy(copy, study.records());
    assertRefused("R1 is not locked", "out", Map.of());
    assertRefused("older_copy", "out", study.receipts());
  }

  @Test
  void anotherPersonsChainUnderAReadersNameIsFoundByTheReceipt() throws IOException {
    study.lock("R1");
    study.read("R2", i -> 4.2);
    study.lock("R2");
    Anchor told = study.receipts().get("R1");
    // Somebody without R1's key reads everything anew under R1's name and locks.
    QuickStudy forged = QuickStudy.pack(Files.createDirectory(folder.resolve("f")), Design.SINGLE);
    Files.copy(study.file(), forged.file(), StandardCopyOption.REPLACE_EXISTING);
    forged.read("R1", i -> 9);
    forged.lock("R1");
    copy(forged.records(), study.records());
    assertRefused("R1 was tampered with", "out", Map.of("R1", told));
  }

  @Test
  void whereReadersDifferTheThirdMustHaveRead() throws IOException {
    study.lock("R1");
    study.read("R2", i -> i.charAt(1) < '8' ? 4.1 : 4.9);
    study.lock("R2");
    long differing;
    try (StudyPackage pack = StudyPackage.open(study.file())) {
      Adjudication a = Adjudication.of(pack, study.records(), study.receipts());
      differing = pack.manifest().images().stream().filter(i -> i.id().charAt(1) >= '8').count();
      assertEquals(differing, a.differing().size());
      assertRefused("A has handed in no readings", "out", study.receipts());
      String list = new Gson().toJson(a.list());
      assertFalse(list.contains("R1") || list.contains("R2") || list.contains("4.9"), list);
      study.adjudicate(a.list(), i -> 4.9);
    }
    JoinedStudy joined = run("out", study.receipts());
    assertEquals(differing, joined.adjudicated().size());
    assertEquals(16 + differing, joined.readings().size());
    double rate =
        Agreement.stats(joined).stream()
            .filter(
                s ->
                    s.comparison().equals("R1")
                        && s.statistic().equals("reader disagreement index (%)"))
            .findFirst()
            .orElseThrow()
            .value();
    // The adjudicator gave 4.9 mm where R1 gave 4: beyond 0.5 mm in every adjudicated case.
    assertEquals(100.0 * differing / 8, rate, 1e-9);
  }

  @Test
  void anotherPackagesKeyOrAChangedStudyIsRefused() throws IOException {
    study.lock("R1");
    study.read("R2", i -> 4.2);
    study.lock("R2");
    QuickStudy other = QuickStudy.pack(Files.createDirectory(folder.resolve("o")), Design.SINGLE);
    try (StudyPackage pack = StudyPackage.open(study.file())) {
      IOException e =
          assertThrows(
              IOException.class,
              () ->
                  Unblinding.run(
                      pack,
                      study.records(),
                      other.keyFolder(),
                      QuickStudy.PASSPHRASE,
                      folder.resolve("out"),
                      Map.of(),
                      Clock.systemUTC()));
      assertTrue(e.getMessage().contains("not the one of this package"), e.getMessage());
    }
    run("out", study.receipts());
    Path file = folder.resolve("out").resolve(JoinedStudy.FILE);
    Files.writeString(
        file, Files.readString(file).replaceFirst("\"role\": \"case\"", "\"role\": \"training\""));
    assertThrows(IOException.class, () -> JoinedStudy.read(folder.resolve("out")));
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(from)) {
      files = list.filter(Files::isRegularFile).toList();
    }
    for (Path f : files) {
      Files.copy(f, to.resolve(f.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private JoinedStudy run(String out, Map<String, Anchor> receipts) throws IOException {
    try (StudyPackage pack = StudyPackage.open(study.file())) {
      return Unblinding.run(
          pack,
          study.records(),
          study.keyFolder(),
          QuickStudy.PASSPHRASE,
          folder.resolve(out),
          receipts,
          Clock.systemUTC());
    }
  }

  private void assertRefused(String why, String out, Map<String, Anchor> receipts) {
    IOException e = assertThrows(IOException.class, () -> run(out, receipts));
    assertTrue(e.getMessage().contains(why), e.getMessage());
    assertFalse(Files.exists(folder.resolve(out)), "nothing may be written");
  }
}
