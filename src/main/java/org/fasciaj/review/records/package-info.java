/**
 * Readings that cannot be altered unseen: one append-only, hash-chained, signed file per reader,
 * written through to disk before anything is called saved, and the verifier that names what was
 * done to it.
 */
package org.fasciaj.review.records;
