package org.fasciaj.review.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.measure.Limits;
import org.fasciaj.review.pack.Arms;
import org.fasciaj.review.pack.Design;
import org.fasciaj.review.pack.ImageInfo;
import org.fasciaj.review.pack.PackSettings;
import org.fasciaj.review.pack.Packer;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.pack.TruthTable;
import org.fasciaj.review.read.EdgeSnap;
import org.fasciaj.review.read.ReadingSession;
import org.fasciaj.review.records.ChainIdentity;
import org.fasciaj.review.records.ChainVerifier;
import org.fasciaj.review.records.Verification;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.StudyRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is spoken to as its page does, and as others would. */
class ReadingServerTest {
  private static final String JSON = "application/json";

  @TempDir Path folder;
  private StudyPackage pack;
  private ReadingServer server;
  private String base;
  private String cookie;

  @BeforeEach
  void start() throws Exception {
    Path file = folder.resolve("out").resolve("p.zip");
    PackSettings settings =
        new PackSettings(
            Design.SINGLE,
            List.of("R1"),
            "",
            Arms.UNAIDED,
            0,
            false,
            0.5,
            Limits.DEFAULT,
            false,
            1);
    new Packer(settings, TruthTable.none(), Double.NaN)
        .pack(
            StudyRun.measure(
                DicomInputs.list(List.of(Path.of("test-images", "FJ-01"))),
                RunSettings.of(Limits.DEFAULT)),
            file,
            folder.resolve("key"),
            "a long passphrase".toCharArray(),
            (f, k) -> {});
    pack = StudyPackage.open(file);
    ChainIdentity identity =
        ChainIdentity.of(
            folder.resolve("records"), folder.resolve("own"), "R1", pack.manifest().id());
    server =
        new ReadingServer(
            ReadingSession.open(
                pack, pack.manifest().list("R1").orElseThrow(), identity, EdgeSnap.NONE));
    base = server.url().replaceAll("/\\?.*", "");
    HttpResponse<String> in = send(HttpRequest.newBuilder(URI.create(server.url())).GET());
    assertEquals(303, in.statusCode());
    cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
    cookie = cookie.substring(0, cookie.indexOf(';'));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    pack.close();
  }

  @Test
  void aReadingIsOnTheDiskWhenItIsCalledSaved() throws Exception {
    HttpResponse<String> saved = post("/save", answer(2, 10).toString(), base);
    assertEquals(200, saved.statusCode(), saved.body());
    Verification v = readings();
    assertTrue(v.sound());
    JsonObject image =
        v.entries().get(2).data().getAsJsonObject("images").getAsJsonObject(first().id());
    // The page's pixels, not the page's millimetres, make the length: 10 rows straight down.
    assertEquals(10 * first().yMm(), image.get("thicknessMm").getAsDouble(), 1e-12);
  }

  @Test
  void twoTabsLoseNothing() throws Exception {
    assertEquals(200, post("/save", answer(2, 10).toString(), base).statusCode());
    assertEquals(409, post("/save", answer(2, 12).toString(), base).statusCode());
    JsonObject change = answer(3, 12);
    assertEquals(400, post("/save", change.toString(), base).statusCode(), "no reason given");
    change.addProperty("reason", "wrong line");
    assertEquals(200, post("/save", change.toString(), base).statusCode());
    assertEquals(4, readings().entries().size());
  }

  @Test
  void strangersAreRefused() throws Exception {
    assertEquals(403, post("/save", answer(2, 10).toString(), "http://evil.example").statusCode());
    assertEquals(403, send(HttpRequest.newBuilder(URI.create(base + "/state"))).statusCode());
    HttpRequest.Builder wrong = HttpRequest.newBuilder(URI.create(base + "/state"));
    assertEquals(403, send(wrong.header("Cookie", "fasciaj=00")).statusCode());
    assertEquals(403, send(HttpRequest.newBuilder(URI.create(server.url()))).statusCode());
    assertEquals(403, send(HttpRequest.newBuilder(URI.create(base + "/?token=1"))).statusCode());
    assertTrue(raw("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n").startsWith("HTTP/1.1 403"));
    assertEquals(2, readings().entries().size());
  }

