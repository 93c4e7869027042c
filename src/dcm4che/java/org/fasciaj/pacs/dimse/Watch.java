package org.fasciaj.pacs.dimse;

import org.dcm4che3.net.Association;
import org.dcm4che3.net.AssociationMonitor;
import org.dcm4che3.net.pdu.AAssociateRJ;
import org.fasciaj.pacs.Dimse;

/** Tells of connections that were refused or that broke. Thread-safe. */
final class Watch implements AssociationMonitor {
  private final Dimse.Arrivals arrivals;

  Watch(Dimse.Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  @Override
  public void onAssociationAccepted(Association association) {
    association.addAssociationListener(
        closed -> {
          if (closed.getException() != null) {
            arrivals.trouble(
                "a connection broke or fell silent; nothing of an unfinished object was kept");
          }
        });
  }

  @Override
  public void onAssociationRejected(Association association, AAssociateRJ rejection) {
    String why =
        switch (rejection.getReason()) {
          case AAssociateRJ.REASON_CALLED_AET_NOT_RECOGNIZED -> "it calls another AE title";
          case AAssociateRJ.REASON_CALLING_AET_NOT_RECOGNIZED -> "its AE title is not on the list";
          default -> "too many at once, or another protocol";
        };
    arrivals.trouble("a sender was refused: " + why);
  }

  @Override
  public void onAssociationEstablished(Association association) {
    // Only for connections that we open.
  }

  @Override
  public void onAssociationFailed(Association association, Throwable error) {
    // Only for connections that we open.
  }
}
