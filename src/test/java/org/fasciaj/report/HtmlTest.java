package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlTest {
  private static final String HOSTILE =
      "\"><img src=x onerror=alert(1)>' & Yamada^Tarou=山田^太郎=やまだ^たろう </p><script>";

  private static Element wrote(String text) {
    Html html = new Html();
    html.open("p", "title", text).text(text).close();
    Document page = Markup.parse(html.page());
    return page.getDocumentElement();
  }

  @Test
  void markupInATextStaysText() {
    Element p = wrote(HOSTILE);
    assertEquals("p", p.getTagName());
    assertEquals(HOSTILE, p.getTextContent());
    assertEquals(HOSTILE, p.getAttribute("title"));
    assertEquals(1, p.getChildNodes().getLength());
  }

  @Test
  void charactersThatSteerOrHideTextAreShownByNumber() {
    assertEquals("a[U+202E]b[U+2066]c[U+200B]", wrote("a\u202Eb\u2066c\u200B").getTextContent());
  }

  @Test
  void charactersThatNoPageMayHoldAreReplaced() {
    assertEquals(
        "a\uFFFDb\uFFFDc\uFFFDd\uFFFD", wrote("a\u0000b\u0007c\uD800d\uFFFF").getTextContent());
  }

  @Test
  void anEmptyNameIsSaidToBeEmpty() {
    assertEquals("<!DOCTYPE html>\n<bdi>(empty)</bdi>\n", new Html().outside("").page());
  }

  @Test
  void anOpenElementIsAnError() {
    Html html = new Html().open("p");
    assertThrows(IllegalStateException.class, html::page);
  }

  @Test
  void aStyleSheetHoldsNoMarkup() {
    Html html = new Html();
    assertThrows(IllegalArgumentException.class, () -> html.style("</style><script>"));
  }

  @Test
  void aNullAttributeIsLeftOut() {
    assertFalse(new Html().empty("hr", "id", null).page().contains("id"));
  }
}
