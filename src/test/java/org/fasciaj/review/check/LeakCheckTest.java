package org.fasciaj.review.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.DicomWriter;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.PixelFrames;
import org.fasciaj.dicom.Tag;
import org.fasciaj.dicom.TransferSyntax;
import org.fasciaj.dicom.Vr;
import org.fasciaj.measure.Limits;
import org.fasciaj.review.pack.Arms;
import org.fasciaj.review.pack.Design;
import org.fasciaj.review.pack.PackKey;
import org.fasciaj.review.pack.PackSettings;
import org.fasciaj.review.pack.Packer;
import org.fasciaj.review.pack.SealedKey;
import org.fasciaj.review.pack.TruthTable;
import org.fasciaj.review.pack.UndecidedException;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.StudyRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Invented identifiers are planted in every place of a source file: none comes out. Then each is
 * put into the finished package by hand: the check finds it, so its silence means something.
 */
class LeakCheckTest {
  private static final String NAME = "Zwiebelhuber";
  private static final String ID = "PX778812";
  private static final String DATE = "20240317";
  private static final String UID = "1.3.6.1.4.1.99999.7.20240317.55";
  private static final int SIDE = 140;
  private static final char[] PASSPHRASE = "a long passphrase".toCharArray();

  @TempDir Path folder;
  private Path pack;
  private PackKey key;

  @BeforeEach
  void pack() throws IOException {
    pack = folder.resolve("out").resolve("study.zip");
    build(List.of(source(0, false), source(1, false)));
    key = SealedKey.open(folder.resolve("key"), PASSPHRASE);
  }

  @Test
  void nothingPlantedComesOut() throws IOException {
    LeakReport report = LeakCheck.run(pack, key);
    assertEquals(List.of(), report.leaks());
    for (String planted :
        List.of(NAME, ID, DATE, UID, "17.03.2024", "Geraet-4711", "PrivateNote")) {
      assertTrue(key.identifiers().contains(planted), planted + " is searched for");
    }
    for (byte[] entry : entries().values()) {
      String raw = new String(entry, StandardCharsets.ISO_8859_1);
      for (String planted : List.of(NAME, ID, DATE, "PrivateNote", "OverlayNote", "TrailerNote")) {
        assertFalse(raw.contains(planted), planted);
      }
    }
  }

  @Test
  void whatIsPutBackIsFound() throws IOException {
    for (String planted : List.of(NAME, NAME.toUpperCase(java.util.Locale.ROOT), ID, DATE, UID)) {
      found("png tail", name(".png"), b -> join(b, ascii(planted)));
      found("png text", name(".png"), b -> chunk(b, "tEXt", ascii("Comment\0" + planted)));
      found("png ztxt", name(".png"), b -> chunk(b, "zTXt", join(ascii("C\0\0"), zlib(planted))));
      found("dicom tail", name(".dcm"), b -> join(b, ascii(planted + " ")));
      found("dicom preamble", name(".dcm"), b -> over(b, 8, ascii(planted)));
      found("manifest", "manifest.json", b -> join(b, ascii(" \"" + planted + "\"")));
    }
    found("utf-16", name(".dcm"), b -> join(b, NAME.getBytes(StandardCharsets.UTF_16LE)));
    found("pixels", name(".dcm"), b -> over(b, b.length - 400, ascii(NAME)));
    found("empty name", name(".dcm"), b -> replace(b, "PN\0\0", "PN\4\0Lee "));
  }

  @Test
  void attributesThatAreNotOnTheListAreFound() throws IOException {
    found("overlay", name(".dcm"), b -> insert(b, element(0x6000, 0x3000, "OW", "abcd")));
    found("curve", name(".dcm"), b -> insert(b, element(0x5000, 0x3000, "OW", "abcd")));
    found("private", name(".dcm"), b -> insert(b, element(0x0029, 0x0010, "LO", "x ")));
    found("icon", name(".dcm"), b -> insert(b, element(0x0088, 0x0200, "SQ", "")));
    found("offset", name(".dcm"), b -> insert(b, element(0x0012, 0x0052, "FD", "12345678")));
  }

