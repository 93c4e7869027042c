package org.fasciaj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of PS3.5 annexes H to K and PS3.3 C.12.1.1.2. */
class TextDecoderTest {
  private static String decode(String terms, String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    List<String> list = Arrays.asList(terms.split("/", -1));
    return TextDecoder.of(list).decode(bytes, bytes.length);
  }

  @ParameterizedTest
  @CsvSource({
    "ISO_IR 100, c4 6e 65 61 73 5e 52 fc 64 69 67 65 72, Äneas^Rüdiger",
    "ISO_IR 144, bb ee da 63 65 dc d1 79 70 d3, Люкceмбypг",
    "ISO_IR 126, c4 e9 ef ed f5 f3 e9 ef f2, Διονυσιος",
    "ISO_IR 127, e2 c8 c7 e6 ea 5e e4 e6 d2 c7 d1, قباني^لنزار",
    "ISO_IR 138, f9 f8 e5 ef 5e e3 e1 e5 f8 e4, שרון^דבורה",
    "ISO_IR 192, 57 61 6e 67 3d e7 8e 8b 5e e5 b0 8f e4 b8 9c 3d, Wang=王^小东=",
    "GB18030, 57 61 6e 67 3d cd f5 5e d0 a1 b6 ab 3d, Wang=王^小东=",
    "ISO 2022 IR 100, 42 75 63 5e 4a e9 72 f4 6d 65, Buc^Jérôme"
  })
  void oneCharacterSet(String term, String hex, String text) {
    assertEquals(text, decode(term, hex));
  }

  @Test
  void japaneseWithCodeExtensions() {
    String kanji =
        "1b 24 42 3b 33 45 44 1b 28 %s 5e 1b 24 42 42 40 4f 3a 1b 28 %s 3d"
            + "1b 24 42 24 64 24 5e 24 40 1b 28 %s 5e 1b 24 42 24 3f 24 6d 24 26 1b 28 %s";
    assertEquals(
        "Yamada^Tarou=山田^太郎=やまだ^たろう",
        decode(
            "/ISO 2022 IR 87",
            "59 61 6d 61 64 61 5e 54 61 72 6f 75 3d" + kanji.replace("%s", "42")));
    assertEquals(
        "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
        decode(
            "ISO 2022 IR 13/ISO 2022 IR 87",
            "d4 cf c0 de 5e c0 db b3 3d" + kanji.replace("%s", "4a")));
  }

  @Test
  void koreanAndChineseWithCodeExtensions() {
    assertEquals(
        "Hong^Gildong=洪^吉洞=홍^길동",
        decode(
            "/ISO 2022 IR 149",
            "48 6f 6e 67 5e 47 69 6c 64 6f 6e 67 3d 1b 24 29 43 fb f3 5e 1b 24 29 43 d1 ce d4 d7"
                + "3d 1b 24 29 43 c8 ab 5e 1b 24 29 43 b1 e6 b5 bf"));
    assertEquals(
        "Zhang^XiaoDong=张^小东=",
        decode(
            "/ISO 2022 IR 58",
            "5a 68 61 6e 67 5e 58 69 61 6f 44 6f 6e 67 3d 1b 24 29 41 d5 c5 5e 1b 24 29 41"
                + "d0 a1 b6 ab 3d"));
  }

  @Test
  void brokenExtensionsDoNotStopTheReader() {
    assertEquals("a\uFFFD$", decode("/ISO 2022 IR 87", "61 1b 24"));
    assertEquals("a\uFFFD", decode("/ISO 2022 IR 87", "61 1b"));
  }

  @Test
  void withoutCharacterSetBytesStayApart() {
    assertEquals("é", decode("", "e9"));
  }
}
