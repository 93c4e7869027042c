/**
 * Writes tables, the run manifest, overlays and the self-contained HTML report. Every write is
 * atomic, every text escaped.
 */
package org.fasciaj.report;