  @Test
  void marksOfTheZipAreFound() throws IOException {
    Map<String, byte[]> good = entries();
    rewrite(good, zip -> zip.setComment(NAME), LocalDateTime.of(2000, 1, 1, 0, 0));
    assertFalse(LeakCheck.run(pack, key).clean(), "comment");
    rewrite(good, zip -> {}, LocalDateTime.of(2024, 3, 17, 9, 0));
    assertFalse(LeakCheck.run(pack, key).clean(), "times");
    Map<String, byte[]> more = new TreeMap<>(good);
    more.put("images/" + ID + ".dcm", new byte[] {1});
    rewrite(more, zip -> {}, LocalDateTime.of(2000, 1, 1, 0, 0));
    assertFalse(LeakCheck.run(pack, key).clean(), "file name");
    rewrite(good, zip -> {}, LocalDateTime.of(2000, 1, 1, 0, 0));
    assertEquals(List.of(), LeakCheck.run(pack, key).leaks(), "rewriting alone leaks nothing");
  }

  @Test
  void burnedInTextIsNeverPassedSilently() throws IOException {
    Path other = folder.resolve("other");
    Files.createDirectories(other);
    UndecidedException e =
        assertThrows(
            UndecidedException.class,
            () -> build(List.of(source(2, true)), other.resolve("a").resolve("p.zip"), other));
    assertTrue(e.getMessage().contains("decisions.csv"));
    assertFalse(Files.exists(other.resolve("a").resolve("p.zip")));
    Path decisions = other.resolve("key").resolve("decisions.csv");
    Files.writeString(decisions, Files.readString(decisions).replaceAll(",\r\n", ",blank\r\n"));
    build(List.of(source(2, true)), other.resolve("a").resolve("p.zip"), other);
    LeakReport report =
        LeakCheck.run(
            other.resolve("a").resolve("p.zip"), SealedKey.open(other.resolve("key"), PASSPHRASE));
    assertEquals(List.of(), report.leaks());
  }

  @Test
  void theKeyOpensOnlyWithItsPassphraseAndUnchanged() throws IOException {
    Path where = folder.resolve("key");
    assertThrows(IOException.class, () -> SealedKey.open(where, "another phrase".toCharArray()));
    String sealed = Files.readString(where.resolve(SealedKey.FILE));
    assertFalse(sealed.contains(ID));
    int at = sealed.indexOf("\"sealed\":\"") + 20;
    char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
    Files.writeString(
        where.resolve(SealedKey.FILE), sealed.substring(0, at) + other + sealed.substring(at + 1));
    assertThrows(IOException.class, () -> SealedKey.open(where, PASSPHRASE));
  }

  private void found(String what, String name, UnaryOperator<byte[]> plant) throws IOException {
    Map<String, byte[]> good = entries();
    Map<String, byte[]> bad = new TreeMap<>(good);
    bad.put(name, plant.apply(good.get(name)));
    assertFalse(java.util.Arrays.equals(bad.get(name), good.get(name)), what + " changed nothing");
    rewrite(bad, zip -> {}, LocalDateTime.of(2000, 1, 1, 0, 0));
    try {
      LeakReport report = LeakCheck.run(pack, key);
      assertTrue(report.leaks().stream().anyMatch(l -> l.file().equals(name)), what);
    } catch (IOException e) {
      // A manifest that cannot even be read is found too.
      assertEquals("manifest.json", name, what + ": " + e.getMessage());
    }
    rewrite(good, zip -> {}, LocalDateTime.of(2000, 1, 1, 0, 0));
  }

  private String name(String ending) throws IOException {
    return entries().keySet().stream().filter(n -> n.endsWith(ending)).findFirst().orElseThrow();
  }

