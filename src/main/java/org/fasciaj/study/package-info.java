/**
 * Measures many files, pairs the visits of one heel and keeps one row for each frame whatever
 * happens. The same input gives the same rows on every machine.
 */
package org.fasciaj.study;
