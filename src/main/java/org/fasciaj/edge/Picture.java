package org.fasciaj.edge;

/**
 * A grey picture as a plain array; not copied, not to be changed while in use.
 *
 * @param grey pixels, row-major
 * @param start index of the first pixel
 * @param stride pixels from one row to the next
 * @param width width in pixels
 * @param height height in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // a view: sharing the pixels is the point
public record Picture(float[] grey, int start, int stride, int width, int height) {}