  @Test
  void nothingButTheListedPathsExists() throws Exception {
    for (String path :
        List.of(
            "/../pom.xml",
            "/..%2f..%2fetc/passwd",
            "/image/../../x/0",
            "/app.html",
            "/Guard.class",
            "/image/" + "a".repeat(16) + "/0",
            "/image/" + first().id() + "/9999")) {
      String answer =
          raw(
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: "
                  + base.substring(7)
                  + "\r\nCookie: "
                  + cookie
                  + "\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 404"), path + " " + answer);
    }
  }

  @Test
  void aHugePostIsRefusedWithoutHarm() throws Exception {
    String head =
        "POST /save HTTP/1.1\r\nHost: "
            + base.substring(7)
            + "\r\nCookie: "
            + cookie
            + "\r\nOrigin: "
            + base
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + (100L << 20)
            + "\r\n\r\n";
    assertTrue(raw(head).startsWith("HTTP/1.1 413"));
    assertEquals(413, post("/save", "x".repeat(1 << 20), base).statusCode());
    assertEquals(200, post("/save", answer(2, 10).toString(), base).statusCode());
  }

  @Test
  void aStreamOfHundredMegabytesWithoutALengthIsRefusedToo() throws Exception {
    byte[] block = new byte[1 << 16];
    HttpRequest.BodyPublisher endless =
        HttpRequest.BodyPublishers.ofByteArrays(
            () -> java.util.stream.Stream.generate(() -> block).limit(1600).iterator());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/save"))
            .header("Cookie", cookie)
            .header("Origin", base)
            .header("Content-Type", JSON)
            .POST(endless);
    try {
      assertEquals(413, send(request).statusCode());
    } catch (IOException e) {
      // The server hung up while the rest was still being sent: refused as well.
      assertFalse(e.getMessage() == null, "an unknown failure");
    }
    assertEquals(200, post("/save", answer(2, 10).toString(), base).statusCode());
  }

  @Test
  void aFormOfAnotherSiteCannotPost() throws Exception {
    HttpRequest.Builder form =
        HttpRequest.newBuilder(URI.create(base + "/save"))
            .header("Cookie", cookie)
            .header("Origin", base)
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(answer(2, 10).toString()));
    assertEquals(415, send(form).statusCode());
    HttpRequest.Builder silent =
        HttpRequest.newBuilder(URI.create(base + "/save"))
            .header("Cookie", cookie)
            .header("Content-Type", JSON)
            .POST(HttpRequest.BodyPublishers.ofString(answer(2, 10).toString()));
    assertEquals(403, send(silent).statusCode(), "a POST must say where it comes from");
    assertEquals(2, readings().entries().size());
  }

  @Test
  void hostileAnswersAreRefusedAndNotRecorded() throws Exception {
    for (String body :
        List.of(
            "", "[]", "{", "{}", "{\"item\":\"../x\",\"expected\":2}", "{\"item\":[1]}", "null")) {
      assertEquals(400, post("/save", body, base).statusCode(), body);
    }
    JsonObject outside = answer(2, 100000);
    assertEquals(400, post("/save", outside.toString(), base).statusCode());
    assertEquals(400, post("/lock", "{\"expected\":2}", base).statusCode(), "cases are open");
    assertEquals(2, readings().entries().size());
  }

  @Test
  void thePageRunsNoInlineScript() throws Exception {
    HttpRequest.Builder page = HttpRequest.newBuilder(URI.create(base + "/"));
    HttpResponse<String> got = send(page.header("Cookie", cookie));
    String policy = got.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"));
    assertFalse(policy.contains("unsafe"));
    assertFalse(got.body().matches("(?s).*<script(?! type=\"module\" src=\"app.js\").*"));
  }

  private ImageInfo first() {
    String id = pack.manifest().lists().get(0).items().get(0).images().get(0);
    return pack.manifest().image(id).orElseThrow();
  }

  private JsonObject answer(int expected, double rows) {
    JsonArray line = new JsonArray();
    for (double v : new double[] {50, 20, 50, 20 + rows}) {
      line.add(v);
    }
    JsonObject image = new JsonObject();
    image.add("thickness", line);
    image.addProperty("spurSeen", false);
    image.addProperty("quality", "good");
    image.addProperty("echogenicity", "iso");
    image.addProperty("doppler", "not_judged");
    JsonObject images = new JsonObject();
    images.add(first().id(), image);
    JsonObject out = new JsonObject();
    out.addProperty("item", pack.manifest().lists().get(0).items().get(0).id());
    out.addProperty("expected", expected);
    out.add("images", images);
    return JsonParser.parseString(out.toString()).getAsJsonObject();
  }

  private Verification readings() throws IOException {
    Path chain = ChainIdentity.file(folder.resolve("records"), "R1");
    assertTrue(Files.exists(chain));
    return ChainVerifier.verify(chain, List.of(), null);
  }

  private HttpResponse<String> post(String path, String body, String origin) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Cookie", cookie)
            .header("Origin", origin)
            .header("Content-Type", JSON)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private String raw(String request) throws IOException {
    URI uri = URI.create(base);
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      byte[] start = socket.getInputStream().readNBytes(12);
      return new String(start, StandardCharsets.US_ASCII);
    }
  }
}
