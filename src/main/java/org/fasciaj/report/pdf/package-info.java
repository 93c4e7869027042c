/**
 * Draws the pages of the report as PDF: the same text, tables and vector plots, tagged and
 * archivable. Only this package knows the PDF library, which is loaded when a PDF is wanted.
 */
package org.fasciaj.report.pdf;
