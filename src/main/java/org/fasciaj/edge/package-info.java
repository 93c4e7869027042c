/**
 * The tuned kernel: plain arrays in, evidence for lines and steps, candidates and sub-pixel
 * boundary paths out. It knows neither millimetres nor DICOM.
 *
 * <p>How it is fast: work on the coarse grid or in a band along a border, never on the whole frame
 * ({@link org.fasciaj.edge.StraightBand} says why); loops that Java 17 turns into SIMD ({@link
 * org.fasciaj.edge.Lanes}); work arrays that only grow, held by the object of one worker; no number
 * computed twice. No native code and no incubating module. The slow and obvious version of each
 * stage lives in the tests, which hold both to 1e-4 grey and 0.001 px.
 */
package org.fasciaj.edge;
