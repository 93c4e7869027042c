package org.fasciaj.report.dicom;

import java.util.Locale;

/** The kinds of objects, each a series of its own. */
public enum Kind {
  /** Comprehensive SR, TID 1500. */
  SR(
      "SR",
      9001,
      "FasciaJ measurements",
      "1.2.840.10008.5.1.4.1.1.88.33",
      "1.2.840.10008.5.1.4.1.1.88.33"),
  /** Grayscale or Color Softcopy Presentation State. */
  GSPS(
      "PR",
      9002,
      "FasciaJ outlines",
      "1.2.840.10008.5.1.4.1.1.11.1",
      "1.2.840.10008.5.1.4.1.1.11.2"),
  /** Encapsulated PDF. */
  PDF(
      "DOC",
      9003,
      "FasciaJ report",
      "1.2.840.10008.5.1.4.1.1.104.1",
      "1.2.840.10008.5.1.4.1.1.104.1");

  private final String modality;
  private final int seriesNumber;
  private final String description;
  private final String greyClass;
  private final String colourClass;

  // Series numbers far above those that a scanner gives.
  Kind(
      String modality, int seriesNumber, String description, String greyClass, String colourClass) {
    this.modality = modality;
    this.seriesNumber = seriesNumber;
    this.description = description;
    this.greyClass = greyClass;
    this.colourClass = colourClass;
  }

  /** The word of the option and of file names. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String modality() {
    return modality;
  }

  int seriesNumber() {
    return seriesNumber;
  }

  String description() {
    return description;
  }

  String sopClass(boolean colour) {
    return colour ? colourClass : greyClass;
  }
}
