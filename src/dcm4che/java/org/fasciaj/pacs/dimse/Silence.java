package org.fasciaj.pacs.dimse;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dcm4che3.net.Connection;
import org.dcm4che3.net.ConnectionMonitor;

/**
 * Gives every socket a longest silence. dcm4che's own time-outs watch whole messages; a peer that
 * stops in mid-object is noticed by none of them.
 */
final class Silence implements ConnectionMonitor, Closeable {
  private final int millis;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  Silence(Duration idle) {
    this.millis = Math.toIntExact(idle.toMillis());
  }

  private void watch(Socket socket) {
    sockets.removeIf(Socket::isClosed);
    sockets.add(socket);
    try {
      socket.setSoTimeout(millis);
    } catch (SocketException e) {
      // The socket is closed already: its reader gets the error.
      return;
    }
  }

  /** Hangs up: whoever reads wakes with an error and puts away what is unfinished. */
  @Override
  public void close() {
    sockets.forEach(Silence::hangUp);
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      return; // it is as good as closed
    }
  }

  @Override
  public void onConnectionEstablished(Connection local, Connection remote, Socket socket) {
    watch(socket);
  }

  @Override
  public void onConnectionAccepted(Connection local, Socket socket) {
    watch(socket);
  }

  @Override
  public void onConnectionFailed(
      Connection local, Connection remote, Socket socket, Throwable error) {
    // The caller gets the error.
  }

  @Override
  public void onConnectionRejectedBlacklisted(Connection local, Socket socket) {
    // There is no blacklist.
  }

  @Override
  public void onConnectionRejected(Connection local, Socket socket, Throwable error) {
    // Nothing was received.
  }
}
