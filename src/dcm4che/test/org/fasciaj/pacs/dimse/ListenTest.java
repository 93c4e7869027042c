package org.fasciaj.pacs.dimse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.fasciaj.dicom.DicomWriter;
import org.fasciaj.dicom.PixelFrames;
import org.fasciaj.dicom.TransferSyntax;
import org.fasciaj.pacs.Dimse;
import org.fasciaj.pacs.DiskGuard;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.Inbox.Outcome;
import org.fasciaj.pacs.ListenSettings;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.Certificates;
import org.fasciaj.pacs.PeerSettings;
import org.fasciaj.pacs.StudyQuery;
import org.fasciaj.pacs.TlsFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** DCMTK's storescu sends, we listen. */
@Timeout(120)
class ListenTest {
  private static final Duration IDLE = Duration.ofSeconds(2);

  /** Objects of 360 KB come in several messages. */
  private static final int LARGE = 600;

  @TempDir Path folder;
  private final List<Inbox.Received> received = new CopyOnWriteArrayList<>();
  private final List<String> troubles = new CopyOnWriteArrayList<>();
  private Inbox inbox;
  private Closeable listener;
  private int port;

  @BeforeEach
  void hasSender() {
    boolean there = Files.exists(Path.of("/usr/bin/storescu"));
    if (!there) {
      System.out.println("SKIPPED: DCMTK is not installed here");
    }
    assumeTrue(there);
  }

  private void listen(DiskGuard guard, Set<String> senders, int associations) throws IOException {
    inbox = Inbox.open(folder.resolve("in"), guard, () -> false);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    ListenSettings settings =
        new ListenSettings(
            "FASCIAJ", senders, ListenSettings.LOOPBACK, port, null, IDLE, associations);
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

  @AfterEach
  void stop() throws IOException {
    if (listener != null) {
      listener.close();
      inbox.close();
    }
  }

  private Process send(int to, String called, List<Path> files, String... options)
      throws IOException {
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

  private final List<Path> logs = new ArrayList<>();

  private String lastLog() throws IOException {
    return Files.readString(logs.get(logs.size() - 1), StandardCharsets.UTF_8);
  }

  private static int end(Process process) throws InterruptedException {
    assertTrue(process.waitFor(100, TimeUnit.SECONDS), "the sender still runs");
    return process.exitValue();
  }

  private List<Path> kept() throws IOException {
    return DrawnStudy.files(folder.resolve("in"));
  }

  @Test
  void aThousandObjectsFromFourSendersAtOnce() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    List<Path> all = DrawnStudy.write(folder.resolve("out"), 1000, 1);
    List<Process> senders = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      senders.add(send(port, "FASCIAJ", all.subList(250 * i, 250 * (i + 1))));
    }
    for (Process sender : senders) {
      assertEquals(0, end(sender), lastLog());
    }
    assertEquals(1000, kept().size());
    Set<String> objects = new TreeSet<>();
    kept().forEach(f -> objects.add(DrawnStudy.object(f)));
    assertEquals(1000, objects.size());
    assertEquals(1000, received.stream().filter(r -> r.outcome() == Outcome.STORED).count());
    assertEquals(List.of(), troubles);
  }

