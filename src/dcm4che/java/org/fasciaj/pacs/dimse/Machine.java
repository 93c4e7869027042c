package org.fasciaj.pacs.dimse;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.X509ExtendedKeyManager;
import org.dcm4che3.net.ApplicationEntity;
import org.dcm4che3.net.Connection;
import org.dcm4che3.net.Device;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.TlsFiles;

/** A dcm4che device with one application entity and one connection, and its threads. */
final class Machine implements Closeable {
  /**
   * Longest message of the transport protocol in bytes: large enough for speed, small for memory.
   */
  private static final int PDU_BYTES = 64 << 10;

  /** How long the threads of broken connections may take to put their files away. */
  private static final long LAST_S = 5;

  final Device device = new Device("fasciaj");
  final ApplicationEntity entity;
  final Connection connection = new Connection();
  private final Silence silence;
  private final ExecutorService threads = Executors.newCachedThreadPool(Machine::thread);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Machine::thread);

  Machine(String title, TlsFiles tls, Duration idle) throws PacsException {
    int millis = Math.toIntExact(idle.toMillis());
    entity = new ApplicationEntity(title);
    entity.addConnection(connection);
    device.addConnection(connection);
    device.addApplicationEntity(entity);
    device.setExecutor(threads);
    device.setScheduledExecutor(clock);
    silence = new Silence(idle);
    device.setConnectionMonitor(silence);
    connection.setReceivePDULength(PDU_BYTES);
    connection.setSendPDULength(PDU_BYTES);
    connection.setConnectTimeout(millis);
    // Reading is watched by Silence, which can also say what was the matter.
    connection.setReleaseTimeout(millis);
    connection.setSendTimeout(millis);
    if (tls != null) {
      secure(device, connection, tls);
    }
  }

  /** TLS 1.2 and 1.3 with authenticated ciphers (PS3.15 B.12). */
  static void secure(Device device, Connection connection, TlsFiles tls) throws PacsException {
    connection.setTlsProtocols("TLSv1.3", "TLSv1.2");
    connection.setTlsCipherSuites(
        "TLS_AES_128_GCM_SHA256",
        "TLS_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384");
    connection.setTlsNeedClientAuth(false);
    device.setTrustManager(tls.trustManager());
    X509ExtendedKeyManager keys = tls.keyManager();
    if (keys != null) {
      device.setKeyManager(keys);
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "fasciaj-dimse");
    thread.setDaemon(true);
    return thread;
  }

  /** Listens at the connection's address. */
  void listen() throws PacsException {
    try {
      device.bindConnections();
    } catch (IOException | java.security.GeneralSecurityException e) {
      throw new PacsException(
          "the port cannot be opened", "Check that it is free and the address is ours.", e);
    }
  }

  ScheduledExecutorService clock() {
    return clock;
  }

  @Override
  public void close() {
    device.unbindConnections();
    silence.close();
    threads.shutdown();
    clock.shutdownNow();
    try {
      // Unfinished files are deleted before the folder is given free.
      boolean ended = threads.awaitTermination(LAST_S, TimeUnit.SECONDS);
      if (!ended) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
