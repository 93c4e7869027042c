package org.fasciaj.report.pdf;

import java.io.IOException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The words inside of an element, each in the style that its class asks for. */
final class Inline {
  private Inline() {}

  /** The style of an element by its class. */
  static Style style(Element e, Style from) {
    Style out = from;
    if (Dom.is(e, "lead")) {
      out = out.sized(from.size() * 1.1f);
    }
    if (Dom.is(e, "soft")) {
      out = out.coloured(Style.SOFT);
    }
    if (Dom.is(e, "hash")) {
      out = out.sized(from.size() * 0.82f);
    }
    boolean state = e.getAttribute("class").matches("st st-(?!measured).*");
    return e.getTagName().equals("strong") || state ? out.heavy() : out;
  }

  /** Adds the words of an element, but not those of one child. */
  static void add(Lines lines, Node node, Style style, Element without) throws IOException {
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeType() == Node.TEXT_NODE) {
        lines.add(n.getTextContent(), style);
      } else if (n instanceof Element e && e != without && !e.getTagName().equals("svg")) {
        add(lines, e, style(e, style), without);
      }
    }
  }
}
