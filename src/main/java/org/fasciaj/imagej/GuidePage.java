package org.fasciaj.imagej;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fasciaj.Reason;
import org.fasciaj.Version;
import org.fasciaj.measure.Status;
import org.fasciaj.report.Html;

/**
 * The two-minute guide as one HTML page without script. Its text and pictures are resources; the
 * tables of statuses and reasons are made from {@link Status} and {@link Reason}, so that a code
 * without an entry is an error. Stateless and thread-safe.
 */
public final class GuidePage {
  /** Where text, style and pictures lie beside this class. */
  private static final String FOLDER = "guide/";

  private static final Pattern PICTURE = Pattern.compile("<img src=\"([a-z]+\\.png)\"");

  private static final String LINK = "<link rel=\"stylesheet\" href=\"guide.css\"/>";
  private static final String POSSIBLE = "Possible cause";
  private static final String TRY = "Try this";

  private GuidePage() {}

  /** The page with everything in it: one file that may lie anywhere. */
  public static String whole() {
    String css = text("guide.css");
    String page = page().replace(LINK, "<style>\n" + css + "</style>");
    return pictures(page, name -> "data:image/png;base64," + base64(name));
  }

  /**
   * The page that takes style and pictures from another folder.
   *
   * @param folder the folder with them, relative to the page, ending in a slash
   */
  public static String beside(String folder) {
    String page = page().replace(LINK, LINK.replace("guide.css", folder + "guide.css"));
    return pictures(page, name -> folder + name);
  }

  private static String page() {
    return text("guide.html")
        .replace("<!--statuses-->", statuses())
        .replace("<!--reasons-->", reasons())
        .replace("<!--version-->", version());
  }

  private static String pictures(String page, UnaryOperator<String> source) {
    return PICTURE
        .matcher(page)
        .replaceAll(m -> Matcher.quoteReplacement("<img src=\"" + source.apply(m.group(1)) + "\""));
  }

  private static String version() {
    return new Html()
        .leaf(
            "p",
            "FasciaJ "
                + Version.product()
                + ", research software, Apache License 2.0. All pictures show drawn heels: no"
                + " patient.")
        .part();
  }

  private static String statuses() {
    Properties words = words("statuses.properties");
    Html html = new Html().open("table").leaf("caption", "Status of a value, a frame or a file");
    head(html, "Status", "What it means");
    for (Status status : Status.values()) {
      html.open("tr").leaf("th", status.code().replace('_', ' '), "scope", "row");
      html.leaf("td", entry(words, status.code())).close();
    }
    return html.close().close().part();
  }

  private static String reasons() {
    Properties words = words("reasons.properties");
    Html html = new Html();
    boolean open = false;
    for (Reason reason : Reason.values()) {
      String section = words.getProperty(reason.code() + ".section");
      if (section != null) {
        if (open) {
          html.close().close();
        }
        html.open("table", "class", "reasons stack").leaf("caption", section);
        head(html, "It says", POSSIBLE, TRY);
        open = true;
      }
      html.open("tr", "id", reason.code()).open("th", "scope", "row").text(reason.cause());
      html.leaf("span", reason.code(), "class", "code").close();
      html.leaf("td", entry(words, reason.code() + ".cause"), "data-head", POSSIBLE);
      html.leaf("td", entry(words, reason.code() + ".try"), "data-head", TRY).close();
    }
    return html.close().close().part();
  }

  private static void head(Html html, String... names) {
    html.open("thead").open("tr");
    for (String name : names) {
      html.leaf("th", name, "scope", "col");
    }
    html.close().close().open("tbody");
  }

  private static String entry(Properties words, String key) {
    String text = words.getProperty(key, "");
    if (text.isBlank()) {
      throw new MissingResourceException("the guide has no entry " + key, "guide", key);
    }
    return text;
  }

  /** The entries beside the codes. */
  static Properties words(String name) {
    Properties words = new Properties();
    try (Reader in = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static String text(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String base64(String name) {
    try (InputStream in = open(name)) {
      return Base64.getEncoder().encodeToString(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = GuidePage.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new MissingResourceException("the jar lacks the guide's " + name, "guide", name);
    }
    return in;
  }
}
