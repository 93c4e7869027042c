package org.fasciaj.phantom;

import java.util.List;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.PixelFrames;

/**
 * One file of the test images, before it is written.
 *
 * @param path path below test-images, with / as separator
 * @param encoding encoding
 * @param attributes header
 * @param frames encoded frames
 * @param offsetTable true to fill in the offset table
 * @param rows what each frame measures
 */
record TestImage(
    String path,
    Encoding encoding,
    Attributes attributes,
    PixelFrames frames,
    boolean offsetTable,
    List<TruthRow> rows) {}
