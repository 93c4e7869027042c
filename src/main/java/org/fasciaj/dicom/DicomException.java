package org.fasciaj.dicom;

import java.io.IOException;
import org.fasciaj.Reason;

/** A file or frame that cannot be used, with its reason; the message holds no patient data. */
public final class DicomException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * Creates the refusal.
   *
   * @param reason the enumerated reason
   * @param detail what exactly was found, in a few words; no patient data
   */
  public DicomException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /** The enumerated reason. */
  public Reason reason() {
    return reason;
  }
}
