package org.fasciaj.review.agree;

import java.util.List;
import java.util.Locale;
import org.fasciaj.review.adjudicate.AdjudicationRule;
import org.fasciaj.review.unblind.JoinedReading;
import org.fasciaj.study.stats.KappaWeights;
import org.fasciaj.study.stats.WeightedKappa;

/** An ordered grade or a yes and no, as numbers from 0. */
enum Grade {
  ECHOGENICITY,
  DOPPLER,
  QUALITY,
  ASSESSABLE,
  THICKNESS_FLAG,
  SPUR_FLAG;

  private List<String> words() {
    return switch (this) {
      case ECHOGENICITY -> List.of("hypo", "iso", "hyper");
      case DOPPLER -> List.of("0", "1", "2", "3");
      case QUALITY -> List.of("poor", "fair", "good");
      case ASSESSABLE, THICKNESS_FLAG, SPUR_FLAG -> List.of("no", "yes");
    };
  }

  int categories() {
    return words().size();
  }

  /** Steps between grades count; a yes and no has only one step. */
  KappaWeights weights() {
    return words().size() == 2 ? KappaWeights.UNWEIGHTED : KappaWeights.LINEAR;
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
      case ECHOGENICITY -> words().indexOf(r.echogenicity());
      case DOPPLER -> words().indexOf(r.doppler());
      case QUALITY -> words().indexOf(r.quality());
      case ASSESSABLE -> r.notAssessable() ? 0 : 1;
    };
  }

  private static int flag(Double mm, double limit) {
    if (mm == null) {
      return WeightedKappa.MISSING;
    }
    return mm > limit ? 1 : 0;
  }
}
