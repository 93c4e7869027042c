package org.fasciaj.review.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.fasciaj.review.pack.PackageManifest;
import org.fasciaj.review.pack.ReadingList;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.records.ChainIdentity;
import org.fasciaj.review.records.ReaderKey;

/** A package and one reader's session on it, opened together and closed together. */
public final class ReadingDesk implements Closeable {
  /**
   * Where things lie.
   *
   * @param file the package
   * @param reader the reader's code
   * @param records folder of the readings; null for the folder readings beside the package
   * @param own the reader's private folder; null for .fasciaj-review in the home folder
   * @param later an adjudicator's list; null when the list is in the package
   */
  public record Place(Path file, String reader, Path records, Path own, Path later) {
    Path recordsOrDefault() {
      return records == null ? file.toAbsolutePath().resolveSibling("readings") : records;
    }

    Path ownOrDefault() {
      return own == null ? Path.of(System.getProperty("user.home"), ".fasciaj-review") : own;
    }
  }

  private final StudyPackage pack;
  private final ReadingSession session;
  private final String fingerprint;

  private ReadingDesk(StudyPackage pack, ReadingSession session, String fingerprint) {
    this.pack = pack;
    this.session = session;
    this.fingerprint = fingerprint;
  }

  /**
   * Opens.
   *
   * @throws IOException when the package or the readings cannot be used
   * @throws IllegalArgumentException when the package has no list for the reader
   */
  public static ReadingDesk open(Place place) throws IOException {
    StudyPackage pack = StudyPackage.open(place.file());
    try {
      PackageManifest m = pack.manifest();
      ChainIdentity identity =
          ChainIdentity.of(
              place.recordsOrDefault(),
              place.ownOrDefault().resolve(m.id() + "-" + place.reader()),
              place.reader(),
              m.id());
      ReadingSession session =
          ReadingSession.open(pack, list(m, place), identity, PictureSnap.of(pack));
      return new ReadingDesk(pack, session, ReaderKey.fingerprint(identity.key().publicKey()));
    } catch (IOException | RuntimeException e) {
      pack.close();
      throw e;
    }
  }

  private static ReadingList list(PackageManifest m, Place place) throws IOException {
    if (place.later() != null) {
      return LaterList.read(place.later(), m, place.reader());
    }
    if (place.reader().equals(m.adjudicator())) {
      throw new IllegalArgumentException(
          "an adjudicator reads the list that 'fasciaj review adjudicate' makes: name it");
    }
    return m.list(place.reader())
        .orElseThrow(
            () -> new IllegalArgumentException("the package has no list for this reader's code"));
  }

  /** The session. */
  public ReadingSession session() {
    return session;
  }

  /** The package. */
  public StudyPackage pack() {
    return pack;
  }

  /** Fingerprint of the reader's key, to be told to the coordinator. */
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public void close() throws IOException {
    try (pack) {
      session.close();
    }
  }
}
