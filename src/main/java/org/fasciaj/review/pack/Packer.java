package org.fasciaj.review.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fasciaj.Version;
import org.fasciaj.measure.Quantity;
import org.fasciaj.review.records.Digests;
import org.fasciaj.study.FrameResult;

/**
 * Builds a package and its key. The package appears under its name only when whoever checks it is
 * content. One use each.
 */
public final class Packer {
  /** Judges a finished package before it gets its name. */
  public interface Gate {
    /**
     * Looks at the package.
     *
     * @param file the package under its temporary name
     * @param key its key
     * @throws IOException when it must not leave the house
     */
    void check(Path file, PackKey key) throws IOException;
  }

  /**
   * What was packed.
   *
   * @param manifest the package's manifest
   * @param key its key, as sealed
   * @param left what was left out, by reason
   * @param warnings sentences for the coordinator
   */
  public record Packed(
      PackageManifest manifest, PackKey key, Map<String, Integer> left, List<String> warnings) {
    /** Copies the collections. */
    public Packed {
      left = Map.copyOf(left);
      warnings = List.copyOf(warnings);
    }
  }

  private final PackSettings settings;
  private final TruthTable truth;
  private final double mmPerPixel;
  private final RandomIds ids = new RandomIds();

  /**
   * Prepares.
   *
   * @param mmPerPixel scale that the user gave for images without one, mm; NaN when none
   */
  public Packer(PackSettings settings, TruthTable truth, double mmPerPixel) {
    this.settings = settings;
    this.truth = truth;
    this.mmPerPixel = mmPerPixel;
  }

  /**
   * Packs.
   *
   * @param rows the rows of a run, with the mapping applied
   * @param out the package file, not there yet
   * @param keyFolder folder of the key, elsewhere
   * @param passphrase seals the key
   * @param gate judges the package
   * @throws UndecidedException when marks need a decision
   * @throws IOException when something cannot be read or written, or the gate refuses
   */
  public Packed pack(List<FrameResult> rows, Path out, Path keyFolder, char[] passphrase, Gate gate)
      throws IOException {
    requireApart(out, keyFolder);
    Files.createDirectories(keyFolder);
    Sources all = Sources.of(rows, truth);
    TextScan scan = new TextScan(Decisions.read(keyFolder), mmPerPixel);
    for (Source source : all.usable()) {
      scan.look(source);
    }
    decide(scan, all, keyFolder);
    Map<String, Integer> left = new LinkedHashMap<>(all.left());
    List<Source> shown = all.usable().stream().filter(s -> !scan.dropped(s)).toList();
    if (shown.size() < all.usable().size()) {
      left.put("dropped_by_decision", all.usable().size() - shown.size());
    }
    ReadingPlan plan = new ReadingPlan(settings, new Sources(shown, Map.of()), ids);
    List<Copy> copies = plan.copies();
    if (copies.isEmpty()) {
      throw new IOException(
          "nothing to pack: no image with a millimetre scale fits the design "
              + settings.design().code());
    }
    return write(plan, copies, scan, left, out, keyFolder, passphrase, gate);
  }

  private static void requireApart(Path out, Path keyFolder) throws IOException {
    Path file = out.toAbsolutePath().normalize();
    Path key = keyFolder.toAbsolutePath().normalize();
    if (file.getParent() != null && (file.startsWith(key) || key.startsWith(file.getParent()))) {
      throw new IOException(
          "the key must lie in another folder than the package: name another --key or --out");
    }
    if (Files.exists(file) || Files.exists(key.resolve(SealedKey.FILE))) {
      throw new IOException(
          "a package or a key is there already and is never replaced: name another place");
    }
  }

  private void decide(TextScan scan, Sources all, Path keyFolder) throws IOException {
    Decisions decisions = scan.decisions();
    decisions.write(keyFolder);
    DecisionSheet.write(keyFolder, all.usable(), scan, mmPerPixel);
    long open =
        decisions.marks().stream().filter(m -> m.decision() == Decisions.Decision.OPEN).count();
    if (open > 0) {
      throw new UndecidedException(open, keyFolder.resolve(Decisions.FILE));
    }
  }

