package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a page back with the JDK's own XML parser and PNG reader. */
final class Markup {
  private Markup() {}

  /** Parses a page; anything that is not well-formed throws. */
  static Document parse(String page) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(page)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("the page is not well-formed", e);
    }
  }

  /** All elements of a name. */
  static List<Element> all(Document page, String name) {
    NodeList nodes = page.getElementsByTagName(name);
    List<Element> out = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      out.add((Element) nodes.item(i));
    }
    return out;
  }

  /** All elements of a name and a class. */
  static List<Element> all(Document page, String name, String style) {
    return all(page, name).stream()
        .filter(e -> List.of(e.getAttribute("class").split(" ", -1)).contains(style))
        .toList();
  }

  /** The text of the only element of a name. */
  static String only(Document page, String name) {
    List<Element> found = all(page, name);
    assertEquals(1, found.size(), name);
    return found.get(0).getTextContent();
  }

  /** The embedded pictures as files. */
  static List<byte[]> pngs(Document page) {
    return all(page, "img").stream()
        .map(e -> e.getAttribute("src"))
        .map(s -> Base64.getDecoder().decode(s.substring("data:image/png;base64,".length())))
        .toList();
  }

  /** Decodes a PNG with the JDK's reader, called directly. */
  static BufferedImage decode(byte[] png) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in);
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  /** Grey of a pixel of a decoded picture, without colour management. */
  static int grey(BufferedImage image, int x, int y) {
    return image.getRaster().getSample(x, y, 0);
  }
}
