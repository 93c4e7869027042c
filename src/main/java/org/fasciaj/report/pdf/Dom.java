package org.fasciaj.report.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a page of the report, which is well-formed XML by construction, and walks it. */
final class Dom {
  private static final String DOCTYPE = "<!DOCTYPE html>";

  private Dom() {}

  /**
   * Reads a page.
   *
   * @throws IOException when it is not one that the report wrote
   */
  static Document parse(String page) throws IOException {
    String xml = page.startsWith(DOCTYPE) ? page.substring(DOCTYPE.length()) : page;
    try {
      // Not what a host such as Fiji may have put on the class path.
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("a page of the report cannot be read for its PDF", e);
    }
  }

  /** Child elements. */
  static List<Element> children(Node node) {
    List<Element> out = new ArrayList<>();
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e) {
        out.add(e);
      }
    }
    return out;
  }

  /** The first element of a name below a node; null when there is none. */
  static Element first(Node node, String name) {
    for (Element e : children(node)) {
      if (e.getTagName().equals(name)) {
        return e;
      }
      Element below = first(e, name);
      if (below != null) {
        return below;
      }
    }
    return null;
  }

  /** Whether an element has a style class. */
  static boolean is(Element element, String style) {
    return Arrays.asList(element.getAttribute("class").split(" ", -1)).contains(style);
  }

  /** A number in an attribute; the other value where it is missing. */
  static float number(Element element, String name, float otherwise) {
    String text = element.getAttribute(name);
    return text.isEmpty() ? otherwise : Float.parseFloat(text);
  }
}