  private Packed write(
      ReadingPlan plan,
      List<Copy> copies,
      TextScan scan,
      Map<String, Integer> left,
      Path out,
      Path keyFolder,
      char[] passphrase,
      Gate gate)
      throws IOException {
    CropPlan look = CropPlan.of(settings, copies.stream().map(Copy::source).distinct().toList());
    Map<Copy, Crop> crops = new LinkedHashMap<>();
    copies.forEach(c -> crops.put(c, look.crop(c.source(), ids)));
    String id = ids.next();
    for (Copy c : copies) {
      // What a mapping file says of a subject identifies as much as a header.
      scan.identifiers().add(c.source().first().instance().subject());
    }
    PackKey key =
        new PackKey(
            id,
            Clock.systemUTC().instant().toString(),
            settings.seed(),
            List.of(settings.toString()),
            crops.entrySet().stream().map(e -> row(e.getKey(), e.getValue(), scan)).toList(),
            scan.identifiers().all());
    byte[] sealed = SealedKey.seal(key, passphrase);
    List<ReadingList> lists =
        settings.readers().stream().sorted().map(plan::list).collect(Collectors.toList());
    List<ImageInfo> images = new ArrayList<>();
    List<Decisions.Mark> late = new ArrayList<>();
    try (PackageWriter writer = new PackageWriter(out)) {
      for (Copy c : copies) {
        images.add(
            ImageMaker.make(
                c, crops.get(c), look, scan.marks(c.source()), mmPerPixel, writer, late));
      }
      refuseNewMarks(scan, late, keyFolder);
      PackageManifest manifest = manifest(id, images, lists, Digests.sha256(sealed));
      gate.check(writer.end(manifest), key);
      SealedKey.write(keyFolder, sealed);
      writer.publish();
      return new Packed(manifest, key, left, LookWarnings.of(copies, scan));
    }
  }

  /** Sampling anew can make ink of what was an echo: a person decides on that too. */
  private static void refuseNewMarks(TextScan scan, List<Decisions.Mark> late, Path keyFolder)
      throws IOException {
    if (!late.isEmpty()) {
      List<Decisions.Mark> all = new ArrayList<>(scan.decisions().marks());
      all.addAll(late);
      new Decisions(all).write(keyFolder);
      throw new UndecidedException(late.size(), keyFolder.resolve(Decisions.FILE));
    }
  }

  private PackageManifest manifest(
      String id, List<ImageInfo> images, List<ReadingList> lists, String keySha256) {
    return new PackageManifest(
        PackageManifest.FORMAT,
        id,
        Version.product(),
        settings.design().code(),
        settings.readers().stream().sorted().toList(),
        settings.adjudicator(),
        settings.adjudicateMm(),
        settings.limits().thicknessMm(),
        settings.limits().spurMm(),
        settings.drawBorders(),
        images,
        lists,
        keySha256);
  }

  private static KeyImage row(Copy copy, Crop crop, TextScan scan) {
    Source s = copy.source();
    FrameResult row = s.outlined() == null ? s.first() : s.outlined();
    Quantity thickness = row.measurement().thickness();
    Quantity spur = row.measurement().spur();
    String decisions =
        scan.marks(s).stream().map(Decisions.Mark::word).collect(Collectors.joining(" "));
    return new KeyImage(
        copy.id(),
        s.first().input().relative(),
        s.first().sha256(),
        s.first().instance().subject(),
        s.first().instance().laterality(),
        s.first().instance().timepoint(),
        s.visit(),
        s.truth().role(),
        copy.repeatOf(),
        s.truth().thicknessMm(),
        s.truth().spurMm(),
        row.status().code(),
        row.reason() == null ? "" : row.reason().code(),
        thickness.present() ? Double.valueOf(thickness.value()) : null,
        spur.present() ? Double.valueOf(spur.value()) : null,
        crop.x0(),
        crop.y0(),
        crop.xStep(),
        crop.yStep(),
        decisions);
  }
}
