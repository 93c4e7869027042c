package org.fasciaj.study.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelVisit;

/**
 * Which planned visits have no thickness, and whether the heels without their last visit differed
 * at the first: when they did, the change of those that came back does not speak for all. Nothing
 * is imputed. Immutable and thread-safe.
 */
public final class MissingVisits {
  private MissingVisits() {}

  /** State of one planned visit of one heel. */
  public enum State {
    /** A thickness stands. */
    MEASURED,
    /** The visit has images, but none could be assessed. */
    NOT_ASSESSABLE,
    /** The visit has no images. */
    ABSENT
  }

  /**
   * Counts over heels.
   *
   * @param heels all heels of the study
   * @param planned names of the planned visits in time order, two or more, each once
   * @throws IllegalArgumentException when fewer than two visits or one twice is planned
   */
  public static Result of(List<Heel> heels, List<String> planned) {
    if (planned.size() < 2 || Set.copyOf(planned).size() != planned.size()) {
      throw new IllegalArgumentException(
          "planned visits must be two or more, each once: " + planned);
    }
    Map<String, Map<State, Integer>> counts = new LinkedHashMap<>();
    planned.forEach(visit -> counts.put(visit, new EnumMap<>(State.class)));
    Map<String, Integer> patterns = new TreeMap<>();
    List<Double> returned = new ArrayList<>();
    List<Double> lost = new ArrayList<>();
    int complete = 0;
    int unplanned = 0;
    for (Heel heel : heels) {
      List<State> states = new ArrayList<>();
      for (String visit : planned) {
        State state = state(heel, visit);
        states.add(state);
        counts.get(visit).merge(state, 1, Integer::sum);
      }
      unplanned +=
          (int) heel.visits().stream().filter(v -> !planned.contains(v.timepoint())).count();
      patterns.merge(pattern(states), 1, Integer::sum);
      complete += states.stream().allMatch(s -> s == State.MEASURED) ? 1 : 0;
      if (states.get(0) == State.MEASURED) {
        boolean back = states.get(states.size() - 1) == State.MEASURED;
        (back ? returned : lost).add(thickness(heel, planned.get(0)));
      }
    }
    List<VisitCount> visits = new ArrayList<>();
    counts.forEach(
        (visit, c) ->
            visits.add(
                new VisitCount(
                    visit,
                    c.getOrDefault(State.MEASURED, 0),
                    c.getOrDefault(State.NOT_ASSESSABLE, 0),
                    c.getOrDefault(State.ABSENT, 0))));
    Moments back = moments(returned);
    Moments gone = moments(lost);
    return new Result(
        heels.size(),
        complete,
        visits,
        patterns,
        unplanned,
        back.n(),
        back.mean(),
        back.sd(),
        gone.n(),
        gone.mean(),
        gone.sd());
  }

  private static Moments moments(List<Double> values) {
    double[] array = values.stream().mapToDouble(Double::doubleValue).toArray();
    return Moments.of(array, Checks.scale(array));
  }

  private static State state(Heel heel, String visit) {
    boolean images = heel.visits().stream().anyMatch(v -> v.timepoint().equals(visit));
    if (!images) {
      return State.ABSENT;
    }
    return Double.isNaN(thickness(heel, visit)) ? State.NOT_ASSESSABLE : State.MEASURED;
  }

  /** Thickness of the first entry of that name that has one, mm; NaN when none has. */
  private static double thickness(Heel heel, String visit) {
    return heel.visits().stream()
        .filter(v -> v.timepoint().equals(visit))
        .mapToDouble(HeelVisit::thicknessMm)
        .filter(t -> !Double.isNaN(t))
        .findFirst()
        .orElse(Double.NaN);
  }

  /** One letter per planned visit: M measured, N not assessable, A absent. */
  private static String pattern(List<State> states) {
    StringBuilder letters = new StringBuilder();
    states.forEach(s -> letters.append(s.name().charAt(0)));
    return letters.toString();
  }

  /**
   * One planned visit. Immutable.
   *
   * @param visit its name
   * @param measured heels with a thickness
   * @param notAssessable heels with images but without a thickness
   * @param absent heels without images
   */
  public record VisitCount(String visit, int measured, int notAssessable, int absent) {}

  /**
   * What is missing. Immutable.
   *
   * @param heels all heels
   * @param complete heels measured at every planned visit
   * @param visits counts per planned visit, in time order
   * @param patterns number of heels per pattern, one letter per planned visit: M measured, N not
   *     assessable, A absent
   * @param unplanned visits with a name that was not planned
   * @param returned heels measured at the first and the last planned visit
   * @param returnedFirstMean their mean thickness at the first, mm; NaN of none
   * @param returnedFirstSd its SD, mm; NaN below two heels
   * @param lost heels measured at the first but not at the last planned visit
   * @param lostFirstMean their mean thickness at the first, mm; NaN of none
   * @param lostFirstSd its SD, mm; NaN below two heels
   */
  public record Result(
      int heels,
      int complete,
      List<VisitCount> visits,
      Map<String, Integer> patterns,
      int unplanned,
      int returned,
      double returnedFirstMean,
      double returnedFirstSd,
      int lost,
      double lostFirstMean,
      double lostFirstSd) {
    /** Copies list and map. */
    public Result {
      visits = List.copyOf(visits);
      patterns = Collections.unmodifiableMap(new TreeMap<>(patterns));
    }
  }
}
