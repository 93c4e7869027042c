package org.fasciaj.dicom;

import boofcv.struct.image.GrayF32;

/**
 * A frame as luma and chroma. Chroma is null for a picture that cannot hold colour.
 *
 * @param grey luma, 0 to 255
 * @param blue blue chroma by pixel, 128 for grey
 * @param red red chroma by pixel, 128 for grey
 * @param coarse chroma is stored, or was compressed, at half the resolution
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
record Picture(GrayF32 grey, byte[] blue, byte[] red, boolean coarse) {}
