/**
 * What becomes of locked readings: verified together, compared by the rule that was fixed at
 * packing, and, where readers differ, put before a third reader who sees neither names nor values.
 */
package org.fasciaj.review.adjudicate;
