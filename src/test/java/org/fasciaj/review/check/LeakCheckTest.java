package org.fasciaj.review.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Invented identifiers are planted in every place of a source file: none comes out. Then each is
 * put into the finished package by hand: the check finds it, so its silence means something.
 */
class LeakCheckTest extends PlantedStudy {
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
      found("png tail", name(".png"), b -> Planting.join(b, Planting.ascii(planted)));
      found(
          "png text",
          name(".png"),
          b -> Planting.chunk(b, "tEXt", Planting.ascii("Comment\0" + planted)));
      found(
          "png ztxt",
          name(".png"),
          b ->
              Planting.chunk(
                  b, "zTXt", Planting.join(Planting.ascii("C\0\0"), Planting.zlib(planted))));
      found("dicom tail", name(".dcm"), b -> Planting.join(b, Planting.ascii(planted + " ")));
      found("dicom preamble", name(".dcm"), b -> Planting.over(b, 8, Planting.ascii(planted)));
      found(
          "manifest",
          "manifest.json",
          b -> Planting.join(b, Planting.ascii(" \"" + planted + "\"")));
    }
    found("utf-16", name(".dcm"), b -> Planting.join(b, NAME.getBytes(StandardCharsets.UTF_16LE)));
    found("pixels", name(".dcm"), b -> Planting.over(b, b.length - 400, Planting.ascii(NAME)));
    found("empty name", name(".dcm"), b -> Planting.replace(b, "PN\0\0", "PN\4\0Lee "));
  }

  @Test
  void attributesThatAreNotOnTheListAreFound() throws IOException {
    found(
        "overlay",
        name(".dcm"),
        b -> Planting.insert(b, Planting.element(0x6000, 0x3000, "OW", "abcd")));
    found(
        "curve",
        name(".dcm"),
        b -> Planting.insert(b, Planting.element(0x5000, 0x3000, "OW", "abcd")));
    found(
        "private",
        name(".dcm"),
        b -> Planting.insert(b, Planting.element(0x0029, 0x0010, "LO", "x ")));
    found(
        "icon", name(".dcm"), b -> Planting.insert(b, Planting.element(0x0088, 0x0200, "SQ", "")));
    found(
        "offset",
        name(".dcm"),
        b -> Planting.insert(b, Planting.element(0x0012, 0x0052, "FD", "12345678")));
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
}
