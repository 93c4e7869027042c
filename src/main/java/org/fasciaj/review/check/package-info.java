/**
 * Attacks a finished package as a stranger would who holds the key: every byte, in every wrapping,
 * is searched for what the sources told, and everything that is not on the closed list is named.
 */
package org.fasciaj.review.check;
