package org.fasciaj.dicom;

import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayU8;

/**
 * One decoded frame: the B-mode grey of the whole picture, the colour that lay on it, and its
 * scale. The images must not be changed by who receives them.
 *
 * @param grey B-mode grey, 0 (black) to 255, whole picture; under Doppler colour the luma
 * @param colour 1 where Doppler colour covers the grey, else 0, same size as grey; null when the
 *     frame has no colour box
 * @param colourBox the colour box; null when there is none
 * @param region the 2D tissue region, inside the picture; everything is measured inside it
 * @param calibration scale of this frame
 */
public record Frame(
    GrayF32 grey, GrayU8 colour, PixelBox colourBox, PixelBox region, Calibration calibration) {}
