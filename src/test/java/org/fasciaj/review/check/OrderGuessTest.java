package org.fasciaj.review.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.DicomFile;
import org.fasciaj.dicom.DicomWriter;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.PixelFrames;
import org.fasciaj.dicom.Tag;
import org.fasciaj.dicom.TransferSyntax;
import org.fasciaj.measure.Limits;
import org.fasciaj.review.pack.Arms;
import org.fasciaj.review.pack.Design;
import org.fasciaj.review.pack.PackKey;
import org.fasciaj.review.pack.PackSettings;
import org.fasciaj.review.pack.Packer;
import org.fasciaj.review.pack.SealedKey;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.pack.TruthTable;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.StudyRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stranger guesses from the package alone which of two visits came first, by everything that has
 * an order. The pictures themselves are drawn alike for both visits, as anatomy cannot be hidden.
 */
class OrderGuessTest {
  private static final int SIDE = 100;
  private static final char[] PASSPHRASE = "a long passphrase".toCharArray();

  /**
   * Standard deviations of a coin within which a guess must stay. The 95 % interval of 1.96 would
   * fail one honest run in three with eight guesses; beyond 4, one in 2000 does.
   */
  private static final double SIGMAS = 4;

  @TempDir Path folder;

  /** One image of a package, as a stranger sees it. */
  private record Seen(
      String id, int place, long png, long dicom, long packed, double grey, String uid, int list) {}

  @Test
  void twelvePackagesAreBuiltAndGuessed() throws IOException {
    guess(12, 1);
  }

  @Test
  @org.junit.jupiter.api.Tag("slow")
  void overTwoHundredPackagesNoGuessBeatsACoin() throws IOException {
    guess(200, 2);
  }

  private void guess(int packages, long seed) throws IOException {
    Map<String, BiPredicate<Seen, Seen>> guesses = new LinkedHashMap<>();
    guesses.put("identifier", (a, b) -> a.id().compareTo(b.id()) < 0);
    guesses.put("place in the zip", (a, b) -> a.place() < b.place());
    guesses.put("size of the picture", (a, b) -> a.png() < b.png());
    guesses.put("size of the DICOM object", (a, b) -> a.dicom() < b.dicom());
    guesses.put("packed size", (a, b) -> a.packed() < b.packed());
    guesses.put("mean grey", (a, b) -> a.grey() < b.grey());
    guesses.put("SOP Instance UID", (a, b) -> a.uid().compareTo(b.uid()) < 0);
    guesses.put("reader's list or side", (a, b) -> a.list() < b.list());
    Map<String, Integer> right = new LinkedHashMap<>();
    Map<String, Integer> ties = new LinkedHashMap<>();
    int sourceRight = 0;
    Random random = new Random(seed);
    for (int i = 0; i < packages; i++) {
      Path here = Files.createDirectories(folder.resolve("s" + i));
      List<InputFile> files = source(here, random);
      // The same guess on the sources is always right: it can succeed.
      sourceRight += uid(files.get(0)).compareTo(uid(files.get(1))) < 0 ? 1 : 0;
      Design design = i % 2 == 0 ? Design.SINGLE : Design.PAIRED_HIDDEN;
      Seen[] seen = pack(here, files, design, i);
      for (Map.Entry<String, BiPredicate<Seen, Seen>> g : guesses.entrySet()) {
        boolean forward = g.getValue().test(seen[0], seen[1]);
        boolean backward = g.getValue().test(seen[1], seen[0]);
        right.merge(g.getKey(), forward ? 1 : 0, Integer::sum);
        ties.merge(g.getKey(), forward || backward ? 0 : 1, Integer::sum);
      }
    }
    assertEquals(packages, sourceRight);
    for (String name : guesses.keySet()) {
      int n = packages - ties.get(name);
      double share = n == 0 ? Double.NaN : (double) right.get(name) / n;
      System.out.println(
          String.format(
              Locale.ROOT,
              "guess by %s: right in %d of %d (%.1f %%), %d ties",
              name,
              right.get(name),
              n,
              100 * share,
              ties.get(name)));
      if (n > 0) {
        assertEquals(0.5, share, SIGMAS * 0.5 / Math.sqrt(n), name);
      }
    }
  }

