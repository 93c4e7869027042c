package org.fasciaj.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.fasciaj.Version;

/**
 * The skeleton that every page has: language, policy, style, landmarks, notice. Nothing in it is
 * loaded from anywhere: the policy forbids scripts and every fetch. Stateless.
 */
public final class Page {
  private static final String POLICY =
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

  /** Most rows of a list on the page of a heel, so that a long loop cannot make it grow. */
  static final int MOST_ROWS = 400;

  private Page() {}

  /** Says where the rest of a list is, when it was longer than a page shows. */
  static void more(Html html, int size, String where) {
    if (size > MOST_ROWS) {
      html.leaf("p", html.words().say("more", size - MOST_ROWS, html.words().say(where)));
    }
  }

  /** Opens a page in English up to its main landmark. */
  public static Html open(String title) {
    return open(Words.of(Words.ENGLISH), title);
  }

  /** Opens a page up to its main landmark. */
  static Html open(Words words, String title) {
    Html html = new Html(words);
    html.open("html", "lang", words.language()).open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    html.empty("meta", "name", "robots", "content", "noindex");
    html.leaf("title", title).style(css()).close().open("body").open("main");
    return html;
  }

  /** Closes the main landmark and writes the notice. */
  public static String close(Html html) {
    html.close().open("footer");
    html.open("p").said("strong", "notice.lead").text(" " + html.words().say("notice.text"));
    html.close();
    html.leaf("p", html.words().say("notice.version", Version.product(), Version.ALGORITHM));
    return html.close().close().close().page();
  }

  /** Opens a section with its heading. */
  public static void section(Html html, String id, String heading) {
    html.open("section", "aria-labelledby", id).leaf("h2", heading, "id", id);
  }

  /**
   * Opens a table that scrolls by itself where the screen is narrower than it, keyboard included.
   */
  public static void openTable(Html html, String caption, String id) {
    String name = id + "-caption";
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", name);
    html.open("table", "id", id).leaf("caption", caption, "id", name);
  }

  /** Closes it. */
  public static void closeTable(Html html) {
    html.close().close();
  }

  /** A row of column heads. */
  public static void head(Html html, String... names) {
    html.open("thead").open("tr");
    for (String name : names) {
      html.leaf("th", name, "scope", "col");
    }
    html.close().close();
  }

  private static String css() {
    try (InputStream in = Page.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("report.css is missing from the jar", e);
    }
  }
}
