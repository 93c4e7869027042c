package org.fasciaj.study.stats;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Change by patient, since two heels of one patient are not independent: both heels of a patient
 * are averaged first, and the patient is the unit of every test and interval.
 *
 * <p>Why the mean and not a mixed model: the test stays exact under normality whatever the
 * correlation between the heels, needs no iteration that may fail on small studies, and anyone can
 * recompute it. A random-intercept model gives the same estimate when all patients have the same
 * number of heels, and gains little otherwise, as there are at most two. The correlation between
 * the heels' changes is shown beside it: the one-way analysis of variance estimate for unequal
 * numbers (Donner 1986, Int Stat Rev 54:67-82), with the design effect 1 + (mean heels - 1)
 * correlation by which heels counted as independent would understate the variance.
 *
 * <p>Counts beyond the minimal detectable change are by heel, because that limit is one of a single
 * heel. Immutable and thread-safe.
 */
public final class PatientMeans {
  private static final PatientMeans DEFAULT = new PatientMeans(Checks.LEVEL, Double.NaN);

  private final double level;
  private final double mdc;

  private PatientMeans(double level, double mdc) {
    this.level = level;
    this.mdc = mdc;
  }

  /** 95 % intervals, no minimal detectable change. */
  public static PatientMeans withDefaults() {
    return DEFAULT;
  }

  /** The same with another confidence level, between 0 and 1. */
  public PatientMeans withLevel(double newLevel) {
    return new PatientMeans(Checks.share(newLevel, "the confidence level"), mdc);
  }

  /** The same with a minimal detectable change of one heel, mm; NaN when none is established. */
  public PatientMeans withMdc(double newMdc) {
    return new PatientMeans(
        level,
        Double.isNaN(newMdc) ? newMdc : Checks.positive(newMdc, "the minimal detectable change"));
  }

  /**
   * One heel. Immutable.
   *
   * @param patient identifier of the person
   * @param pre earlier value, mm; NaN is missing
   * @param post later value, mm; NaN is missing
   */
  public record Row(String patient, double pre, double post) {}

  /** Change by patient of heels in any order. */
  public Result of(List<Row> heels) {
    Map<String, List<double[]>> byPatient = new TreeMap<>();
    List<Double> changes = new ArrayList<>();
    for (Row heel : heels) {
      Checks.finiteOrMissing(heel.pre(), "an earlier value");
      Checks.finiteOrMissing(heel.post(), "a later value");
      if (!Double.isNaN(heel.pre()) && !Double.isNaN(heel.post())) {
        byPatient
            .computeIfAbsent(heel.patient(), p -> new ArrayList<>())
            .add(new double[] {heel.pre(), heel.post()});
        changes.add(heel.post() - heel.pre());
      }
    }
    double[] pre = new double[byPatient.size()];
    double[] post = new double[byPatient.size()];
    int several = 0;
    int p = 0;
    for (List<double[]> pairs : byPatient.values()) {
      for (double[] pair : pairs) {
        pre[p] += pair[0] / pairs.size();
        post[p] += pair[1] / pairs.size();
      }
      several += pairs.size() > 1 ? 1 : 0;
      p++;
    }
    Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    if (several > 0) {
      cautions.add(Caution.TWO_HEELS_AVERAGED);
    }
    if (heels.size() > changes.size()) {
      cautions.add(Caution.MISSING_LEFT_OUT);
    }
    PairedChange.Result patients = PairedChange.withDefaults().withLevel(level).of(pre, post);
    Responders responders = null;
    if (!Double.isNaN(mdc) && !changes.isEmpty()) {
      responders =
          Responders.of(changes.stream().mapToDouble(Double::doubleValue).toArray(), mdc, level);
      if (several > 0) {
        cautions.add(Caution.HEELS_COUNTED);
      }
    }
    double correlation = correlation(byPatient);
    if (correlation < 0) {
      cautions.add(Caution.NEGATIVE_CORRELATION);
    }
    return new Result(
        patients,
        changes.size(),
        heels.size() - changes.size(),
        several,
        responders,
        correlation,
        1 + ((double) changes.size() / byPatient.size() - 1) * correlation,
        Caution.sorted(cautions));
  }

  /** One-way analysis of variance with unequal groups; NaN without a patient of two heels. */
  private static double correlation(Map<String, List<double[]>> byPatient) {
    int groups = byPatient.size();
    List<double[]> changes = new ArrayList<>();
    double count = 0;
    double sum = 0;
    double squaredSizes = 0;
    for (List<double[]> pairs : byPatient.values()) {
      double[] d = pairs.stream().mapToDouble(pair -> pair[1] - pair[0]).toArray();
      changes.add(d);
      count += d.length;
      squaredSizes += (double) d.length * d.length;
      for (double change : d) {
        sum += change;
      }
    }
    Repeats within = Repeats.of(changes);
    if (groups < 2 || !within.repeated()) {
      return Double.NaN;
    }
    double between = 0;
    for (double[] d : changes) {
      between += d.length * Math.pow(Moments.of(d, 0).mean() - sum / count, 2);
    }
    between /= groups - 1;
    double size = (count - squaredSizes / count) / (groups - 1);
    double total = between + (size - 1) * within.variance();
    return total > 0 ? (between - within.variance()) / total : Double.NaN;
  }

  /**
   * Change by patient. Immutable.
   *
   * @param patients the change with the patient as unit; its n counts patients
   * @param heels heels with both values
   * @param missing heels left out because a value was missing
   * @param withSeveral patients with two heels or more
   * @param responders heels beyond the minimal detectable change; null when none is established
   * @param correlation correlation between the changes of two heels of one patient; NaN without
   *     such patients, may be negative
   * @param designEffect factor on the variance of the mean if heels were taken as independent
   * @param cautions what a reader must know, beside those of {@code patients}
   */
  public record Result(
      PairedChange.Result patients,
      int heels,
      int missing,
      int withSeveral,
      Responders responders,
      double correlation,
      double designEffect,
      List<Caution> cautions) {
    /** Copies the list. */
    public Result {
      cautions = List.copyOf(cautions);
    }
  }
}
