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
import java.util.concurrent.TimeUnit;

/**
 * A line that is cut, or goes dead, after so many bytes from the caller, or, as a process of its
 * own, to the caller.
 */
final class Cable implements Closeable {
  private final ServerSocket server;
  private final int target;
  private final long bytes;
  private final boolean cut;
  private final List<Closeable> open = new ArrayList<>();

  Cable(int target, long bytes, boolean cut) throws IOException {
    this(0, target, bytes, cut);
    start(() -> accept(bytes, Long.MAX_VALUE));
  }

  private Cable(int port, int target, long bytes, boolean cut) throws IOException {
    this.target = target;
    this.bytes = bytes;
    this.cut = cut;
    server = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
  }

  /** Port, target's port, bytes to the caller, whether it is cut (else goes dead). */
  public static void main(String[] args) throws IOException, InterruptedException {
    int[] ports = {Integer.parseInt(args[0]), Integer.parseInt(args[1])};
    Cable cable =
        new Cable(ports[0], ports[1], Long.parseLong(args[2]), Boolean.parseBoolean(args[3]));
    start(
        () -> {
          while (!cable.server.isClosed()) {
            cable.accept(Long.MAX_VALUE, cable.bytes);
          }
        });
    TimeUnit.MINUTES.sleep(5);
    cable.close();
  }

  int port() {
    return server.getLocalPort();
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "cable");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept(long there, long back) {
    try {
      Socket near = server.accept();
      Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
      synchronized (open) {
        open.add(near);
        open.add(far);
      }
      start(() -> copy(near, far, there));
      start(() -> copy(far, near, back));
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
