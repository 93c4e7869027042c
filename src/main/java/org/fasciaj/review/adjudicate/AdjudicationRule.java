package org.fasciaj.review.adjudicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.fasciaj.review.pack.PackageManifest;
import org.fasciaj.review.read.ImageAnswer;

/**
 * When two readings of one image differ so much that a third reader decides. Fixed at packing, in
 * the manifest that every reader's chain names by its hash. Immutable.
 *
 * @param mm readings of the thickness that lie further apart are adjudicated, mm
 * @param thicknessLimitMm limit of the thickness flag, mm; strictly above it counts
 * @param spurLimitMm limit of the spur flag, mm; strictly above it counts
 */
public record AdjudicationRule(double mm, double thicknessLimitMm, double spurLimitMm) {
  /** Why a case is adjudicated. */
  public enum Cause {
    /** One reader measured, another could not. */
    ASSESSABLE,
    /** Thickness further apart than allowed. */
    THICKNESS,
    /** On different sides of the thickness limit. */
    THICKNESS_FLAG,
    /** On different sides of the spur limit. */
    SPUR_FLAG;

    /** The word in tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The rule of a package. */
  public static AdjudicationRule of(PackageManifest m) {
    return new AdjudicationRule(m.adjudicateMm(), m.thicknessLimitMm(), m.spurLimitMm());
  }

  /** The rule in one sentence. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "A case is adjudicated when two readers' thicknesses differ by more than %s mm, when they"
            + " lie on different sides of %s mm, when the spurs lie on different sides of %s mm, or"
            + " when one reader called an image not assessable and another measured it.",
        mm,
        thicknessLimitMm,
        spurLimitMm);
  }

  /** Why these answers of all readers to one image differ; empty when they agree. */
  public List<Cause> differ(List<ImageAnswer> answers) {
    List<Cause> causes = new ArrayList<>();
    if (mixed(answers, ImageAnswer::notAssessable)) {
      causes.add(Cause.ASSESSABLE);
    }
    List<ImageAnswer> measured = answers.stream().filter(a -> !a.notAssessable()).toList();
    double most = measured.stream().mapToDouble(ImageAnswer::thicknessMm).max().orElse(0);
    double least = measured.stream().mapToDouble(ImageAnswer::thicknessMm).min().orElse(0);
    if (most - least > mm) {
      causes.add(Cause.THICKNESS);
    }
    if (mixed(measured, a -> a.thicknessMm() > thicknessLimitMm)) {
      causes.add(Cause.THICKNESS_FLAG);
    }
    if (mixed(measured, a -> a.spurMm() > spurLimitMm)) {
      causes.add(Cause.SPUR_FLAG);
    }
    return List.copyOf(causes);
  }

  private static boolean mixed(List<ImageAnswer> answers, Predicate<ImageAnswer> test) {
    long yes = answers.stream().filter(test).count();
    return yes > 0 && yes < answers.size();
  }
}