  /** Earlier and later visit of one heel, smooth random pictures. */
  private List<InputFile> source(Path here, Random random) throws IOException {
    InputFile[] out = new InputFile[2];
    for (int v = 0; v < 2; v++) {
      byte[] pixels = new byte[SIDE * SIDE];
      double a = 6 + 6 * random.nextDouble();
      double b = 6 + 6 * random.nextDouble();
      double level = 80 + 20 * random.nextDouble();
      for (int i = 0; i < pixels.length; i++) {
        double wave = Math.sin(i % SIDE / a) * Math.cos(Math.floor((double) i / SIDE) / b);
        pixels[i] = (byte) (level + 50 * wave + 4 * random.nextDouble());
      }
      Attributes header =
          Attributes.builder()
              .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.6.1")
              .text(Tag.SOP_INSTANCE_UID, "1.3.6.1.4.1.99999." + (v + 1))
              .text(Tag.STUDY_INSTANCE_UID, "1.3.6.1.4.1.99999.7." + (v + 1))
              .text(Tag.SERIES_INSTANCE_UID, "1.3.6.1.4.1.99999.8." + (v + 1))
              .text(Tag.MODALITY, "US")
              .text(Tag.PATIENT_ID, "PX778812")
              .text(Tag.STUDY_DATE, v == 0 ? "20240105" : "20240709")
              .text(Tag.LATERALITY, "L")
              .integers(Tag.SAMPLES_PER_PIXEL, 1)
              .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
              .integers(Tag.ROWS, SIDE)
              .integers(Tag.COLUMNS, SIDE)
              .integers(Tag.BITS_ALLOCATED, 8)
              .integers(Tag.BITS_STORED, 8)
              .integers(Tag.HIGH_BIT, 7)
              .integers(Tag.PIXEL_REPRESENTATION, 0)
              .reals(Tag.PIXEL_SPACING, 0.1, 0.1)
              .build();
      Path file = here.resolve("visit" + (v + 1) + ".dcm");
      DicomWriter.write(file, TransferSyntax.EXPLICIT_LE, header, PixelFrames.of(pixels));
      out[v] = new InputFile(file, "visit" + (v + 1) + ".dcm");
    }
    return List.of(out);
  }

  private static String uid(InputFile file) throws IOException {
    try (DicomFile dicom = DicomFile.open(file.path())) {
      return dicom.attributes().text(Tag.SOP_INSTANCE_UID);
    }
  }

  private Seen[] pack(Path here, List<InputFile> files, Design design, long seed)
      throws IOException {
    Path out = here.resolve("pkg").resolve("p.zip");
    PackSettings settings =
        new PackSettings(
            design, List.of("R1"), "", Arms.UNAIDED, 0, false, 0.5, Limits.DEFAULT, false, seed);
    new Packer(settings, TruthTable.none(), Double.NaN)
        .pack(
            StudyRun.measure(files, RunSettings.of(Limits.DEFAULT)),
            out,
            here.resolve("key"),
            PASSPHRASE,
            (f, k) -> {});
    PackKey key = SealedKey.open(here.resolve("key"), PASSPHRASE);
    Seen[] seen = new Seen[2];
    try (StudyPackage pack = StudyPackage.open(out);
        ZipFile zip = new ZipFile(out.toFile())) {
      List<String> shown =
          pack.manifest().lists().get(0).items().stream()
              .flatMap(i -> i.images().stream())
              .toList();
      List<? extends ZipEntry> entries = zip.stream().toList();
      for (String id : shown) {
        ZipEntry png = zip.getEntry("images/" + id + "-0001.png");
        ZipEntry dicom = zip.getEntry("images/" + id + ".dcm");
        Path copy = here.resolve(id + ".dcm");
        Files.write(copy, zip.getInputStream(dicom).readAllBytes());
        int visit = key.image(id).orElseThrow().visit();
        seen[visit] =
            new Seen(
                id,
                entries.stream().map(ZipEntry::getName).toList().indexOf(png.getName()),
                png.getSize(),
                dicom.getSize(),
                dicom.getCompressedSize(),
                grey(zip.getInputStream(png).readAllBytes()),
                uid(new InputFile(copy, "")),
                shown.indexOf(id));
      }
    }
    return seen;
  }

  private static double grey(byte[] png) throws IOException {
    var raster = ImageIO.read(new ByteArrayInputStream(png)).getRaster();
    double sum = 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      for (int x = 0; x < raster.getWidth(); x++) {
        sum += raster.getSample(x, y, 0);
      }
    }
    return sum / raster.getWidth() / raster.getHeight();
  }
}
