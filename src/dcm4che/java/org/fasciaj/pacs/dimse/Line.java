package org.fasciaj.pacs.dimse;

import java.io.Closeable;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.Connection;
import org.dcm4che3.net.IncompatibleConnectionException;
import org.dcm4che3.net.pdu.AAssociateRQ;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.PeerSettings;

/** The way to one archive, for one command, whose total time begins with it. Not thread-safe. */
final class Line implements Closeable {
  private final PeerSettings settings;
  private final Machine machine;
  private final Connection remote;
  private final long deadline;

  Line(PeerSettings settings) throws PacsException {
    this.settings = settings;
    this.machine = new Machine(settings.ourTitle(), settings.tls(), settings.idle());
    this.remote = new Connection(null, settings.host(), settings.port());
    this.deadline = System.nanoTime() + settings.total().toNanos();
    if (settings.tls() != null) {
      Machine.secure(machine.device, remote, settings.tls());
      machine.connection.setTlsEndpointIdentificationAlgorithm(
          Connection.EndpointIdentificationAlgorithm.HTTPS);
    }
  }

  PeerSettings settings() {
    return settings;
  }

  Machine machine() {
    return machine;
  }

  /** Opens an association; it is aborted when the total time is over. */
  Association open(AAssociateRQ request) throws PacsException {
    request.setCallingAET(settings.ourTitle());
    request.setCalledAET(settings.peerTitle());
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      throw Faults.overdue(settings);
    }
    try {
      Association open = machine.entity.connect(machine.connection, remote, request);
      var unused = machine.clock().schedule(open::abort, left, TimeUnit.NANOSECONDS);
      return open;
    } catch (IOException e) {
      throw Faults.of(e, this);
    } catch (GeneralSecurityException | IncompatibleConnectionException e) {
      throw new PacsException("TLS cannot be used", "Check the TLS files.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw PacsException.stopped(e);
    }
  }

  boolean overdue() {
    return System.nanoTime() - deadline > 0;
  }

  /** Ends an association in order; what breaks then has no meaning any more. */
  static void release(Association association) {
    if (association == null) {
      return;
    }
    try {
      association.waitForOutstandingRSP();
      if (association.isReadyForDataTransfer()) {
        association.release();
      }
      association.waitForSocketClose();
    } catch (IOException e) {
      association.abort();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      association.abort();
    }
  }

  @Override
  public void close() {
    machine.close();
  }
}
