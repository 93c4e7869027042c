package org.fasciaj.review.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.fasciaj.review.agree.Agreement;
import org.fasciaj.review.pack.Design;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.read.ReadingDesk;
import org.fasciaj.review.unblind.Unblinding;
import org.fasciaj.review.web.ReadingServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * axe judges the reading page and the agreement report where both a browser and axe are at hand:
 * the system property fasciaj.axe names axe.min.js (npm install axe-core, anywhere).
 */
class PageAxeTest {
  private static final String RUN =
      "axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')))";

  @TempDir Path folder;

  @Test
  void axeFindsNoFault() throws Exception {
    Optional<Path> program = Chromium.program();
    String script = System.getProperty("fasciaj.axe", "");
    boolean there = program.isPresent() && !script.isEmpty();
    if (!there) {
      System.out.println("PageAxeTest skipped: needs chromium and -Dfasciaj.axe=.../axe.min.js");
    }
    assumeTrue(there);
    String axe = Files.readString(Path.of(script));
    QuickStudy study = QuickStudy.pack(folder, Design.PAIRED_HIDDEN);
    Path own = Files.createDirectories(folder.resolve("own-R1"));
    ReadingDesk.Place place = new ReadingDesk.Place(study.file(), "R1", study.records(), own, null);
    try (Browser browser = Browser.start(program.get(), folder, 1600, 1000)) {
      try (ReadingDesk desk = ReadingDesk.open(place);
          ReadingServer server = new ReadingServer(desk.session())) {
        browser.open(server.url());
        browser.await("document.querySelector('#save') && document.querySelector('canvas')");
        judge(browser, axe, "the reading page");
        if (System.getProperty("fasciaj.pictures") != null) {
          browser.screenshot(Path.of(System.getProperty("fasciaj.pictures"), "pair.png"));
        }
      }
      study.read("R1", i -> 4);
      study.read("R2", i -> 4.1);
      study.lock("R1");
      study.lock("R2");
      try (StudyPackage pack = StudyPackage.open(study.file())) {
        Unblinding.run(
            pack,
            study.records(),
            study.keyFolder(),
            QuickStudy.PASSPHRASE,
            folder.resolve("out"),
            study.receipts(),
            Clock.systemUTC());
      }
      Path report = Agreement.write(folder.resolve("out"), folder.resolve("out"));
      browser.open(report.toUri().toString());
      browser.await("document.querySelector('footer') && document.readyState === 'complete'");
      judge(browser, axe, "the report");
    }
  }

  private static void judge(Browser browser, String axe, String what) {
    browser.eval(axe + "; true");
    JsonArray faults = browser.eval(RUN).getAsJsonArray();
    assertEquals("[]", faults.toString(), what);
    // It can find one: an image without a name is put in and found.
    browser.eval("document.querySelector('main').append(document.createElement('img')); true");
    assertTrue(browser.eval(RUN).getAsJsonArray().toString().contains("image-alt"), what);
  }
}
