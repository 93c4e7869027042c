package org.fasciaj.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.fasciaj.study.Heel;

/** Writes the reviewer's report and its key. Stateless. */
final class BlindedReport {
  /** Every file's time, so that none tells when or in which order it was made. */
  private static final FileTime TIME = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

  private BlindedReport() {}

  /** Writes the report with codes and order from the system's secure random source. */
  static Path write(Path outDir, List<Heel> heels, ReportSettings settings, PixelSource pixels)
      throws IOException {
    return write(outDir, heels, settings, pixels, new SecureRandom());
  }

  static Path write(
      Path outDir,
      List<Heel> heels,
      ReportSettings settings,
      PixelSource pixels,
      RandomGenerator random)
      throws IOException {
    ReportFolder folder = new ReportFolder(outDir, Optional.of(TIME));
    Optional<Path> stranger = folder.stranger();
    if (stranger.isPresent()) {
      throw new IOException(
          stranger.get()
              + ": the folder of a blinded report goes to the reviewer as a whole and must hold"
              + " nothing else; choose an empty folder");
    }
    List<BlindedCase> cases = new ArrayList<>();
    List<Heel> left = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (Heel heel : heels) {
      if (BlindedCase.showable(heel).isEmpty()) {
        left.add(heel);
      } else {
        cases.add(BlindedCase.draw(heel, random, codes));
      }
    }
    // By code, also on the disk: the order of the input is the order of the patients.
    cases.sort(Comparator.comparing(BlindedCase::code));
    Path keyFolder = BlindedKey.folder(outDir);
    BlindedKey.check(keyFolder, settings.overwrite());
    folder.begin(settings.overwrite());
    for (BlindedCase c : cases) {
      byte[] page = BlindedPage.build(settings.words(), c, pixels);
      folder.write(c.file(), page);
      if (settings.options().pdf().isPresent()) {
        List<String> pages = List.of(HeelPdf.text(page));
        Paper paper = settings.options().pdf().get();
        folder.write(
            HeelPdf.name(c.file()), HeelPdf.draw(settings.words(), "blinded.title", pages, paper));
      }
    }
    byte[] key = BlindedKey.table(cases, left, random);
    BlindedKey.write(keyFolder, key);
    List<String> index = index(settings.words(), cases, left.size(), BlindedKey.sha256(key));
    for (int i = index.size() - 1; i >= 0; i--) {
      folder.write(IndexPages.name(i), index.get(i).getBytes(StandardCharsets.UTF_8));
    }
    folder.end();
    return folder.root().resolve(IndexPages.name(0));
  }

  private static List<String> index(
      Words words, List<BlindedCase> cases, int left, String keyHash) {
    int per = IndexPages.PER_PAGE;
    int pages = Math.max(1, (cases.size() + per - 1) / per);
    List<String> out = new ArrayList<>();
    for (int page = 0; page < pages; page++) {
      String title = words.say("blinded.title");
      Html html = Page.open(words, page == 0 ? title : words.say("title.page", title, page + 1));
      html.leaf("h1", words.say("blinded.h1", words.count(cases.size(), "case")));
      html.leaf("p", words.say("blinded.lead", words.count(left, "heel")));
      Page.section(html, "h-cases", words.say("blinded.cases"));
      html.open("ul", "class", "cases");
      for (BlindedCase c : cases.subList(page * per, Math.min(cases.size(), (page + 1) * per))) {
        html.open("li").leaf("a", words.say("blinded.case", c.code()), "href", c.file()).close();
      }
      html.close().close();
      IndexPages.pageLinks(html, page, pages, IndexPages::name);
      html.open("p").text(words.say("blinded.key") + " ");
      html.leaf("span", keyHash, "class", "hash").close();
      out.add(Page.close(html));
    }
    return out;
  }
}
