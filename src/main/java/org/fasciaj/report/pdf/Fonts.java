package org.fasciaj.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one document: Latin, Greek, Cyrillic, Hebrew and the signs of the report in regular
 * and bold, and a third font for Kanji and Kana that is read only where a name needs it. A
 * character that none has is shown by its number, never left out. For one thread.
 */
final class Fonts {
  /** A part of a text that one font can show. */
  record Run(Face face, String text) {}

  /** One embedded font, of which only the glyphs used go into the file. */
  static final class Face {
    private final PDType0Font font;
    private final CmapLookup glyphs;

    private Face(PDDocument document, String resource) throws IOException {
      try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IOException("the font " + resource + " is missing from the jar");
        }
        TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        // No ligatures: a search for "fi" must find it.
        ttf.setEnableGsub(false);
        glyphs = ttf.getUnicodeCmapLookup();
        font = PDType0Font.load(document, ttf, true);
      }
    }

    PDType0Font font() {
      return font;
    }

    private boolean has(int codePoint) {
      return glyphs.getGlyphId(codePoint) != 0;
    }
  }

  private final PDDocument document;
  private final Face regular;
  private final Face bold;
  private Face wide;

  Fonts(PDDocument document) throws IOException {
    this.document = document;
    regular = new Face(document, "DejaVuSansCondensed.ttf");
    bold = new Face(document, "DejaVuSansCondensed-Bold.ttf");
  }

  /** Splits a text by fonts. */
  List<Run> runs(String text, boolean heavy) throws IOException {
    List<Run> out = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    Face current = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      Face face = face(c, heavy);
      String shown = Character.toString(c);
      if (face == null) {
        face = heavy ? bold : regular;
        shown = "[U+" + Integer.toHexString(c).toUpperCase(Locale.ROOT) + "]";
      }
      if (face != current && part.length() > 0) {
        out.add(new Run(current, part.toString()));
        part.setLength(0);
      }
      current = face;
      part.append(shown);
    }
    if (part.length() > 0) {
      out.add(new Run(current, part.toString()));
    }
    return out;
  }

  private Face face(int c, boolean heavy) throws IOException {
    Face first = heavy ? bold : regular;
    if (first.has(c)) {
      return first;
    }
    if (regular.has(c)) {
      return regular;
    }
    if (wide == null) {
      wide = new Face(document, "DroidSansFallbackFull.ttf");
    }
    return wide.has(c) ? wide : null;
  }

  /** Width of a text in points. */
  float width(String text, boolean heavy, float size) throws IOException {
    float sum = 0;
    for (Run run : runs(text, heavy)) {
      sum += run.face().font().getStringWidth(run.text());
    }
    return sum * size / 1000;
  }
}
