package org.fasciaj.review.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.fasciaj.review.pack.ImageInfo;
import org.fasciaj.review.pack.SmallPackage;
import org.fasciaj.review.pack.StudyPackage;
import org.fasciaj.review.read.EdgeSnap;
import org.fasciaj.review.read.ReadingSession;
import org.fasciaj.review.records.ChainIdentity;
import org.fasciaj.review.records.ChainVerifier;
import org.fasciaj.review.records.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A session of one reader on a served page. */
abstract class ServedReading {
  static final String JSON = "application/json";

  @TempDir Path folder;
  StudyPackage pack;
  ReadingServer server;
  String base;
  String cookie;

  @BeforeEach
  void start() throws Exception {
    Path file = folder.resolve("out").resolve("p.zip");
    SmallPackage.pack(List.of(Path.of("test-images", "FJ-01")), file, folder.resolve("key"));
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

  ImageInfo first() {
    String id = pack.manifest().lists().get(0).items().get(0).images().get(0);
    return pack.manifest().image(id).orElseThrow();
  }

  JsonObject answer(int expected, double rows) {
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

  Verification readings() throws IOException {
    Path chain = ChainIdentity.file(folder.resolve("records"), "R1");
    assertTrue(Files.exists(chain));
    return ChainVerifier.verify(chain, List.of(), null);
  }

  HttpResponse<String> post(String path, String body, String origin) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Cookie", cookie)
            .header("Origin", origin)
            .header("Content-Type", JSON)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  String raw(String request) throws IOException {
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
