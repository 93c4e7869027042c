/**
 * Finds skin, cortex, the two fascia borders, insertion and spur in a picture of known pixel size.
 * It knows pixels and millimetres, but no DICOM.
 */
package org.fasciaj.anatomy;
