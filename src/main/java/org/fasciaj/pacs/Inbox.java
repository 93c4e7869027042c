package org.fasciaj.pacs;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomFile;
import org.fasciaj.dicom.Tag;

/**
 * The folder that received objects go to. An object appears whole, on disk (fsync) and under a
 * random name, or not at all; one SOP Instance UID is kept once. One process at a time holds the
 * folder; inside of it thread-safe.
 */
public final class Inbox implements Closeable {
  /** What became of a received object. */
  public enum Outcome {
    /** It lies in the folder. */
    STORED("stored"),
    /** The same object with the same content lies there already. */
    SAME_AGAIN("received again"),
    /** An object with this UID but another content lies there: the first one stays. */
    DIFFERENT("another object has the same UID; the first one was kept"),
    /** Nobody asked for it. */
    UNASKED("not asked for"),
    /** Its header cannot be read, or it ends too early. */
    BROKEN("broken or no DICOM object");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /** What to tell the user. */
    public String words() {
      return words;
    }
  }

  /**
   * One received object.
   *
   * @param outcome what became of it
   * @param file where it lies; null when it was not kept
   * @param object its SOP Instance UID; "" when unknown
   */
  public record Received(Outcome outcome, Path file, String object) {}

  private final Path folder;
  private final DiskGuard guard;
  private final BooleanSupplier stop;
  private final FolderLock lock;
  private final Map<String, Path> held = new ConcurrentHashMap<>();
  private final Map<String, String> studies = new ConcurrentHashMap<>();

  private Inbox(Path folder, DiskGuard guard, BooleanSupplier stop, FolderLock lock) {
    this.folder = folder;
    this.guard = guard;
    this.stop = stop;
    this.lock = lock;
  }

  /**
   * Opens a folder, makes it where needed, and learns what earlier runs left there.
   *
   * @param folder where objects go
   * @param guard what must stay free
   * @param stop asked while an object is written: true ends that with {@link
   *     PacsException.Kind#STOPPED}
   * @throws PacsException when another process uses the folder
   * @throws IOException when it cannot be made or read
   */
  public static Inbox open(Path folder, DiskGuard guard, BooleanSupplier stop) throws IOException {
    Files.createDirectories(folder);
    FolderLock lock = FolderLock.take(folder);
    boolean done = false;
    try {
      Inbox inbox = new Inbox(folder, guard, stop, lock);
      inbox.learn();
      done = true;
      return inbox;
    } finally {
      if (!done) {
        lock.close();
      }
    }
  }

  private void learn() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (InboxFile.isUnfinished(file)) {
          Files.delete(file); // nobody writes it: this process has the lock
        } else if (Files.isRegularFile(file)) {
          header(file).ifPresent(set -> remember(set, file));
        }
      }
    }
  }

  private void remember(Attributes set, Path file) {
    String object = set.text(Tag.SOP_INSTANCE_UID);
    if (!object.isEmpty() && held.putIfAbsent(object, file) == null) {
      studies.put(object, set.text(Tag.STUDY_INSTANCE_UID));
    }
  }

  private static Optional<Attributes> header(Path file) throws IOException {
    try (DicomFile dicom = DicomFile.open(file)) {
      return Optional.of(dicom.attributes());
    } catch (DicomException e) {
      return Optional.empty();
    }
  }

  /** Whether an object lies in the folder. */
  public boolean holds(String object) {
    return held.containsKey(object);
  }

  /**
   * Looks at the free space.
   *
   * @throws PacsException when too little is free
   */
  public void checkRoom() throws IOException {
    guard.check(folder);
  }

  /** Where an object lies; null when it does not. */
  public Path file(String object) {
    return held.get(object);
  }

  /** All objects of the folder, in the order of their names. */
  public List<Path> files() {
    return held.values().stream().sorted().toList();
  }

  /** How many objects of a study lie in the folder. */
  public int count(String study) {
    return (int) studies.values().stream().filter(study::equals).count();
  }

  /**
   * Takes a Part 10 file. When this returns {@link Outcome#STORED}, it has reached the disk.
   *
   * @param in the file's bytes to their end; not closed
   * @param wanted says by the header whether the object was asked for
   * @throws PacsException when the disk is (nearly) full
   * @throws IOException when it cannot be read or written
   */
  public Received receive(InputStream in, Predicate<Attributes> wanted) throws IOException {
    try (InboxFile file = InboxFile.create(folder, guard, stop)) {
      file.fill(in);
      return settle(file, wanted);
    }
  }

  /** Decides about a file that is written whole. */
  private Received settle(InboxFile file, Predicate<Attributes> wanted) throws IOException {
    Attributes set = header(file.path()).orElse(null);
    String object = set == null ? "" : set.text(Tag.SOP_INSTANCE_UID);
    if (!ObjectRef.isUid(object)) {
      return new Received(Outcome.BROKEN, null, "");
    }
    if (!wanted.test(set)) {
      return new Received(Outcome.UNASKED, null, object);
    }
    synchronized (held) {
      Path first = held.get(object);
      if (first != null) {
        boolean same = DataSetDigest.of(first).equals(DataSetDigest.of(file.path()));
        return new Received(same ? Outcome.SAME_AGAIN : Outcome.DIFFERENT, first, object);
      }
      Path path = file.keep();
      remember(set, path);
      return new Received(Outcome.STORED, path, object);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
