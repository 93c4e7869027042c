package org.fasciaj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fasciaj.review.pack.Design;
import org.fasciaj.review.play.QuickStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study by its commands, from the locked readings to the report. */
class ReviewCommandsTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("review"));
    for (Object word : words) {
      all.add(word.toString());
    }
    return Main.run(
        new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(new String[0]));
  }

  @Test
  void fromLockedReadingsToTheReport() throws IOException {
    QuickStudy study = QuickStudy.pack(folder, Design.SINGLE);
    Path phrase = folder.resolve("phrase");
    Files.writeString(phrase, new String(QuickStudy.PASSPHRASE) + "\n");
    Path records = study.records();
    study.read("R1", i -> 4);
    study.read("R2", i -> 4.1);
    assertEquals(0, run("verify", records), out.toString());
    Object[] lock = {"lock", study.file(), "--reader", "R1", "--own", folder.resolve("own-R1")};
    assertEquals(2, run(lock), "a lock without --yes");
    List<Object> yes = new ArrayList<>(List.of(lock));
    yes.addAll(List.of("--records", records, "--yes"));
    assertEquals(0, run(yes.toArray()), err.toString());
    String receipt = out.toString().replaceAll("(?s).*Receipt (\\S+).*", "$1");
    assertEquals(4, run(yes.toArray()), "locked once for all");
    study.lock("R2");
    assertEquals(0, run("verify", records, "--receipt", "R1=" + receipt), out.toString());
    assertTrue(out.toString().contains("R1.readings: sound"), out.toString());
    // One entry more than there is: what a reader told is not what lies there.
    String longer = "999" + receipt.substring(receipt.indexOf('-'));
    assertEquals(4, run("verify", records, "--receipt", "R1=" + longer));
    assertTrue(out.toString().contains("older_copy"), out.toString());
    assertEquals(4, run("verify", records, "--receipt", "R7=" + receipt));
    assertEquals(2, run("verify", records, "--receipt", "R1=nonsense"));

    Path list = folder.resolve("list.json");
    assertEquals(0, run("adjudicate", study.file(), "--records", records, "--out", list));
    assertTrue(out.toString().startsWith("0 of 8 cases"), out.toString());
    Path joined = folder.resolve("joined");
    Object[] unblind = {
      "unblind",
      study.file(),
      "--records",
      records,
      "--key",
      study.keyFolder(),
      "--out",
      joined,
      "--passphrase-file",
      phrase,
      "--receipt",
      "R1=" + receipt
    };
    assertEquals(0, run(unblind), err.toString());
    assertTrue(err.toString().contains("R2 was not compared"), err.toString());
    assertEquals(4, run(unblind), "once");
    assertEquals(0, run("agreement", joined), err.toString());
    String page = Files.readString(joined.resolve("agreement.html"));
    assertTrue(page.contains("Thickness between readers: ICC(2,1)"), page.substring(0, 2000));
    assertTrue(!page.contains("<script") && !page.contains("://"), "self-contained");
    for (String name :
        List.of(
            "agreement.csv",
            "consensus.csv",
            "readings.csv",
            "imrmc.csv",
            "redcap-import.csv",
            "redcap-dictionary.csv")) {
      assertTrue(Files.size(joined.resolve(name)) > 100, name);
    }
  }
}
