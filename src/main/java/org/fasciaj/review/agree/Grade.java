package org.fasciaj.review.agree;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.fasciaj.review.adjudicate.AdjudicationRule;
import org.fasciaj.review.unblind.JoinedReading;
import org.fasciaj.study.stats.KappaWeights;
import org.fasciaj.study.stats.WeightedKappa;

/** An ordered grade or a yes and no, as numbers from 0. */
enum Grade {
  ECHOGENICITY(List.of("hypo", "iso", "hyper"), JoinedReading::echogenicity),
  DOPPLER(List.of("0", "1", "2", "3"), JoinedReading::doppler),
  QUALITY(List.of("poor", "fair", "good"), JoinedReading::quality),
  ASSESSABLE(List.of("no", "yes"), r -> r.notAssessable() ? "no" : "yes"),
  THICKNESS_FLAG(List.of("no", "yes"), r -> ""),
  SPUR_FLAG(List.of("no", "yes"), r -> "");

  private final List<String> words;
  private final Function<JoinedReading, String> word;

  Grade(List<String> words, Function<JoinedReading, String> word) {
    this.words = words;
    this.word = word;
  }

  int categories() {
    return words.size();
  }

  /** Steps between grades count; a yes and no has only one step. */
  KappaWeights weights() {
    return words.size() == 2 ? KappaWeights.UNWEIGHTED : KappaWeights.LINEAR;
  }

  /** Name with the weights: a kappa is never named without them. */
  String named() {
    return name().toLowerCase(Locale.ROOT) + ", " + weights().name();
  }

  /** The grade from 0; {@link WeightedKappa#MISSING} when not judged or not read. */
  int of(JoinedReading r, AdjudicationRule rule) {
    if (r == null) {
      return WeightedKappa.MISSING;
    }
    return switch (this) {
      case THICKNESS_FLAG -> flag(r.thicknessMm(), rule.thicknessLimitMm());
      case SPUR_FLAG -> flag(r.spurMm(), rule.spurLimitMm());
      default -> words.indexOf(word.apply(r));
    };
  }

  private static int flag(Double mm, double limit) {
    if (mm == null) {
      return WeightedKappa.MISSING;
    }
    return mm > limit ? 1 : 0;
  }
}
