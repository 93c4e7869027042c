/**
 * Blinded material for reviewers: nothing that tells patient, date or order of visits leaves it.
 * Built by allow-list from decoded pixels.
 */
package org.fasciaj.review;
