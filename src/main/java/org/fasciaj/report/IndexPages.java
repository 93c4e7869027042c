package org.fasciaj.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fasciaj.Reason;
import org.fasciaj.measure.HeelMeasurement;
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
    List<Refusal> refusals = Refusal.of(rows);
    int pages = Math.max(1, pages(Math.max(heels.size(), refusals.size())));
    List<String> out = new ArrayList<>();
    for (int page = 0; page < pages; page++) {
      Html html = Page.open("FasciaJ study report" + (page == 0 ? "" : ", page " + (page + 1)));
      html.open("h1").text("FasciaJ study report");
      html.leaf("span", " " + headline(heels), "class", "answer").close();
      html.leaf("p", "Frames and files: " + Counts.of(rows).sentence() + ".", "class", "lead");
      heels(html, heels, names, page, settings);
      if (page == 0) {
        reasons(html, rows);
      }
      refusals(html, refusals, page);
      pageLinks(html, page, pages);
      if (page == 0) {
        Page.section(html, "h-versions", "Settings");
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

  private static int pages(int items) {
    return (items + PER_PAGE - 1) / PER_PAGE;
  }

  private static <T> List<T> part(List<T> all, int page) {
    int from = Math.min(all.size(), page * PER_PAGE);
    return all.subList(from, Math.min(all.size(), from + PER_PAGE));
  }

  private static String mdc(ReportSettings settings) {
    return "Minimal detectable change: "
        + (settings.mdcMm().isPresent()
            ? Num.plain(settings.mdcMm().getAsDouble()) + " mm"
            : "not established");
  }

  private static String headline(List<Heel> heels) {
    long changed = heels.stream().filter(h -> Change.of(h).isPresent()).count();
    return Num.count(heels.size(), "heel")
        + ": "
        + changed
        + " with a change, "
        + (heels.size() - changed)
        + " without";
  }

  private static void heels(
      Html html, List<Heel> heels, List<String> names, int page, ReportSettings settings) {
    List<Heel> some = part(heels, page);
    Page.section(html, "h-heels", "Heels");
    if (some.isEmpty()) {
      html.leaf("p", heels.isEmpty() ? "No heel was found in the input." : "None on this page.");
      html.close();
      return;
    }
    int from = page * PER_PAGE;
    String caption = "Heels " + (from + 1) + " to " + (from + some.size()) + " of " + heels.size();
    Page.openTable(html, caption, "heels");
    Page.head(
        html,
        "Heel",
        "Pre, mm",
        "Post, mm",
        "Change, mm",
        "Change, %",
        "Beyond the minimal" + " detectable change",
        "Flags at the last visit");
    html.open("tbody");
    for (int i = 0; i < some.size(); i++) {
      row(html, some.get(i), from + i + 1, names.get(from + i), settings);
    }
    html.close();
    Page.closeTable(html);
    html.close();
  }

  private static void row(Html html, Heel heel, int number, String name, ReportSettings settings) {
    html.open("tr")
        .open("th", "scope", "row")
        .open("a", "href", name)
        .outside(Words.subject(heel.subject(), number));
    html.text(", " + Words.side(heel.laterality())).close().close();
    Optional<Change> change = Change.of(heel);
    List<Shown> shown = Shown.of(heel);
    if (change.isPresent()) {
      Change c = change.get();
      html.leaf("td", Num.fixed(c.preMm(), 2)).leaf("td", Num.fixed(c.postMm(), 2));
      html.leaf("td", Words.value(c.mm(), c.sdMm(), 2, ""));
      html.leaf("td", Num.fixed(c.percent(), 1)).leaf("td", c.beyond(settings.mdcMm()));
    } else {
      html.leaf("td", shown.isEmpty() ? "none" : value(shown.get(0)));
      html.leaf("td", shown.size() < 2 ? "none" : value(shown.get(1)));
      html.open("td", "colspan", "3").text("○ ").text(Words.why(Change.refusal(heel))).close();
    }
    html.leaf("td", shown.isEmpty() ? "" : flags(shown.get(shown.size() - 1))).close();
  }

  private static String value(Shown s) {
    double mm = s.visit().thicknessMm();
    return Double.isNaN(mm) ? "○ not assessable" : Num.fixed(mm, 2);
  }

  private static String flags(Shown s) {
    if (s.row().isEmpty()) {
      return "○ not assessable";
    }
    HeelMeasurement m = s.row().get().measurement();
    FrameResult spurRow = Optional.ofNullable(s.visit().longestSpur()).orElse(s.row().get());
    Boolean spur = spurRow.measurement().spurFlag();
    if (m.thicknessFlag() == null && m.maximumFlag() == null && spur == null) {
      return "○ not assessable";
    }
    return "thickness "
        + word(m.thicknessFlag())
        + ", largest "
        + word(m.maximumFlag())
        + ", spur "
        + word(spur);
  }

  private static String word(Boolean flag) {
    return flag == null ? "○ not assessable" : flag ? "▲ flagged" : "● not flagged";
  }

  private static void reasons(Html html, List<FrameResult> rows) {
    Map<Reason, Integer> count = new TreeMap<>();
    rows.stream()
        .filter(r -> r.reason() != null)
        .forEach(r -> count.merge(r.reason(), 1, Integer::sum));
    if (count.isEmpty()) {
      return;
    }
    Page.section(html, "h-reasons", "Reasons");
    Page.openTable(html, "How often each reason was given", "reasons");
    Page.head(html, "Reason", "Frames and files", "Remedy");
    html.open("tbody");
    count.forEach(
        (reason, n) -> {
          html.open("tr").leaf("th", reason.cause(), "scope", "row");
          html.leaf("td", Integer.toString(n)).leaf("td", reason.remedy()).close();
        });
    html.close();
    Page.closeTable(html);
    html.close();
  }

  private static void refusals(Html html, List<Refusal> refusals, int page) {
    List<Refusal> some = part(refusals, page);
    Page.section(html, "h-refused", "Refused, failed, borderline and to be reviewed");
    if (some.isEmpty()) {
      html.leaf("p", refusals.isEmpty() ? "None." : "None on this page.");
    } else {
      int from = page * PER_PAGE;
      String caption =
          "Entries " + (from + 1) + " to " + (from + some.size()) + " of " + refusals.size();
      Refusal.table(html, some, caption, "refused");
    }
    html.close();
  }

  /** Links to the other pages, where there are any. */
  static void pageLinks(Html html, int page, int pages) {
    if (pages == 1) {
      return;
    }
    html.open("nav", "aria-label", "Pages of this index").open("ul");
    for (int i = 0; i < pages; i++) {
      html.open("li");
      if (i == page) {
        html.leaf("span", Integer.toString(i + 1), "aria-current", "page");
      } else {
        html.leaf("a", Integer.toString(i + 1), "href", name(i));
      }
      html.close();
    }
    html.close().close();
  }
}
