/**
 * Builds blinded packages by allow-list from decoded pixels of the tissue region, and seals the key
 * that leads back. What is not on the list cannot get in.
 */
package org.fasciaj.review.pack;