  private Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> out = new TreeMap<>();
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      for (ZipEntry e : zip.stream().toList()) {
        out.put(e.getName(), zip.getInputStream(e).readAllBytes());
      }
    }
    return out;
  }

  private interface Change {
    void on(ZipOutputStream zip);
  }

  private void rewrite(Map<String, byte[]> entries, Change change, LocalDateTime time)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(pack))) {
      change.on(zip);
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(e.getKey());
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(e.getValue());
        zip.closeEntry();
      }
    }
    Files.setLastModifiedTime(pack, FileTime.from(Instant.parse("2000-01-01T00:00:00Z")));
  }

  private void build(List<InputFile> files) throws IOException {
    build(files, pack, folder);
  }

  private static void build(List<InputFile> files, Path out, Path base) throws IOException {
    PackSettings settings =
        new PackSettings(
            Design.SINGLE,
            List.of("R1", "R2"),
            "",
            Arms.UNAIDED,
            0.5,
            false,
            0.5,
            Limits.DEFAULT,
            false,
            7);
    new Packer(settings, TruthTable.none(), Double.NaN)
        .pack(
            StudyRun.measure(files, RunSettings.of(Limits.DEFAULT)),
            out,
            base.resolve("key"),
            PASSPHRASE,
            new CheckedPacking(base.resolve("key").resolve("sheet.html")));
  }

  /**
   * A source with identifiers in every place that the writer can reach, and more behind its end.
   */
  private InputFile source(int number, boolean burnedIn) throws IOException {
    Attributes item =
        Attributes.builder()
            .text(Tag.PATIENT_NAME, NAME + "^Deep")
            .items(0x00400275, Attributes.builder().text(0x00400007, "Nested " + NAME).build())
            .build();
    Attributes header =
        Attributes.builder()
            .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.6.1")
            .text(Tag.SOP_INSTANCE_UID, UID + "." + number)
            .text(Tag.STUDY_INSTANCE_UID, UID)
            .text(Tag.SERIES_INSTANCE_UID, UID + ".9")
            .text(Tag.MODALITY, "US")
            .text(Tag.PATIENT_NAME, NAME + "^Anna")
            .text(Tag.PATIENT_ID, ID)
            .text(Tag.STUDY_DATE, DATE)
            .text(Tag.STUDY_TIME, "091533")
            .text(Tag.ACCESSION_NUMBER, "ACC-90210")
            .text(Tag.MODEL_NAME, "Geraet-4711")
            .text(Tag.LATERALITY, "L")
            .items(0x00081140, item)
            .text(0x00290010, Vr.LO, "PrivateNote")
            .text(0x00291001, Vr.LO, "PrivateNote " + NAME)
            .integers(0x60000010, SIDE)
            .integers(0x60000011, SIDE)
            .text(0x60000022, "OverlayNote " + NAME)
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
    Path file = Files.createDirectories(folder.resolve("in")).resolve(NAME + number + ".dcm");
    DicomWriter.write(
        file, TransferSyntax.EXPLICIT_LE, header, PixelFrames.of(pixels(number, burnedIn)));
    return new InputFile(file, "clinic/" + ID + "/" + NAME + number + ".dcm");
  }

  /** Smooth waves that hold no ink; the letter is a bright, hard-edged L. */
  private static byte[] pixels(int number, boolean burnedIn) {
    byte[] out = new byte[SIDE * SIDE];
    for (int i = 0; i < out.length; i++) {
      int column = i % SIDE;
      int row = i / SIDE;
      double wave = Math.sin(column / 9.0 + number) * Math.cos(row / 11.0);
      out[i] = (byte) (90 + 60 * wave);
    }
    for (int k = 0; burnedIn && k < 12; k++) {
      for (int w = 0; w < 2; w++) {
        out[(40 + k) * SIDE + 60 + w] = (byte) 255;
        out[(51 + w) * SIDE + 60 + k] = (byte) 255;
      }
    }
    return out;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[] a, byte[] b) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(a);
    out.writeBytes(b);
    return out.toByteArray();
  }

  private static byte[] over(byte[] b, int at, byte[] text) {
    byte[] out = b.clone();
    System.arraycopy(text, 0, out, at, text.length);
    return out;
  }

  private static byte[] replace(byte[] b, String from, String to) {
    String text = new String(b, StandardCharsets.ISO_8859_1);
    return ascii(text.replaceFirst(java.util.regex.Pattern.quote(from), to));
  }

  /** Puts an element before Pixel Data. */
  private static byte[] insert(byte[] b, byte[] element) {
    String text = new String(b, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("\u00E0\u007F\u0010\0OW");
    at = at < 0 ? text.indexOf("\u00E0\u007F\u0010\0OB") : at;
    return ascii(
        text.substring(0, at)
            + new String(element, StandardCharsets.ISO_8859_1)
            + text.substring(at));
  }

  private static byte[] element(int group, int number, String vr, String value) {
    boolean wide = List.of("OW", "SQ").contains(vr);
    List<Byte> out = new ArrayList<>();
    int[] head = {group & 255, group >> 8, number & 255, number >> 8, vr.charAt(0), vr.charAt(1)};
    for (int h : head) {
      out.add((byte) h);
    }
    int[] length = wide ? new int[] {0, 0, value.length(), 0, 0, 0} : new int[] {value.length(), 0};
    for (int l : length) {
      out.add((byte) l);
    }
    byte[] bytes = new byte[out.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = out.get(i);
    }
    return join(bytes, ascii(value));
  }

  /** Puts a chunk behind IHDR. */
  private static byte[] chunk(byte[] png, String type, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(png, 0, 33);
    CRC32 crc = new CRC32();
    crc.update(ascii(type));
    crc.update(data);
    out.writeBytes(java.nio.ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(ascii(type));
    out.writeBytes(data);
    out.writeBytes(java.nio.ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    out.write(png, 33, png.length - 33);
    return out.toByteArray();
  }

  private static byte[] zlib(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(ascii(text + " and enough letters to be a stream"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
