/**
 * The tuned kernel: plain arrays in, derivatives, candidates and sub-pixel boundary paths out. It
 * knows neither millimetres nor DICOM.
 */
package org.fasciaj.edge;
