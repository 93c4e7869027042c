package org.fasciaj.review.unblind;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fasciaj.Version;
import org.fasciaj.review.adjudicate.Adjudication;
import org.fasciaj.review.adjudicate.LockedReadings;
import org.fasciaj.review.pack.PackKey;
import org.fasciaj.review.pack.PackageManifest;
import org.fasciaj.review.pack.SealedKey;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.read.CaseReading;
import org.fasciaj.review.records.Anchor;
import org.fasciaj.review.records.Digests;

/** Joins readings with visits, once. Stateless. */
public final class Unblinding {
  private Unblinding() {}

  /**
   * Unblinds.
   *
   * @param records folder of the readings
   * @param key folder of the sealed key
   * @param out folder of the result, not there yet
   * @param receipts what readers told of their chains' ends, by reader
   * @return the joined study, as written
   * @throws IOException when a chain is missing, broken or not locked, the key is another
   *     package's, or the study was unblinded before; nothing is written then
   */
  public static JoinedStudy run(
      StudyPackage pack,
      Path records,
      Path key,
      char[] passphrase,
      Path out,
      Map<String, Anchor> receipts,
      Clock clock)
      throws IOException {
    PackageManifest m = pack.manifest();
    Path claim = key.resolve(UnblindingLog.FILE);
    refuseTwice(claim, out);
    LockedReadings locked = LockedReadings.of(pack, records, m.readers(), receipts);
    Adjudication adjudication = Adjudication.of(m, locked);
    LockedReadings third = third(pack, records, receipts, adjudication);
    String keySha256 = Digests.sha256(Files.readAllBytes(key.resolve(SealedKey.FILE)));
    PackKey opened = SealedKey.open(key, passphrase);
    if (!keySha256.equals(m.keySha256()) || !opened.packageId().equals(m.id())) {
      throw new IOException("this key is not the one of this package: name its own key folder");
    }
    JoinedStudy study =
        new StudyJoin(opened, m)
            .join(pack.sha256(), locked, third, adjudication, clock.instant().toString());
    UnblindingLog log =
        new UnblindingLog(
            m.id(),
            pack.sha256(),
            keySha256,
            Digests.sha256(study.bytes()),
            study.unblinded(),
            System.getProperty("user.name", ""),
            Version.product(),
            study.chains());
    write(study, log, claim, out);
    return study;
  }

  private static void refuseTwice(Path claim, Path out) throws IOException {
    if (Files.exists(claim)) {
      throw new IOException(
          "this study was unblinded before, as "
              + claim
              + " records: a study is unblinded once; use the result of that time");
    }
    if (Files.exists(out)) {
      throw new IOException(out + " is there already: name a new folder");
    }
  }

  private static LockedReadings third(
      StudyPackage pack, Path records, Map<String, Anchor> receipts, Adjudication adjudication)
      throws IOException {
    PackageManifest m = pack.manifest();
    if (m.adjudicator().isEmpty() || adjudication.differing().isEmpty()) {
      return new LockedReadings(Map.of(), Map.of());
    }
    LockedReadings third = LockedReadings.of(pack, records, List.of(m.adjudicator()), receipts);
    Set<Set<String>> read = new HashSet<>();
    for (CaseReading r : third.readings().get(m.adjudicator())) {
      read.add(Set.copyOf(r.images().keySet()));
    }
    Set<Set<String>> wanted = new HashSet<>();
    adjudication.differing().keySet().forEach(s -> wanted.add(Set.copyOf(s)));
    if (!read.equals(wanted)) {
      throw new IOException(
          "the adjudicator read other cases than the rule asks for: make the list anew with"
              + " 'fasciaj review adjudicate'");
    }
    return third;
  }

  private static void write(JoinedStudy study, UnblindingLog log, Path claim, Path out)
      throws IOException {
    Path parent = Files.createDirectories(out.toAbsolutePath().getParent());
    Path temporary = Files.createDirectory(parent.resolve("." + out.getFileName() + ".part"));
    try {
      Files.write(temporary.resolve(JoinedStudy.FILE), study.bytes());
      Files.write(temporary.resolve(UnblindingLog.FILE), log.bytes());
      ReadingsCsv.write(temporary.resolve(ReadingsCsv.FILE), study);
      Files.write(claim, log.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("this study was unblinded at the same moment by somebody else", e);
    } finally {
      if (!Files.exists(claim)) {
        remove(temporary);
      }
    }
    Files.move(temporary, out);
  }

  private static void remove(Path folder) throws IOException {
    for (String name : List.of(JoinedStudy.FILE, UnblindingLog.FILE, ReadingsCsv.FILE)) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.deleteIfExists(folder);
  }
}
