package org.fasciaj.dicom;

import java.nio.file.Path;
import java.util.List;

/** Lists the files of a run in a stable order. Thread-safe. */
public final class DicomInputs {
  private DicomInputs() {}

  /**
   * Files, folders (walked whole) and DICOMDIRs, in a stable order that depends on nothing but the
   * names.
   *
   * @param inputs what the user named
   * @return every file once
   * @throws DicomException when an input does not exist
   */
  public static List<InputFile> list(List<Path> inputs) throws DicomException {
    throw new UnsupportedOperationException(inputs.toString());
  }
}