  @Test
  void oneObjectFromFourSendersAtOnceIsKeptOnce() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    List<Path> one = DrawnStudy.write(folder.resolve("out"), 1, 1);
    List<Process> senders = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      senders.add(send(port, "FASCIAJ", one));
    }
    for (Process sender : senders) {
      assertEquals(0, end(sender));
    }
    assertEquals(1, kept().size());
    List<Path> other = DrawnStudy.write(folder.resolve("other"), 1, 2);
    Process different = send(port, "FASCIAJ", other);
    end(different);
    assertTrue(lastLog().contains("0x111"), lastLog());
    assertEquals(1, kept().size());
    assertEquals(1, received.stream().filter(r -> r.outcome() == Outcome.DIFFERENT).count());
  }

  @Test
  void anotherTitleIsRefused() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of("SCANNER"), 8);
    List<Path> one = DrawnStudy.write(folder.resolve("out"), 1, 1);
    assertTrue(end(send(port, "WRONG", one)) != 0);
    assertTrue(lastLog().contains("Called AE Title Not Recognized"), lastLog());
    assertTrue(end(send(port, "FASCIAJ", one)) != 0);
    assertTrue(lastLog().contains("Calling AE Title Not Recognized"), lastLog());
    assertEquals(List.of(), kept());
  }

  @Test
  void aSyntaxThatWeDoNotTakeIsRefused() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    Path config =
        Files.writeString(
            folder.resolve("only-mpeg2.cfg"),
            """
            [[TransferSyntaxes]]
            [M]
            TransferSyntax1 = 1.2.840.10008.1.2.4.100
            [[PresentationContexts]]
            [P]
            PresentationContext1 = 1.2.840.10008.5.1.4.1.1.6.1\\M
            [[Profiles]]
            [D]
            PresentationContexts = P
            """);
    end(send(port, "FASCIAJ", List.of(mpeg2()), "-xf", config.toString(), "D"));
    assertTrue(lastLog().contains("No Acceptable Presentation Contexts"), lastLog());
    assertEquals(List.of(), kept());
  }

  @Test
  void aCableCutInMidObjectLeavesNothingHalf() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    List<Path> three = DrawnStudy.write(folder.resolve("out"), DrawnStudy.UID, 3, 1, LARGE);
    try (Cable cable = new Cable(port, 2 * LARGE * LARGE, true)) {
      assertTrue(end(send(cable.port(), "FASCIAJ", three)) != 0);
    }
    await(() -> !troubles.isEmpty());
    assertEquals(1, troubles.size(), troubles.toString());
    assertTrue(troubles.get(0).contains("broke"));
    assertEquals(1, kept().size(), "the cable was cut inside of the second object");
    assertEquals(1, received.size());
    assertEquals(0, end(send(port, "FASCIAJ", three)));
    assertEquals(3, kept().size());
  }

  @Test
  void aSenderThatFallsSilentInMidObjectIsGivenUp() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    List<Path> three = DrawnStudy.write(folder.resolve("out"), DrawnStudy.UID, 3, 1, LARGE);
    try (Cable cable = new Cable(port, 2 * LARGE * LARGE, false)) {
      Process sender = send(cable.port(), "FASCIAJ", three);
      await(() -> !troubles.isEmpty());
      assertEquals(1, kept().size());
      sender.destroy();
      end(sender);
    }
  }

  @Test
  void closingInMidObjectLeavesNothingHalf() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    List<Path> three = DrawnStudy.write(folder.resolve("out"), DrawnStudy.UID, 3, 1, LARGE);
    try (Cable cable = new Cable(port, 2 * LARGE * LARGE, false)) {
      Process sender = send(cable.port(), "FASCIAJ", three);
      await(() -> unfinished() > 0);
      listener.close();
      assertEquals(0, unfinished());
      assertEquals(1, kept().size());
      sender.destroy();
      end(sender);
    }
  }

  private long unfinished() {
    try {
      return kept().stream().filter(f -> f.toString().endsWith(".part")).count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void silentConnectionsDoNotHoldTheirPlaces() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 2);
    List<Path> one = DrawnStudy.write(folder.resolve("out"), 1, 1);
    List<Socket> silent = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      silent.add(new Socket(InetAddress.getLoopbackAddress(), port));
    }
    TimeUnit.MILLISECONDS.sleep(IDLE.toMillis() + 1000);
    assertEquals(0, end(send(port, "FASCIAJ", one)), lastLog());
    for (Socket socket : silent) {
      socket.close();
    }
  }

  @Test
  void aDiskWithoutRoomIsSaidToTheSender() throws Exception {
    listen(new DiskGuard(Long.MAX_VALUE, 1 << 20), Set.of(), 8);
    List<Path> one = DrawnStudy.write(folder.resolve("out"), 1, 1);
    end(send(port, "FASCIAJ", one));
    assertTrue(lastLog().contains("OutOfResources") || lastLog().contains("a700"), lastLog());
    assertTrue(troubles.get(0).contains("must stay free"), troubles.toString());
    assertEquals(List.of(), kept());
  }

  @Test
  void echoIsAnsweredAndAPeerThatHangsIsGivenUp() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    new Dcm4cheDimse().echo(peer("FASCIAJ", port));
    PacsException wrong =
        assertThrows(PacsException.class, () -> new Dcm4cheDimse().echo(peer("OTHER", port)));
    assertTrue(wrong.getMessage().contains("AE title OTHER"), wrong.getMessage());
    try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      long start = System.nanoTime();
      PacsException hangs =
          assertThrows(
              PacsException.class,
              () -> new Dcm4cheDimse().echo(peer("FASCIAJ", deaf.getLocalPort())));
      assertTrue(System.nanoTime() - start < 10e9);
      assertTrue(hangs.getMessage().contains("silent for 2 s"), hangs.getMessage());
    }
  }

  /** An archive that takes only what is not compressed. */
  @Test
  void anArchiveThatRefusesASyntaxIsNamed() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    Path there = Files.createDirectories(folder.resolve("there"));
    Process archive =
        new ProcessBuilder(
                "storescp", "+xi", "-aet", "PLAIN", "-od", there.toString(), Integer.toString(free))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("storescp.log").toFile())
            .start();
    try (DimseArchive plain = new DimseArchive(peer("PLAIN", free))) {
      await(() -> answers(free));
      plain.push(DrawnStudy.write(folder.resolve("out"), 1, 1).get(0));
      assertEquals(1, DrawnStudy.files(there).size(), "sent as Implicit Little Endian");
      PacsException refused =
          assertThrows(
              PacsException.class, () -> plain.push(mpeg2()));
      assertTrue(refused.getMessage().contains("transfer syntax"), refused.getMessage());
    } finally {
      archive.destroy();
    }
  }

  /** An object in a syntax that neither side takes. */
  private Path mpeg2() throws IOException {
    Path file = folder.resolve("mpeg2.dcm");
    DicomWriter.write(
        file,
        TransferSyntax.MPEG2_MAIN,
        DrawnStudy.header(DrawnStudy.UID, 9, DrawnStudy.SIDE),
        PixelFrames.of(new byte[100]));
    return file;
  }

  /** An archive that never comes to an end with its answers (seen with C-FIND in the wild). */
  @SuppressWarnings("try") // the archive works by itself and is only closed
  @Test
  void endlessAnswersEndWithTheTotalTime() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    PeerSettings settings =
        new PeerSettings(
            "S", "ENDLESS", "127.0.0.1", free, null, "", IDLE, Duration.ofSeconds(3));
    long start = System.nanoTime();
    try (Closeable endless = EndlessFinder.start("ENDLESS", free);
        DimseArchive archive = new DimseArchive(settings)) {
      StudyQuery query = new StudyQuery("", "A", "", "", "", "");
      PacsException e = assertThrows(PacsException.class, () -> archive.find(query));
      assertTrue(e.getMessage().contains("total time of 3 s"), e.getMessage());
    }
    assertTrue(System.nanoTime() - start < 10e9);
  }

  /** DCMTK's echoscu over TLS: our certificate is checked, and clear text is not taken. */
  @Test
  void tlsIsSpokenAndNothingElse() throws Exception {
    Certificates certificates = Certificates.make(folder);
    inbox = Inbox.open(folder.resolve("in"), DiskGuard.DEFAULT, () -> false);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    TlsFiles tls =
        new TlsFiles(
            certificates.authority(), certificates.identity(), certificates.passphrase());
    ListenSettings settings =
        new ListenSettings("FASCIAJ", Set.of(), ListenSettings.LOOPBACK, port, tls, IDLE, 4);
    listener = new Dcm4cheDimse().listen(settings, inbox, new Silent());
    String to = Integer.toString(port);
    String ca = certificates.authority().toString();
    assertEquals(0, run("echoscu", "-aec", "FASCIAJ", "+tla", "+cf", ca, "127.0.0.1", to));
    assertTrue(run("echoscu", "-aec", "FASCIAJ", "-to", "3", "127.0.0.1", to) != 0);
    TlsFiles trusting = new TlsFiles(certificates.authority(), null, null);
    new Dcm4cheDimse().echo(secured(trusting));
    PacsException untrusted =
        assertThrows(
            PacsException.class, () -> new Dcm4cheDimse().echo(secured(TlsFiles.NONE)));
    assertTrue(untrusted.getMessage().contains("TLS certificate"), untrusted.getMessage());
  }

  private PeerSettings secured(TlsFiles tls) {
    return new PeerSettings(
        "S", "FASCIAJ", "127.0.0.1", port, tls, "", IDLE, Duration.ofSeconds(9));
  }

  private static final class Silent implements Dimse.Arrivals {
    @Override
    public void received(Inbox.Received one) {
      // Nothing is sent.
    }

    @Override
    public void trouble(String what) {
      // The refused senders see it themselves.
    }
  }

  private int run(String... command) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "run", ".log");
    logs.add(log);
    return end(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start());
  }

  private static boolean answers(int port) {
    try {
      new Dcm4cheDimse().echo(peer("PLAIN", port));
      return true;
    } catch (PacsException e) {
      return false;
    }
  }

  /** PS3.4 J: the question and the answer as another implementation's user sees them. */
  @Test
  void storageCommitmentTellsWhatLiesOnTheDisk() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    assertEquals(
        0, end(send(port, "FASCIAJ", DrawnStudy.write(folder.resolve("out"), 2, 1))));
    String there = DrawnStudy.UID + ".1.1";
    assertEquals("1: there " + there, Committer.ask(port, there));
    assertEquals(
        "2: there " + there + " missing 1.2.3 for 274", Committer.ask(port, there, "1.2.3"));
  }

  private static PeerSettings peer(String title, int port) {
    return new PeerSettings("S", title, "127.0.0.1", port, null, "", IDLE, Duration.ofSeconds(9));
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws InterruptedException {
    for (int i = 0; i < 400 && !condition.holds(); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertTrue(condition.holds(), "it did not come in time");
  }
}
