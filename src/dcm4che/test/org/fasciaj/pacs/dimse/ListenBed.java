package org.fasciaj.pacs.dimse;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.fasciaj.dicom.DicomWriter;
import org.fasciaj.dicom.PixelFrames;
import org.fasciaj.dicom.TransferSyntax;
import org.fasciaj.pacs.Dimse;
import org.fasciaj.pacs.DiskGuard;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.ListenSettings;
import org.fasciaj.pacs.PeerSettings;
import org.fasciaj.pacs.TlsFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A listener of ours and DCMTK's programs that send to it. */
abstract class ListenBed {
  static final Duration IDLE = Duration.ofSeconds(2);

  /** Objects of 360 KB come in several messages. */
  static final int LARGE = 600;

  @TempDir Path folder;
  final List<Inbox.Received> received = new CopyOnWriteArrayList<>();
  final List<String> troubles = new CopyOnWriteArrayList<>();
  private final List<Path> logs = new ArrayList<>();
  private Inbox inbox;
  Closeable listener;
  int port;

  @BeforeEach
  void hasSender() {
    boolean there = Files.exists(Path.of("/usr/bin/storescu"));
    if (!there) {
      System.out.println("SKIPPED: DCMTK is not installed here");
    }
    assumeTrue(there);
  }

  @AfterEach
  void stop() throws IOException {
    if (listener != null) {
      listener.close();
      inbox.close();
    }
  }

  void listen(DiskGuard guard, Set<String> senders, int associations) throws IOException {
    listen(guard, senders, associations, null);
  }

  void listen(DiskGuard guard, Set<String> senders, int associations, TlsFiles tls)
      throws IOException {
    inbox = Inbox.open(folder.resolve("in"), guard, () -> false);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    ListenSettings settings =
        new ListenSettings(
            "FASCIAJ", senders, ListenSettings.LOOPBACK, port, tls, IDLE, associations);
    Dimse.Arrivals arrivals =
        new Dimse.Arrivals() {
          @Override
          public void received(Inbox.Received one) {
            received.add(one);
          }

          @Override
          public void trouble(String what) {
            troubles.add(what);
          }
        };
    listener = new Dcm4cheDimse().listen(settings, inbox, arrivals);
  }

  Process send(int to, String called, List<Path> files, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of("storescu", "-v", "-aec", called, "-aet", "S"));
    command.addAll(List.of(options));
    command.addAll(List.of("127.0.0.1", Integer.toString(to)));
    files.forEach(f -> command.add(f.toString()));
    Path log = Files.createTempFile(folder, "storescu", ".log");
    logs.add(log);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  String lastLog() throws IOException {
    return Files.readString(logs.get(logs.size() - 1), StandardCharsets.UTF_8);
  }

  static int end(Process process) throws InterruptedException {
    assertTrue(process.waitFor(100, TimeUnit.SECONDS), "the sender still runs");
    return process.exitValue();
  }

  /** All files of the store, unfinished ones too. */
  List<Path> kept() throws IOException {
    return DrawnStudy.files(folder.resolve("in"));
  }

  long unfinished() throws IOException {
    return kept().stream().filter(f -> f.toString().endsWith(".part")).count();
  }

  /** An object in a syntax that neither side takes. */
  Path mpeg2() throws IOException {
    Path file = folder.resolve("mpeg2.dcm");
    DicomWriter.write(
        file,
        TransferSyntax.MPEG2_MAIN,
        DrawnStudy.header(DrawnStudy.UID, 9, DrawnStudy.SIDE),
        PixelFrames.of(new byte[100]));
    return file;
  }

  int run(String... command) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "run", ".log");
    logs.add(log);
    return end(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start());
  }

  static PeerSettings peer(String title, int port) {
    return new PeerSettings("S", title, "127.0.0.1", port, null, "", IDLE, Duration.ofSeconds(9));
  }

  interface Condition {
    boolean holds() throws IOException;
  }

  static void await(Condition condition) throws IOException, InterruptedException {
    for (int i = 0; i < 400 && !condition.holds(); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertTrue(condition.holds(), "it did not come in time");
  }
}
