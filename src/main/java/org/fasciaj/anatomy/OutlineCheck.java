package org.fasciaj.anatomy;

import org.fasciaj.Reason;

/**
 * Doubts of an outline: from how likely each border is elsewhere, from whether the joint search for
 * both agrees, and from how strong the evidence is where the fascia is measured.
 *
 * @param superficialOdds mean probability of the superficial border over the stations, 0 to 1
 * @param insertionOdds smallest probability of it near station 0
 * @param deepOdds mean probability of the deep border where it is not bone
 * @param superficialGapMm mean disagreement on it with the joint search for both borders, mm
 * @param superficialEvidence mean evidence of the superficial border, standard deviations
 * @param deepEvidence mean evidence of the distal deep border, standard deviations
 * @param boneEvidence mean evidence of the cortex proximal of the insertion
 * @param boneBeyond the same distal of the shadow's edge, over that
 * @param shadowEdges number of layers below the deep border in which the shadow ends
 * @param cortexMm length of cortex in the picture proximal of the insertion, mm
 * @param shadowContrast muscle less shadow, speckle standard deviations
 * @param shadowParted the same in standard deviations of the columns on either side
 * @param shadowShare grey of the shadow over that of the muscle
 * @param muscleGrey grey of the muscle over that of the fascia
 * @param shadeEnds grey far below the cortex less that just below it, speckle standard deviations;
 *     0 where the shadow's edge lasts, so that it is noise that grows with depth
 * @param fatShare grey just above the superficial border over that of the fascia
 * @param shadowAtInsertion how much the layer below the insertion is shadow, 0 to 1
 * @param insertionSdMm deviation of the insertion that the search itself gives, mm
 * @param insertionShiftMm how much the thickness changes within two of these deviations, mm
 * @param behindMm how much thicker the fascia is over the bone proximally, mm
 */
