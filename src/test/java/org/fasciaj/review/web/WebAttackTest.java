package org.fasciaj.review.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server as others would speak to it: refused, and nothing lost. */
class WebAttackTest extends ServedReading {
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
}
