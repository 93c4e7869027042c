package org.fasciaj.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePointTest {
  @ParameterizedTest
  @CsvSource({
    "pre,post",
    "PRE,POST",
    "Pre-treatment,Post-treatment",
    "baseline,follow-up",
    "Baseline,Week 12",
    "screening,baseline",
    "before,after 3 months",
    "initial,final",
    "Week 4,Week 12",
    "week 12,6 months",
    "12w,1y",
    "W2,M1",
    "day 0,day 84",
    "Day 10,week 2",
    "post 6 weeks,post 3 months",
    "1,2",
    "2,10",
    "V1,V2",
    "Visit_1,Visit_2",
    "visit-1,visit-2",
    "T0,T1",
    "follow-up 1,follow-up 2",
    "baseline,visit 2",
    "visit 2,end of treatment",
    "1.5 months,2 months"
  })
  void earlierNameComesFirst(String earlier, String later) {
    OptionalInt order = TimePoint.parse(earlier).compare(TimePoint.parse(later));
    assertTrue(order.isPresent() && order.getAsInt() < 0, earlier + " before " + later);
    OptionalInt reverse = TimePoint.parse(later).compare(TimePoint.parse(earlier));
    assertTrue(reverse.isPresent() && reverse.getAsInt() > 0, later + " after " + earlier);
  }

  /** Names that do not tell the order, or would tell it only by a guess. */
  @ParameterizedTest
  @CsvSource({
    "A,B",
    "left,right",
    "post,week 12",
    "visit 2,week 12",
    "week -2,week 4",
    "week-2,week 4",
    "D-7,D0",
    "post,post 2",
    "pre,pre 2",
    "pre/post,post",
    "pre week 2,post week 2",
    "2023-01-05,2023-04-05",
    "week,week 12",
    "PRP injection,saline"
  })
  void nothingIsGuessed(String a, String b) {
    assertEquals(OptionalInt.empty(), TimePoint.parse(a).compare(TimePoint.parse(b)));
    assertEquals(OptionalInt.empty(), TimePoint.parse(b).compare(TimePoint.parse(a)));
  }

  @Test
  void weeksAndDaysOfEqualLengthTie() {
    assertEquals(
        OptionalInt.empty(), TimePoint.parse("14 days").compare(TimePoint.parse("2 weeks")));
  }

  @Test
  void turkishLettersDoNotChangeTheOrder() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertTrue(
          TimePoint.parse("INITIAL VISIT 1").compare(TimePoint.parse("FINAL")).orElse(0) < 0);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void onlyNamesAfterTheStartAreLate() {
    assertTrue(TimePoint.parse("post").late());
    assertTrue(TimePoint.parse("Week 12").late());
    assertEquals(false, TimePoint.parse("week 0").late());
    assertEquals(false, TimePoint.parse("baseline").late());
    assertEquals(false, TimePoint.parse("visit 2").late());
    assertEquals(false, TimePoint.parse("").late());
  }
}
