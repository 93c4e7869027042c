package org.fasciaj.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * The one writer of markup. Every text and attribute is escaped, every element is closed in order,
 * so that a page is well-formed both as HTML and as XML and no input can become markup. Not
 * thread-safe.
 */
public final class Html {
  private static final Set<String> BREAK_AFTER =
      Set.of("p", "tr", "table", "section", "h1", "h2", "h3", "li", "figure", "svg", "div", "g");

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Words words;
  private final Deque<String> open = new ArrayDeque<>();

  /** A page in English. */
  public Html() {
    this(Words.of(Words.ENGLISH));
  }

  Html(Words words) {
    this.words = words;
  }

  /** The words of the page's language. */
  Words words() {
    return words;
  }

  /** A text of the words' file in an element. */
  Html said(String name, String key, String... attributes) {
    return leaf(name, words.say(key), attributes);
  }

  /**
   * Opens an element.
   *
   * @param name element name, a constant of the program
   * @param attributes name, value, name, value...; a null value leaves the attribute out
   */
  public Html open(String name, String... attributes) {
    tag(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  /** Closes the innermost open element. */
  public Html close() {
    String name = open.pop();
    out.append("</").append(name).append('>');
    if (BREAK_AFTER.contains(name)) {
      out.append('\n');
    }
    return this;
  }

  /** An element without content: a void HTML element or an SVG shape. */
  public Html empty(String name, String... attributes) {
    tag(name, attributes);
    out.append("/>");
    return this;
  }

  /** An element that holds one text. */
  public Html leaf(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** Text. */
  public Html text(String text) {
    escape(text);
    return this;
  }

  /** Text from outside (a name, a path), isolated so that its direction stays its own. */
  public Html outside(String text) {
    return leaf("bdi", text.isEmpty() ? words.say("empty") : text);
  }

  /** The style sheet: a resource of this program, never input. */
  public Html style(String css) {
    if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
      throw new IllegalArgumentException("a style sheet may hold no markup");
    }
    out.append("<style>\n").append(css).append("</style>\n");
    return this;
  }

  /** The page so far, after the document type. */
  public String page() {
    return "<!DOCTYPE html>\n" + part() + "\n";
  }

  /** The markup so far, as a part of another page. */
  public String part() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("element " + open.peek() + " is still open");
    }
    return out.toString();
  }

  private void tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
  }

  /** Plain ASCII goes in whole runs: a picture is half a million such characters. */
  private void escape(String text) {
    int from = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (!isPlain(c)) {
        out.append(text, from, i);
        escape(c);
        from = next;
      }
      i = next;
    }
    out.append(text, from, text.length());
  }

  private static boolean isPlain(int c) {
    return c >= 0x20 && c < 0x7F && c != '<' && c != '>' && c != '&' && c != '"' && c != '\'';
  }

  private void escape(int c) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case '\n', '\t' -> out.append((char) c);
      default -> {
        if (isSteering(c)) {
          out.append("[U+").append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
          out.append(']');
        } else if (isIllegal(c)) {
          out.append('\uFFFD');
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }

  /** Invisible characters that reorder or hide the text around them: shown by their number. */
  private static boolean isSteering(int c) {
    return c == 0x61C
        || c == 0x200B
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0xFEFF;
  }

  /** Control characters, lone surrogates and non-characters: neither HTML nor XML allows them. */
  private static boolean isIllegal(int c) {
    return c < 0x20
        || (c >= 0x7F && c < 0xA0)
        || (c >= 0xD800 && c <= 0xDFFF)
        || (c & 0xFFFE) == 0xFFFE;
  }
}
