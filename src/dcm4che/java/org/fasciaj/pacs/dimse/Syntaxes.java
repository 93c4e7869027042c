package org.fasciaj.pacs.dimse;

import java.util.List;
import org.dcm4che3.data.UID;

/** The kinds of objects and transfer syntaxes that FasciaJ negotiates (PS3.4 B.5, PS3.5 A). */
final class Syntaxes {
  /** Pictures: they come in every syntax, each of which is its own context. */
  static final List<String> PICTURES =
      List.of(
          UID.UltrasoundImageStorage,
          UID.UltrasoundMultiFrameImageStorage,
          UID.UltrasoundImageStorageRetired,
          UID.UltrasoundMultiFrameImageStorageRetired,
          UID.SecondaryCaptureImageStorage);

  /** Rarer pictures and documents: one context each keeps their number below the limit of 128. */
  static final List<String> OTHERS =
      List.of(
          UID.MultiFrameGrayscaleByteSecondaryCaptureImageStorage,
          UID.MultiFrameTrueColorSecondaryCaptureImageStorage,
          UID.EnhancedUSVolumeStorage,
          UID.BasicTextSRStorage,
          UID.EnhancedSRStorage,
          UID.ComprehensiveSRStorage,
          UID.Comprehensive3DSRStorage,
          UID.GrayscaleSoftcopyPresentationStateStorage,
          UID.EncapsulatedPDFStorage);

  /** Syntaxes without loss of what the archive holds come first. */
  static final List<String> ALL =
      List.of(
          UID.ExplicitVRLittleEndian,
          UID.ImplicitVRLittleEndian,
          UID.ExplicitVRBigEndian,
          UID.DeflatedExplicitVRLittleEndian,
          UID.RLELossless,
          UID.JPEGBaseline8Bit,
          UID.JPEGExtended12Bit,
          UID.JPEGLossless,
          UID.JPEGLosslessSV1,
          UID.JPEGLSLossless,
          UID.JPEGLSNearLossless,
          UID.JPEG2000Lossless,
          UID.JPEG2000,
          UID.MPEG4HP41);

  private Syntaxes() {}
}
