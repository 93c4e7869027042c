package org.fasciaj.review.unblind;

import org.fasciaj.review.read.CaseReading;
import org.fasciaj.review.read.ImageAnswer;

/**
 * One reader's answer to one image. Immutable; numbers that do not exist are null.
 *
 * @param reader the reader's code
 * @param adjudicator whether it is the third reader's
 * @param item the item's identifier
 * @param position order of the item among the reader's, from 1
 * @param image identifier of the image
 * @param side left, right, or "" when one image was shown
 * @param training whether feedback was given
 * @param aided whether the automatic outline was shown
 * @param notAssessable whether the reader refused
 * @param thicknessMm thickness, mm
 * @param firstThicknessMm thickness before any amendment, mm
 * @param spurSeen whether a spur was drawn; null when refused
 * @param spurMm spur length, mm; 0 when none was seen
 * @param echogenicity grade
 * @param doppler grade
 * @param quality grade
 * @param laterGuess side that was called the later visit, or ""
 * @param confidence 1 to 5, or ""
 * @param activeS time at work on the item, s
 * @param idleS time away, s
 * @param amendments how often the answer was changed
 * @param comment free text
 * @param at time of the last answer, by the reader's clock
 */
public record JoinedReading(
    String reader,
    boolean adjudicator,
    String item,
    int position,
    String image,
    String side,
    boolean training,
    boolean aided,
    boolean notAssessable,
    Double thicknessMm,
    Double firstThicknessMm,
    Boolean spurSeen,
    Double spurMm,
    String echogenicity,
    String doppler,
    String quality,
    String laterGuess,
    String confidence,
    double activeS,
    double idleS,
    int amendments,
    String comment,
    String at) {
  static JoinedReading of(CaseReading r, String image, boolean adjudicator) {
    ImageAnswer a = r.images().get(image);
    boolean pair = r.images().size() == 2;
    boolean left = r.images().keySet().iterator().next().equals(image);
    return new JoinedReading(
        r.reader(),
        adjudicator,
        r.item(),
        r.position(),
        image,
        pair ? (left ? "left" : "right") : "",
        r.training(),
        r.outlineShown(),
        a.notAssessable(),
        number(a.thicknessMm()),
        number(r.firstThicknessMm().get(image)),
        a.notAssessable() ? null : Boolean.valueOf(a.spurSeen()),
        number(a.spurMm()),
        a.echogenicity(),
        a.doppler(),
        a.quality(),
        r.later(),
        r.confidence(),
        r.activeS(),
        r.idleS(),
        r.amendments(),
        r.comment(),
        r.at().toString());
  }

  /** JSON has no NaN. */
  private static Double number(double value) {
    return Double.isNaN(value) ? null : Double.valueOf(value);
  }
}
