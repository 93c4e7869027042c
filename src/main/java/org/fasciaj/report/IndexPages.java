package org.fasciaj.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fasciaj.Reason;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;

/** The index of a study, cut into pages so that none grows with the number of heels. Stateless. */
final class IndexPages {
  /** Heels on one page, and refusals on one page. */
  static final int PER_PAGE = 100;

  private IndexPages() {}

  /**
   * Builds every page, the first one first.
   *
   * @param names file name of each heel's page
   */
  static List<String> build(
      List<Heel> heels, List<String> names, List<FrameResult> rows, ReportSettings settings) {
    Words words = settings.words();
    List<Refusal> refusals = Refusal.of(rows);
    int pages = Math.max(1, pages(Math.max(heels.size(), refusals.size())));
    List<String> out = new ArrayList<>();
    for (int page = 0; page < pages; page++) {
      Html html = Page.open(words, title(words, page));
      html.open("h1").text(words.say("title.study"));
      html.leaf("span", " " + headline(words, heels), "class", "answer").close();
      html.leaf("p", words.say("index.counts", Counts.of(rows).sentence(words)), "class", "lead");
      if (page == 0) {
        StudySection.write(html, heels, settings);
      }
      heels(html, heels, names, page, settings);
      if (page == 0) {
        reasons(html, rows);
      }
      refusals(html, refusals, page);
      pageLinks(html, page, pages, IndexPages::name);
      if (page == 0) {
        Page.section(html, "h-versions", words.say("index.settings"));
        html.open("ul");
        settings.settingsText().forEach(s -> html.open("li").outside(s).close());
        html.leaf("li", mdc(settings)).close().close();
      }
      out.add(Page.close(html));
    }
    return out;
  }

  /** File name of a page, from 0. */
  static String name(int page) {
    return page == 0 ? "index.html" : "index-" + (page + 1) + ".html";
  }

  static int pages(int items) {
    return (items + PER_PAGE - 1) / PER_PAGE;
  }

  static <T> List<T> part(List<T> all, int page) {
    int from = Math.min(all.size(), page * PER_PAGE);
    return all.subList(from, Math.min(all.size(), from + PER_PAGE));
  }

  private static String title(Words words, int page) {
    String title = words.say("title.study");
    return page == 0 ? title : words.say("title.page", title, page + 1);
  }

  private static String mdc(ReportSettings settings) {
    Words words = settings.words();
    return words.say(
        "index.mdc",
        settings.mdcMm().isPresent()
            ? words.plain(settings.mdcMm().getAsDouble()) + " mm"
            : words.say("beyond.open"));
  }

  private static String headline(Words words, List<Heel> heels) {
    long changed = heels.stream().filter(h -> Change.of(h).isPresent()).count();
    String count = words.count(heels.size(), "heel");
    return words.say("index.headline", count, changed, heels.size() - changed);
  }

  private static void heels(
      Html html, List<Heel> heels, List<String> names, int page, ReportSettings settings) {
    Page.section(html, "h-heels", html.words().say("index.heels"));
    HeelViews.links(html, heels, settings, HeelViews.View.INPUT);
    HeelRows rows = new HeelRows(html, heels, names, settings);
    List<Integer> all = IntStream.range(0, heels.size()).boxed().toList();
    rows.write(part(all, page), page * PER_PAGE, heels.size());
    html.close();
  }

  private static void reasons(Html html, List<FrameResult> rows) {
    Map<Reason, Integer> count = new TreeMap<>();
    rows.stream()
        .filter(r -> r.reason() != null)
        .forEach(r -> count.merge(r.reason(), 1, Integer::sum));
    if (count.isEmpty()) {
      return;
    }
    Page.section(html, "h-reasons", html.words().say("index.reasons"));
    Page.openTable(html, html.words().say("index.reasons.caption"), "reasons");
    Page.head(
        html,
        html.words().say("refused.reason"),
        html.words().say("index.reasons.count"),
        html.words().say("refused.remedy"));
    html.open("tbody");
    count.forEach(
        (reason, n) -> {
          html.open("tr").leaf("th", html.words().cause(reason), "scope", "row");
          html.leaf("td", Integer.toString(n)).leaf("td", html.words().remedy(reason)).close();
        });
    html.close();
    Page.closeTable(html);
    html.close();
  }

  private static void refusals(Html html, List<Refusal> refusals, int page) {
    List<Refusal> some = part(refusals, page);
    Page.section(html, "h-refused", html.words().say("refused.caption"));
    if (some.isEmpty()) {
      html.said("p", refusals.isEmpty() ? "index.refusedNone" : "index.nonePage");
    } else {
      int from = page * PER_PAGE;
      String caption =
          html.words().say("index.entries", from + 1, from + some.size(), refusals.size());
      Refusal.table(html, some, caption, "refused");
    }
    html.close();
  }

  /** Links to the other pages, where there are any. */
  static void pageLinks(Html html, int page, int pages, IntFunction<String> name) {
    if (pages == 1) {
      return;
    }
    html.open("nav", "aria-label", html.words().say("index.pages")).open("ul");
    for (int i = 0; i < pages; i++) {
      html.open("li");
      if (i == page) {
        html.leaf("span", Integer.toString(i + 1), "aria-current", "page");
      } else {
        html.leaf("a", Integer.toString(i + 1), "href", name.apply(i));
      }
      html.close();
    }
    html.close().close();
  }
}
