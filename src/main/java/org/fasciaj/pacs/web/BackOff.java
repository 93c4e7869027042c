package org.fasciaj.pacs.web;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next attempt: doubling, with chance, so that clients spread out. */
final class BackOff {
  private static final long FIRST_MS = 250;
  private static final long LONGEST_MS = 30_000;

  private BackOff() {}

  /**
   * The wait after an attempt.
   *
   * @param attempt number of the failed attempt, from 1
   * @param wish what the server asked for (Retry-After); zero when nothing
   */
  static Duration delay(int attempt, Duration wish) {
    long most = Math.min(LONGEST_MS, FIRST_MS << Math.min(attempt - 1, 16));
    long drawn = most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1);
    return Duration.ofMillis(Math.max(drawn, Math.min(wish.toMillis(), LONGEST_MS)));
  }
}
