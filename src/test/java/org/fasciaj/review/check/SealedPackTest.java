package org.fasciaj.review.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.review.pack.SealedKey;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.pack.UndecidedException;
import org.fasciaj.study.Sha256;
import org.junit.jupiter.api.Test;

/** Text in a picture waits for a person, and a key opens only for who may open it. */
class SealedPackTest extends PlantedStudy {
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

  /** Blanking one mark can bring out another that only the finished picture shows. */
  @Test
  void aDecisionOnWhatTheSourceDoesNotShowIsKeptAndCarriedOut() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other").resolve("key"));
    InputFile in = source(3, false);
    String row = in.relative() + "," + Sha256.of(in.path()) + ",40,50,60,55,1,blank";
    Path decisions = other.resolve("decisions.csv");
    Files.writeString(decisions, "file,sha256,x0,y0,x1,y1,frames,decision\r\n" + row + "\r\n");
    Path out = other.resolveSibling("a").resolve("p.zip");
    build(List.of(in), out, other.getParent());
    assertTrue(Files.readString(decisions).contains(row));
    try (StudyPackage pack = StudyPackage.open(out)) {
      byte[] png = pack.png(pack.manifest().images().get(0), 0);
      Raster raster = ImageIO.read(new ByteArrayInputStream(png)).getRaster();
      // At most four pixels are trimmed off each side, so this place lies inside the box.
      assertEquals(0, raster.getSample(48, 50, 0));
      assertTrue(raster.getSample(100, 100, 0) > 0);
    }
  }
}
