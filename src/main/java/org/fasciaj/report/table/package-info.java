/**
 * The tables in other forms: Excel workbook, JSON with its schema, REDCap import with its data
 * dictionary. Each is made from the written CSV tables and the codebook, so that no number can
 * differ between them.
 */
package org.fasciaj.report.table;
