package org.fasciaj.measure;

import org.fasciaj.anatomy.Point;

/**
 * Thickness at one station, with the line that it was measured along.
 *
 * @param stationMm distance from the insertion along the mid-line, mm, distal positive
 * @param thicknessMm length of the normal between the borders, mm
 * @param sdMm one standard deviation, mm
 * @param superficial end of the normal on the superficial border, pixels
 * @param deep end of the normal on the deep border, pixels
 */
public record ThicknessSample(
    double stationMm, double thicknessMm, double sdMm, Point superficial, Point deep) {}
