package org.fasciaj.review.play;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.measure.Limits;
import org.fasciaj.review.pack.Arms;
import org.fasciaj.review.pack.Design;
import org.fasciaj.review.pack.ImageInfo;
import org.fasciaj.review.pack.Item;
import org.fasciaj.review.pack.PackKey;
import org.fasciaj.review.pack.PackSettings;
import org.fasciaj.review.pack.Packer;
import org.fasciaj.review.pack.SealedKey;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.pack.TruthTable;
import org.fasciaj.review.read.LaterList;
import org.fasciaj.review.read.ReadingDesk;
import org.fasciaj.review.read.ReadingSession;
import org.fasciaj.review.records.Anchor;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.StudyRun;

/** A small study of four heels whose readers answer without a browser. */
public final class QuickStudy {
  /** Opens the key. */
  public static final char[] PASSPHRASE = "a long passphrase".toCharArray();

  private final Path folder;
  private final Map<String, Anchor> receipts = new HashMap<>();

  /** What a reader answers. */
  public interface Mind {
    /** Thickness of an image, mm; NaN to call it not assessable. */
    double mm(String image);

    /** Which side is later: left, right or cannot_tell. */
    default String later(Item item) {
      return "cannot_tell";
    }
  }

  /** Measured once for all tests: what packing needs of them never changes. */
  private static final class Measured {
    static final List<FrameResult> ROWS = rows();

    private static List<FrameResult> rows() {
      List<Path> in =
          Stream.of("FJ-01", "FJ-05", "FJ-06", "FJ-08")
              .map(n -> Path.of("test-images", n))
              .toList();
      try {
        return StudyRun.measure(DicomInputs.list(in), RunSettings.of(Limits.DEFAULT));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private QuickStudy(Path folder) {
    this.folder = folder;
  }

  /** Packs four phantoms' heels with both visits each for R1 and R2 and the adjudicator A. */
  public static QuickStudy pack(Path folder, Design design) throws IOException {
    QuickStudy study = new QuickStudy(folder);
    PackSettings settings =
        new PackSettings(
            design,
            List.of("R1", "R2"),
            "A",
            Arms.UNAIDED,
            0,
            false,
            PackSettings.ADJUDICATE_MM,
            Limits.DEFAULT,
            false,
            7);
    MarkKeeper.pack(
        study.keyFolder(),
        study.file(),
        () ->
            new Packer(settings, TruthTable.none(), Double.NaN)
                .pack(Measured.ROWS, study.file(), study.keyFolder(), PASSPHRASE, (f, k) -> {}));
    return study;
  }

  /** The package. */
  public Path file() {
    return folder.resolve("pkg").resolve("p.zip");
  }

  /** Its key's folder. */
  public Path keyFolder() {
    return folder.resolve("key");
  }

  /** The readings' folder. */
  public Path records() {
    return folder.resolve("readings");
  }

  /** The opened key. */
  public PackKey key() throws IOException {
    return SealedKey.open(keyFolder(), PASSPHRASE);
  }

  /** What readers told of the ends of their chains. */
  public Map<String, Anchor> receipts() {
    return receipts;
  }

  /** Reads all items of the package's list, without locking. */
  public void read(String reader, Mind mind) throws IOException {
    try (ReadingDesk desk = desk(reader, null);
        StudyPackage pack = StudyPackage.open(file())) {
      answer(desk.session(), pack, pack.manifest().list(reader).orElseThrow().items(), mind);
      receipts.put(reader, Anchor.ofReceipt(desk.session().receipt()));
    }
  }

  /** Reads an adjudicator's list and locks. */
  public void adjudicate(LaterList list, Mind mind) throws IOException {
    Path file = folder.resolve("list.json");
    list.write(file);
    try (ReadingDesk desk = desk("A", file);
        StudyPackage pack = StudyPackage.open(file())) {
      answer(desk.session(), pack, list.list().items(), mind);
      desk.session().lock();
    }
  }

  /** Locks a reader's chain. */
  public void lock(String reader) throws IOException {
    try (ReadingDesk desk = desk(reader, null)) {
      receipts.put(reader, Anchor.ofReceipt(desk.session().lock()));
    }
  }

  private ReadingDesk desk(String reader, Path list) throws IOException {
    Path own = Files.createDirectories(folder.resolve("own-" + reader));
    return ReadingDesk.open(new ReadingDesk.Place(file(), reader, records(), own, list));
  }

  private static void answer(ReadingSession session, StudyPackage pack, List<Item> items, Mind mind)
      throws IOException {
    for (Item item : items) {
      JsonObject images = new JsonObject();
      for (String id : item.images()) {
        images.add(id, image(pack.manifest().image(id).orElseThrow(), mind.mm(id)));
      }
      JsonObject sent = new JsonObject();
      sent.addProperty("item", item.id());
      sent.addProperty("expected", session.state().get("entries").getAsInt());
      sent.addProperty("later", mind.later(item));
      sent.addProperty("confidence", "3");
      sent.add("images", images);
      session.save(sent);
    }
  }

  private static JsonObject image(ImageInfo info, double mm) {
    JsonObject out = new JsonObject();
    out.addProperty("quality", "good");
    out.addProperty("notAssessable", Double.isNaN(mm));
    if (!Double.isNaN(mm)) {
      JsonArray line = new JsonArray();
      line.add(50);
      line.add(20);
      line.add(50);
      line.add(20 + mm / info.yMm());
      out.add("thickness", line);
      out.addProperty("spurSeen", false);
      out.addProperty("echogenicity", "iso");
      out.addProperty("doppler", "not_judged");
    }
    return out;
  }
}
