package org.fasciaj.session;

import java.time.Instant;

/**
 * Who changed what, and when.
 *
 * @param when time of the change, UTC
 * @param operator who; "" when not named
 * @param frame frame from 1; 0 for the whole image
 * @param what one short clause
 */
public record Change(Instant when, String operator, int frame, String what) {}
