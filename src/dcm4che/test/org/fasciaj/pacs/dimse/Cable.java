package org.fasciaj.pacs.dimse;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A line between a sender and us that is cut, or goes dead, after so many bytes. */
final class Cable implements Closeable {
  private final ServerSocket server;
  private final int target;
  private final long bytes;
  private final boolean cut;
  private final List<Closeable> open = new ArrayList<>();

  Cable(int target, long bytes, boolean cut) throws IOException {
    this.target = target;
    this.bytes = bytes;
    this.cut = cut;
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "cable");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      Socket near = server.accept();
      Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
      synchronized (open) {
        open.add(near);
        open.add(far);
      }
      start(() -> copy(near, far, bytes));
      start(() -> copy(far, near, Long.MAX_VALUE));
    } catch (IOException e) {
      // The test is over.
      return;
    }
  }

  private void copy(Socket from, Socket to, long limit) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] block = new byte[4096];
      long left = limit;
      int n = in.read(block);
      while (n >= 0 && left > 0) {
        out.write(block, 0, (int) Math.min(n, left));
        left -= n;
        if (left > 0) {
          n = in.read(block);
        }
      }
      if (n < 0 || cut) {
        from.close();
        to.close();
      }
    } catch (IOException e) {
      return; // one end hung up
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    synchronized (open) {
      for (Closeable socket : open) {
        socket.close();
      }
    }
  }
}
