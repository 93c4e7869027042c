package org.fasciaj.anatomy;

import java.util.Optional;
import org.fasciaj.Reason;

/**
 * What was found in one frame, or drawn by a person. Borders are in pixels of the whole picture.
 *
 * @param distal +1 when distal (the toes) lies to the right, -1 when it lies to the left
 * @param skin skin surface, if seen
 * @param cortex plantar cortex of the calcaneus up to its anterior edge
 * @param superficial border between fat pad and fascia
 * @param deep border between fascia and cortex, distally between fascia and muscle
 * @param insertion station 0, on the deep border
 * @param insertionSdMm standard deviation of the insertion along the fascia, mm
 * @param spur the spur; empty when none was seen
 * @param spurDoubt why the spur needs a look, or, without one, whether there is one cannot be told;
 *     null when it is sure
 * @param doubt why the borders need a look; null when they are sure
 * @param alternativeMm thickness at station 0 by the second plausible borders, mm; NaN when there
 *     are none
 */
public record HeelOutline(
    int distal,
    Optional<Border> skin,
    Border cortex,
    Border superficial,
    Border deep,
    Point insertion,
    double insertionSdMm,
    Optional<Spur> spur,
    Reason spurDoubt,
    Reason doubt,
    double alternativeMm) {}
