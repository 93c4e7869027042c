package org.fasciaj.report;

/**
 * How one picture is shown. Immutable.
 *
 * @param view the window; in mm when scaled, else in pixels of the picture
 * @param widthPx width of the embedded picture
 * @param heightPx height of the embedded picture
 * @param scaled true when the window is in mm
 */
record Framing(View view, int widthPx, int heightPx, boolean scaled) {}
