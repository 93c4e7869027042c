package org.fasciaj.report.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The rules of the report's own style sheet as far as its drawings use them: class and element
 * selectors, one below another, for screens of full size. So the lines of a plot have one
 * description for HTML and PDF. Immutable.
 */
final class Css {
  private record Rule(List<String> selector, Map<String, String> values, int weight) {}

  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern VARIABLE = Pattern.compile("var\\((--[a-z]+)\\)");

  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, String> variables = new HashMap<>();

  Css(String sheet) {
    int media = sheet.indexOf("@media");
    String plain = media < 0 ? sheet : sheet.substring(0, media);
    Matcher m = RULE.matcher(plain.replaceAll("(?s)/\\*.*?\\*/", ""));
    while (m.find()) {
      Map<String, String> values = values(m.group(2));
      values.forEach(
          (name, value) -> {
            if (name.startsWith("--")) {
              variables.put(name, value);
            }
          });
      for (String selector : m.group(1).split(",", -1)) {
        String s = selector.strip();
        if (s.matches("[a-z0-9.* -]+")) {
          int weight = (int) s.chars().filter(c -> c == '.').count();
          rules.add(new Rule(List.of(s.split(" +", -1)), values, weight));
        }
      }
    }
    rules.sort(Comparator.comparingInt(Rule::weight)); // stable: later rules stay later
  }

  private static Map<String, String> values(String body) {
    Map<String, String> out = new LinkedHashMap<>();
    for (String part : body.split(";", -1)) {
      int colon = part.indexOf(':');
      if (colon > 0) {
        out.put(part.substring(0, colon).strip(), part.substring(colon + 1).strip());
      }
    }
    return out;
  }

  /** What the rules say of an element itself. */
  Map<String, String> of(Element element) {
    Map<String, String> out = new HashMap<>();
    for (Rule rule : rules) {
      if (matches(rule.selector(), element)) {
        rule.values().forEach((name, value) -> out.put(name, resolved(value)));
      }
    }
    return out;
  }

  private String resolved(String value) {
    Matcher m = VARIABLE.matcher(value);
    return m.matches() ? variables.getOrDefault(m.group(1), value) : value;
  }

  private static boolean matches(List<String> selector, Element element) {
    int last = selector.size() - 1;
    if (!simple(selector.get(last), element)) {
      return false;
    }
    Node above = element.getParentNode();
    for (int i = last - 1; i >= 0; i--) {
      while (above instanceof Element e && !simple(selector.get(i), e)) {
        above = e.getParentNode();
      }
      if (!(above instanceof Element)) {
        return false;
      }
      above = above.getParentNode();
    }
    return true;
  }

  private static boolean simple(String selector, Element element) {
    String[] parts = selector.split("\\.", -1);
    if (!parts[0].isEmpty() && !parts[0].equals(element.getTagName())) {
      return false;
    }
    Set<String> classes = Set.of(uniqueWords(element.getAttribute("class")));
    for (int i = 1; i < parts.length; i++) {
      if (!classes.contains(parts[i])) {
        return false;
      }
    }
    return true;
  }

  private static String[] uniqueWords(String text) {
    return Arrays.stream(text.split(" ", -1)).distinct().toArray(String[]::new);
  }

  /** A colour as 0xRRGGBB; -1 for none. */
  static int colour(String value) {
    if (value == null || !value.matches("#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?")) {
      return -1;
    }
    String hex = value.substring(1);
    if (hex.length() == 3) {
      hex = hex.replaceAll("(.)", "$1$1");
    }
    return Integer.parseInt(hex, 16);
  }
}
