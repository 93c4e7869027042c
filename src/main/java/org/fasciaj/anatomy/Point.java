package org.fasciaj.anatomy;

/**
 * A place in the picture, in pixels of the whole picture; pixel centres lie at whole numbers.
 *
 * @param x to the right
 * @param y downward (depth)
 */
public record Point(double x, double y) {}
