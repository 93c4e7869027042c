/**
 * The one step at which readings meet visits: locked and verified chains, the sealed key, once, and
 * on record.
 */
package org.fasciaj.review.unblind;
