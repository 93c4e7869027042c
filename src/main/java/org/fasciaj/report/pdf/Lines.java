package org.fasciaj.report.pdf;

import java.io.IOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * Breaks words into lines of a width, between characters where a word is longer, and draws a line
 * in reading direction: right-to-left words stand in their order. For one thread.
 */
final class Lines {
  /** A word or the space before it. */
  record Word(String text, Style style, float width) {}

  /** One line. */
  record Line(List<Word> words, float height) {}

  private final Fonts fonts;
  private final List<Word> words = new ArrayList<>();

  Lines(Fonts fonts) {
    this.fonts = fonts;
  }

  /** Adds a text; runs of white space become one space. */
  void add(String text, Style style) throws IOException {
    boolean space = false;
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t') {
        flush(word, style);
        space = true;
      } else {
        if (space) {
          word(" ", style);
          space = false;
        }
        word.append(c);
      }
    }
    flush(word, style);
    if (space) {
      word(" ", style);
    }
  }

  private void flush(StringBuilder word, Style style) throws IOException {
    if (word.length() > 0) {
      word(word.toString(), style);
      word.setLength(0);
    }
  }

  private void word(String text, Style style) throws IOException {
    words.add(new Word(text, style, fonts.width(text, style.bold(), style.size())));
  }

  boolean isEmpty() {
    return words.stream().allMatch(w -> w.text().equals(" "));
  }

  /** Width of the text on one line, points. */
  float whole() {
    float sum = 0;
    for (Word w : words) {
      sum += w.width();
    }
    return sum;
  }

  /** Width of the widest word, points. */
  float widest() {
    float most = 0;
    float run = 0;
    for (Word w : words) {
      run = w.text().equals(" ") ? 0 : run + w.width();
      most = Math.max(most, run);
    }
    return most;
  }

  /** The lines. */
  List<Line> wrap(float width) throws IOException {
    List<Line> out = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    float used = 0;
    for (Word w : words) {
      if (w.text().equals(" ") && line.isEmpty()) {
        continue;
      }
      if (used + w.width() > width && !w.text().equals(" ") && !line.isEmpty()) {
        end(out, line);
        used = 0;
      }
      Word rest = w;
      while (rest.width() > width && rest.text().codePointCount(0, rest.text().length()) > 1) {
        Word head = fitting(rest, width);
        line.add(head);
        end(out, line);
        String left = rest.text().substring(head.text().length());
        rest = new Word(left, w.style(), fonts.width(left, w.style().bold(), w.style().size()));
      }
      line.add(rest);
      used += rest.width();
    }
    end(out, line);
    return out;
  }

  private Word fitting(Word word, float width) throws IOException {
    String text = word.text();
    Style s = word.style();
    int to = 0;
    float sum = 0;
    while (to < text.length()) {
      int step = Character.charCount(text.codePointAt(to));
      float w = fonts.width(text.substring(to, to + step), s.bold(), s.size());
      if (to > 0 && sum + w > width) {
        break;
      }
      sum += w;
      to += step;
    }
    return new Word(text.substring(0, to), s, sum);
  }

  private static void end(List<Line> out, List<Word> line) {
    if (!line.isEmpty()) {
      float height = 0;
      for (Word w : line) {
        height = Math.max(height, w.style().line());
      }
      out.add(new Line(List.copyOf(line), height));
      line.clear();
    }
  }

  /** Draws a line as content of an element. */
  static void paint(Sheet sheet, Line line, PDStructureElement element, float x, float top)
      throws IOException {
    sheet.begin(element);
    float at = x;
    float base = top + line.height() * 0.78f;
    for (Word w : visual(line.words())) {
      sheet.text(w.text(), w.style(), at, base);
      at += w.width();
    }
    sheet.end();
  }

  /** The words from left to right, and right-to-left words with their characters turned. */
  private static List<Word> visual(List<Word> words) {
    StringBuilder all = new StringBuilder();
    words.forEach(w -> all.append(w.text()));
    char[] text = all.toString().toCharArray();
    if (!Bidi.requiresBidi(text, 0, text.length)) {
      return words;
    }
    Bidi bidi = new Bidi(all.toString(), Bidi.DIRECTION_LEFT_TO_RIGHT);
    byte[] levels = new byte[words.size()];
    Object[] order = new Object[words.size()];
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      levels[i] = (byte) bidi.getLevelAt(from);
      Word w = words.get(i);
      boolean back = levels[i] % 2 == 1;
      order[i] = back ? new Word(turned(w.text()), w.style(), w.width()) : w;
      from += w.text().length();
    }
    Bidi.reorderVisually(levels, 0, order, 0, order.length);
    List<Word> out = new ArrayList<>();
    for (Object o : order) {
      out.add((Word) o);
    }
    return out;
  }

  private static String turned(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.insert(0, Character.toString(mirrored(c))));
    return out.toString();
  }

  private static int mirrored(int c) {
    return switch (c) {
      case '(' -> ')';
      case ')' -> '(';
      case '[' -> ']';
      case ']' -> '[';
      case '<' -> '>';
      case '>' -> '<';
      default -> c;
    };
  }
}
