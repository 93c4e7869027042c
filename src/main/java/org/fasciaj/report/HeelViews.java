package org.fasciaj.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Status;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelVisit;

/**
 * The heels sorted and chosen in advance, each choice on pages of its own: a list that needs no
 * server and no script.
 */
final class HeelViews {
  /** Orders and choices. */
  enum View {
    /** As the heels came: the index itself. */
    INPUT,
    CHANGE,
    THICKNESS,
    BEYOND,
    NOCHANGE,
    REVIEW,
    FLAGGED;

    String key() {
      return "view." + code();
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** File name of a page, from 0. */
    String file(int page) {
      if (this == INPUT) {
        return IndexPages.name(page);
      }
      return "index-" + code() + (page == 0 ? "" : "-" + (page + 1)) + ".html";
    }
  }

  private HeelViews() {}

  /** Every page beside the index, by file name. */
  static Map<String, String> build(List<Heel> heels, List<String> names, ReportSettings settings) {
    Map<String, String> out = new LinkedHashMap<>();
    for (View view : View.values()) {
      List<Integer> places = places(view, heels, settings);
      if (view == View.INPUT || !offered(view, heels, settings)) {
        continue;
      }
      int pages = Math.max(1, IndexPages.pages(places.size()));
      for (int page = 0; page < pages; page++) {
        out.put(view.file(page), page(view, places, page, heels, names, settings));
      }
    }
    return out;
  }

  private static String page(
      View view,
      List<Integer> places,
      int page,
      List<Heel> heels,
      List<String> names,
      ReportSettings settings) {
    Words words = settings.words();
    String title = words.say("view.title", words.say(view.key()));
    Html html = Page.open(words, page == 0 ? title : words.say("title.page", title, page + 1));
    html.leaf("h1", title);
    Page.section(html, "h-heels", words.say("index.heels"));
    links(html, heels, settings, view);
    HeelRows rows = new HeelRows(html, heels, names, settings);
    rows.write(IndexPages.part(places, page), page * IndexPages.PER_PAGE, places.size());
    html.close();
    IndexPages.pageLinks(html, page, Math.max(1, IndexPages.pages(places.size())), view::file);
    return Page.close(html);
  }

  /** Links to every order and choice, with the number of heels in it. */
  static void links(Html html, List<Heel> heels, ReportSettings settings, View here) {
    Words words = html.words();
    if (heels.size() < 2) {
      return;
    }
    html.open("nav", "aria-label", words.say("view.nav")).open("ul");
    for (View view : View.values()) {
      if (offered(view, heels, settings)) {
        String name =
            words.say("view.count", words.say(view.key()), places(view, heels, settings).size());
        html.open("li");
        if (view == here) {
          html.leaf("span", name, "aria-current", "true");
        } else {
          html.leaf("a", name, "href", view.file(0));
        }
        html.close();
      }
    }
    html.close().close();
  }

  /** One heel needs no order, and an empty choice no page. */
  private static boolean offered(View view, List<Heel> heels, ReportSettings settings) {
    return heels.size() > 1 && !places(view, heels, settings).isEmpty();
  }

  /** The heels of a view in its order: their places among all, from 0. */
  static List<Integer> places(View view, List<Heel> heels, ReportSettings settings) {
    return switch (view) {
      case INPUT -> choose(heels, h -> true);
      case CHANGE ->
          choose(heels, h -> Change.of(h).isPresent()).stream()
              .sorted(Comparator.comparingDouble(i -> Change.of(heels.get(i)).orElseThrow().mm()))
              .toList();
      case THICKNESS ->
          choose(heels, h -> !Double.isNaN(last(h))).stream()
              .sorted(Comparator.comparingDouble(i -> -last(heels.get(i))))
              .toList();
      case BEYOND ->
          choose(
              heels,
              h ->
                  Change.of(h)
                      .filter(c -> Math.abs(c.mm()) > settings.mdcMm().orElse(Double.MAX_VALUE))
                      .isPresent());
      case NOCHANGE -> choose(heels, h -> Change.of(h).isEmpty());
      case REVIEW -> choose(heels, h -> review(h, settings));
      case FLAGGED -> choose(heels, HeelViews::flagged);
    };
  }

  private static List<Integer> choose(List<Heel> heels, Predicate<Heel> wanted) {
    return IntStream.range(0, heels.size()).filter(i -> wanted.test(heels.get(i))).boxed().toList();
  }

  private static double last(Heel heel) {
    int n = heel.visits().size();
    return n == 0 ? Double.NaN : heel.visits().get(n - 1).thicknessMm();
  }

  private static boolean review(Heel heel, ReportSettings settings) {
    return heel.visits().stream()
        .filter(v -> v.representative() != null)
        .anyMatch(v -> v.thickness(settings.limits()).status() == Status.NEEDS_REVIEW);
  }

  private static boolean flagged(Heel heel) {
    List<Shown> shown = Shown.of(heel);
    if (shown.isEmpty() || shown.get(shown.size() - 1).row().isEmpty()) {
      return false;
    }
    HeelVisit visit = shown.get(shown.size() - 1).visit();
    HeelMeasurement m = shown.get(shown.size() - 1).row().get().measurement();
    Boolean spur =
        Optional.ofNullable(visit.longestSpur())
            .map(FrameResult::measurement)
            .map(HeelMeasurement::spurFlag)
            .orElse(m.spurFlag());
    return Boolean.TRUE.equals(m.thicknessFlag())
        || Boolean.TRUE.equals(m.maximumFlag())
        || Boolean.TRUE.equals(spur);
  }
}
