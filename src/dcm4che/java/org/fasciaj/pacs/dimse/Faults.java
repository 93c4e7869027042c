package org.fasciaj.pacs.dimse;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.NoPresentationContextException;
import org.dcm4che3.net.Status;
import org.dcm4che3.net.pdu.AAbort;
import org.dcm4che3.net.pdu.AAssociateRJ;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.PeerSettings;

/** What went wrong, in a user's words. Stateless. */
final class Faults {
  private Faults() {}

  /** A fault of opening or using an association. */
  static PacsException of(IOException e, Line line) {
    if (line.overdue()) {
      return overdue(line.settings());
    }
    for (Throwable t = e; t != null; t = t.getCause()) {
      PacsException known = known(t, line);
      if (known != null) {
        return known;
      }
    }
    return PacsException.passing(
        "the connection to the archive broke", "Start again to fetch the rest.", e);
  }

  /** The error that ended an association, or the one at hand. */
  static PacsException of(IOException e, Association association, Line line) {
    IOException ended = association.getException();
    return of(ended == null ? e : ended, line);
  }

  private static PacsException known(Throwable t, Line line) {
    if (t instanceof PacsException known) {
      return known;
    }
    if (t instanceof AAssociateRJ rejected) {
      return rejected(rejected, line.settings());
    }
    if (t instanceof NoPresentationContextException) {
      return new PacsException(
          "the archive does not take this kind of object in this transfer syntax",
          "Ask its administrator.",
          t);
    }
    if (t instanceof AAbort) {
      return PacsException.passing("the archive broke the connection off", "Try again.", t);
    }
    if (t instanceof SSLException) {
      return new PacsException(
          "the archive's TLS certificate or protocol is not accepted",
          "Give the certificate of its authority (--tls-ca).",
          t);
    }
    if (t instanceof UnknownHostException) {
      return new PacsException("the host is unknown", "Check the address.", t);
    }
    if (t instanceof ConnectException) {
      return PacsException.passing(
          "nothing answers at this address", "Check host and port, and that the archive runs.", t);
    }
    if (t instanceof SocketTimeoutException) {
      return PacsException.passing(
          "the archive was silent for " + line.settings().idle().toSeconds() + " s",
          "Check the archive, or allow more time (--idle).",
          t);
    }
    return null;
  }

  /** Results and reasons of A-ASSOCIATE-RJ (PS3.8 9.3.4). */
  private static PacsException rejected(AAssociateRJ rejected, PeerSettings settings) {
    boolean user = rejected.getSource() == AAssociateRJ.SOURCE_SERVICE_USER;
    if (user && rejected.getReason() == AAssociateRJ.REASON_CALLED_AET_NOT_RECOGNIZED) {
      return new PacsException(
          "the archive does not answer to the AE title " + settings.peerTitle(),
          "Ask for its title (--peer TITLE@HOST:PORT).",
          rejected);
    }
    if (user && rejected.getReason() == AAssociateRJ.REASON_CALLING_AET_NOT_RECOGNIZED) {
      return new PacsException(
          "the archive does not know our AE title " + settings.ourTitle(),
          "Have it registered there, or use one that is (--aet).",
          rejected);
    }
    if (rejected.getResult() == AAssociateRJ.RESULT_REJECTED_TRANSIENT) {
      return PacsException.passing("the archive is busy", "Try again later.", rejected);
    }
    return new PacsException(
        "the archive rejects the connection", "Ask its administrator.", rejected);
  }

  static PacsException overdue(PeerSettings settings) {
    return new PacsException(
        "the total time of " + settings.total().toSeconds() + " s is over",
        "Start again to fetch the rest, or allow more time (--total).");
  }

  /** A final status that is no success (PS3.4 C.4, PS3.7 C). */
  static PacsException status(int status) {
    String code = String.format(Locale.ROOT, " (status %04X)", status);
    return switch (status) {
      case Status.MoveDestinationUnknown ->
          new PacsException(
              "the archive does not know our AE title as a receiver" + code,
              "Have title, host and port registered there.");
      case Status.UnableToPerformSubOperations ->
          PacsException.passing(
              "the archive could not send to our receiver" + code,
              "Check that it may reach the receiver's address and port.",
              null);
      case Status.SOPclassNotSupported, Status.UnrecognizedOperation ->
          new PacsException("the archive does not offer this service" + code, "Try DICOMweb.");
      case Status.OutOfResources ->
          PacsException.passing("the archive is out of resources" + code, "Try again later.", null);
      default -> new PacsException("the archive refused" + code, "Ask its administrator.");
    };
  }
}
