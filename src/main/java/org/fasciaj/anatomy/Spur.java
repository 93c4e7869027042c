package org.fasciaj.anatomy;

/**
 * A calcaneal spur's plantar outline.
 *
 * @param base middle of the base, where the outline leaves the line of the plantar cortex
 * @param tip its tip
 * @param sdMm standard deviation of the distance base to tip, mm
 */
public record Spur(Point base, Point tip, double sdMm) {}
