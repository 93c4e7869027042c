package org.fasciaj.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.HeelOutline;

/**
 * What is known of one frame: the proposal and what a person made of it. Immutable.
 *
 * @param frame frame from 1
 * @param pixels {@link PixelHash} of the frame
 * @param automatic the outline that was proposed; it never changes
 * @param refusal why nothing was proposed; null when something was
 * @param outline the outline that holds; empty while there is none
 * @param thicknessRefused why a person finds the fascia not assessable; null when it is
 * @param spurRefused why a person finds the spur not assessable; null when it is
 * @param callipers callipers in the order they were laid
 */
public record FrameRecord(
    int frame,
    String pixels,
    Optional<HeelOutline> automatic,
    Reason refusal,
    Optional<HeelOutline> outline,
    Reason thicknessRefused,
    Reason spurRefused,
    List<Calliper> callipers) {
  /** Checks that there is a proposal or a refusal, and copies the list. */
  public FrameRecord {
    callipers = List.copyOf(callipers);
    if (frame < 1 || automatic.isPresent() == (refusal != null)) {
      throw new IllegalArgumentException("frame " + frame + " has proposal and refusal alike");
    }
  }

  /** A frame as the search left it. */
  public static FrameRecord proposed(
      int frame, String pixels, Optional<HeelOutline> automatic, Reason refusal) {
    return new FrameRecord(frame, pixels, automatic, refusal, automatic, null, null, List.of());
  }

  /** Whether the outline is not the proposed one. */
  public boolean corrected() {
    return !Objects.equals(automatic, outline);
  }

  /** With another outline. */
  public FrameRecord with(Optional<HeelOutline> other) {
    return new FrameRecord(
        frame, pixels, automatic, refusal, other, thicknessRefused, spurRefused, callipers);
  }

  /** With other judgements of what can be assessed. */
  public FrameRecord judged(Reason thickness, Reason spur) {
    return new FrameRecord(frame, pixels, automatic, refusal, outline, thickness, spur, callipers);
  }

  /** With other callipers. */
  public FrameRecord measuredBy(List<Calliper> laid) {
    return new FrameRecord(
        frame, pixels, automatic, refusal, outline, thicknessRefused, spurRefused, laid);
  }
}
