package org.fasciaj.review.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.fasciaj.review.records.Verification;
import org.junit.jupiter.api.Test;

/** The server as its own page speaks to it. */
class ReadingServerTest extends ServedReading {
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
  void thePageRunsNoInlineScript() throws Exception {
    HttpRequest.Builder page = HttpRequest.newBuilder(URI.create(base + "/"));
    HttpResponse<String> got = send(page.header("Cookie", cookie));
    String policy = got.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"));
    assertFalse(policy.contains("unsafe"));
    assertFalse(got.body().matches("(?s).*<script(?! type=\"module\" src=\"app.js\").*"));
  }
}
