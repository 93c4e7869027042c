/**
 * Reads DICOM ultrasound files (Part 10, PS3.5, PS3.10) into instances, frames and their scale.
 * Only this package knows the DICOM encoding; decoders are called directly and never registered
 * JVM-wide.
 */
package org.fasciaj.dicom;
