package org.fasciaj.pacs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyQueryTest {
  /** The forms of range matching in PS3.4 C.2.2.2.5. */
  @Test
  void datesAreARange() {
    assertEquals("20240101-20240131", dates("20240101", "20240131"));
    assertEquals("20240101-", dates("20240101", ""));
    assertEquals("-20240131", dates("", "20240131"));
    assertEquals("20240101", dates("20240101", "20240101"));
    assertEquals("", new StudyQuery("", "A", "", "", "", "").dates());
  }

  private static String dates(String from, String to) {
    return new StudyQuery("", "", from, to, "", "").dates();
  }

  @ParameterizedTest
  @CsvSource({
    "'','','','',US,''", // the whole archive
    "'','*','','',US,''",
    "'','**?','','',US,'*'",
    "'','A\\B','','',US,''", // two values in one
    "'','','20240230','',US,''",
    "'','','2024-01-01','',US,''",
    "'','','20240102','20240101',US,''",
    "'','A','','','us',''",
    "'../x','','','',US,''"
  })
  void unfitKeysAreRefused(
      String study, String id, String from, String to, String modality, String description) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new StudyQuery(study, id, from, to, modality, description));
  }
}