record OutlineCheck(
    double superficialOdds,
    double insertionOdds,
    double deepOdds,
    double superficialGapMm,
    double superficialEvidence,
    double deepEvidence,
    double boneEvidence,
    double boneBeyond,
    int shadowEdges,
    double cortexMm,
    double shadowContrast,
    double shadowParted,
    double shadowShare,
    double muscleGrey,
    double shadeEnds,
    double fatShare,
    double shadowAtInsertion,
    double insertionSdMm,
    double insertionShiftMm,
    double behindMm) {
  /** Bone is several speckle deviations brighter than its shadow; no muscle septum is. */
  private static final double LEAST_BONE = 4;

  private static final double LEAST_SHADOW = 1;

  /**
   * Or else shadow is much darker than the muscle beside it, along the whole edge: where speckle is
   * coarse or the muscle dark, its own deviation is no measure. Muscle beside muscle has 0.6 to 1.
   */
  private static final double MOST_SHARE = 0.5;

  private static final double LEAST_PARTED = 2;

  /** And there is muscle beside it: bone right across the picture has shadow on both sides. */
  private static final double LEAST_MUSCLE = 0.1;

  /** And the bone ends there: of mid-foot bones that run on 0.8 or more of the evidence is left. */
  private static final double MOST_BEYOND = 0.75;

  /** Where shadow and muscle are nearly as bright, or ragged, it may be no shadow. */
  private static final double DOUBTED_SHARE = 0.75;

  /** Behind bone it stays dark: behind a vessel or a cyst tissue shows again, brighter. */
  private static final double MOST_SHADE_END = 2.7;

  /** Bone this clear is bone even where the muscle beside it is as dark as its shadow. */
  private static final double CLEAR_BONE = 8;

  /** Less cortex than this does not give its line, mm. */
  private static final double LEAST_CORTEX_MM = 2.5;

  /** Evidence below which a border is not seen, and below which it is faint. */
  private static final double UNSEEN = 1;

  private static final double FAINT = 2.3;

  /** Thicknesses of two plausible outlines that differ by more want a look, mm. */
  static final double APART_MM = 0.3;

  /**
   * Below this probability, on average or anywhere near station 0, another superficial border is
   * plausible. On drawn heels of three simulators they leave one wrong in forty.
   */
  private static final double LEAST_ODDS = 0.7;

  private static final double LEAST_NEAR_ODDS = 0.5;

  /**
   * The same of the deep border distally, mean: at station 0 it lies on bone. Below, three values
   * in four are right all the same; above, nine in ten.
   */
  private static final double LEAST_DEEP_ODDS = 0.6;

  /** Where the joint search is this far off the superficial border, one of them is wrong, mm. */
  private static final double GROSS_MM = 0.3;

  /** Above the fascia lies fat, never gel or air: darker than this share is the skin's outside. */
  private static final double LEAST_FAT = 0.3;

  /** Bone at the insertion has shadow below it. */
  private static final double LEAST_SHADE = 0.4;

  /** An insertion that may lie half way to the next station makes no station 0, mm. */
  private static final double MOST_SPREAD_MM = 2.5;

  /** Means of diseased heels reach 8 mm (trials of 2019): more wants a look, mm. */
  private static final double RARE_MM = 8.5;

  /** The fascia thins from its insertion distally: this much thicker so far on wants a look, mm. */
  private static final double GROWS_MM = 1;

  static final double FAR_MM = 10;

  /** Why there is no outline; null when there is one. */
  Reason refusal() {
    if (boneEvidence < LEAST_BONE || shadeEnds > MOST_SHADE_END) {
      return Reason.NO_CORTEX;
    }
    boolean unseen = !shadowSeen() && boneEvidence < CLEAR_BONE;
    if (cortexMm < LEAST_CORTEX_MM || unseen || runsOn()) {
      return Reason.NO_INSERTION;
    }
    return superficialEvidence < UNSEEN || deepEvidence < UNSEEN ? Reason.NO_FASCIA : null;
  }

  /** A bone right across the picture: it is as clear beyond the edge, and its shadow never ends. */
  private boolean runsOn() {
    return shadowEdges == 0 && boneBeyond > MOST_BEYOND;
  }

  private boolean shadowSeen() {
    return shadowContrast >= LEAST_SHADOW
        || (shadowShare <= MOST_SHARE
            && shadowParted >= LEAST_PARTED
            && muscleGrey >= LEAST_MUSCLE
            && boneBeyond <= MOST_BEYOND);
  }

  private boolean shadowDoubted() {
    return !shadowSeen() || shadowShare > DOUBTED_SHARE || shadowParted < LEAST_PARTED;
  }

  /** Why the outline needs a look; null when it does not. */
  Reason doubt() {
    boolean elsewhere = superficialOdds < LEAST_ODDS || insertionOdds < LEAST_NEAR_ODDS;
    return elsewhere ? Reason.AMBIGUOUS_BORDER : deepDoubt();
  }

  /** The same of bone, deep border and spur, which a second superficial border does not move. */
  Reason deepDoubt() {
    boolean other = fatShare < LEAST_FAT || superficialGapMm > GROSS_MM;
    if (other || deepOdds < LEAST_DEEP_ODDS) {
      return Reason.AMBIGUOUS_BORDER;
    }
    boolean dark = shadowAtInsertion >= LEAST_SHADE && !shadowDoubted();
    boolean spread = insertionSdMm > MOST_SPREAD_MM || insertionShiftMm > APART_MM;
    if (!dark || spread || thickerBehind()) {
      return Reason.AMBIGUOUS_INSERTION;
    }
    return deepEvidence < FAINT ? Reason.WEAK_BORDER : null;
  }

  /** True where the fascia is not thickest at its insertion: that may lie proximally. */
  boolean thickerBehind() {
    return behindMm > APART_MM;
  }

  /** True for a thickness, mm, that is rare, or that grows too much up to {@link #FAR_MM}. */
  static boolean odd(double thick, double far) {
    return far > thick + GROWS_MM || thick > RARE_MM || thick < BorderSearch.THINNEST_MM;
  }
}
