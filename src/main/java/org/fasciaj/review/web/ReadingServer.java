package org.fasciaj.review.web;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fasciaj.anatomy.Point;
import org.fasciaj.review.read.ConflictException;
import org.fasciaj.review.read.ReadingSession;

/**
 * Serves the reading page of one session on 127.0.0.1. Only a closed list of paths exists; nothing
 * of a request becomes a file name. Thread-safe.
 */
public final class ReadingServer implements Closeable {
  /** An answer with two drawn borders has a few kilobytes; more is an attack. */
  private static final int MOST_BODY = 1 << 18;

  /** A larger body than allowed, but no attack, bytes: read to its end, then refused. */
  private static final int MOST_HEARD = 1 << 22;

  private static final int THREADS = 4;
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final Map<String, String> FILES =
      Map.of(
          "/", "text/html; charset=utf-8",
          "/app.js", "text/javascript; charset=utf-8",
          "/view.js", "text/javascript; charset=utf-8",
          "/form.js", "text/javascript; charset=utf-8",
          "/app.css", "text/css; charset=utf-8");
  private static final Pattern PICTURE = Pattern.compile("/image/([a-f][0-9a-f]{15})/([0-9]{1,4})");

  private final HttpServer server;
  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
  private final Guard guard;
  private final ReadingSession session;

  /** Starts on a free port. */
  public ReadingServer(ReadingSession session) throws IOException {
    this.session = session;
    this.server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    this.guard = new Guard(server.getAddress().getPort());
    server.createContext("/", this::handle);
    server.setExecutor(pool);
    server.start();
  }

  /** The address to open, once. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/?token=" + guard.token();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (!guard.ours(exchange)) {
        refuse(exchange, 403, "this request did not come from the reading page");
      } else if (path.equals("/") && exchange.getRequestURI().getQuery() != null) {
        enter(exchange);
      } else if (!guard.known(exchange)) {
        refuse(exchange, 403, "start again with: fasciaj review read");
      } else {
        route(exchange, path);
      }
    }
  }

  private void enter(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    String given = query.startsWith("token=") ? query.substring("token=".length()) : "";
    String cookie = guard.redeem(given);
    if (cookie == null && !guard.known(exchange)) {
      refuse(exchange, 403, "this link was used already; start again with: fasciaj review read");
      return;
    }
    if (cookie != null) {
      exchange.getResponseHeaders().add("Set-Cookie", cookie);
    }
    exchange.getResponseHeaders().add("Location", "/");
    send(exchange, 303, "text/plain; charset=utf-8", new byte[0]);
  }

  private void route(HttpExchange exchange, String path) throws IOException {
    boolean get = exchange.getRequestMethod().equals("GET");
    Matcher picture = PICTURE.matcher(path);
    if (get && path.equals("/favicon.ico")) {
      send(exchange, 204, "image/png", new byte[0]);
    } else if (get && FILES.containsKey(path)) {
      String name = path.equals("/") ? "app.html" : path.substring(1);
      send(exchange, 200, FILES.get(path), resource(name));
    } else if (get && path.equals("/state")) {
      json(exchange, session.state());
    } else if (get && picture.matches()) {
      picture(exchange, picture.group(1), Integer.parseInt(picture.group(2)));
    } else if (exchange.getRequestMethod().equals("POST")) {
      post(exchange, path);
    } else {
      refuse(exchange, 404, "no such page");
    }
  }

  private void picture(HttpExchange exchange, String image, int frame) throws IOException {
    byte[] png;
    try {
      png = session.png(image, frame);
    } catch (IOException e) {
      refuse(exchange, 404, e.getMessage());
      return;
    }
    send(exchange, 200, "image/png", png);
  }

  private void post(HttpExchange exchange, String path) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.startsWith("application/json")) {
      refuse(exchange, 415, "only JSON is taken");
      return;
    }
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      String length = exchange.getRequestHeaders().getFirst("Content-Length");
      long announced = 0;
      if (length != null) {
        announced = length.length() > 9 ? Long.MAX_VALUE : Long.parseLong(length);
      }
      boolean large = announced > MOST_BODY;
      if (large && announced <= MOST_HEARD) {
        // Who still sends when the connection closes may lose the answer.
        in.transferTo(OutputStream.nullOutputStream());
      }
      body = large ? new byte[0] : in.readNBytes(MOST_BODY + 1);
      if (large || body.length > MOST_BODY) {
        // Answered before the stream is closed, which would read the rest.
        refuse(exchange, 413, "the request is too large");
        return;
      }
    }
    try {
      JsonObject sent =
          JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject();
      switch (path) {
        case "/save" -> json(exchange, session.save(sent));
        case "/lock" -> json(exchange, session.lock(sent));
        case "/snap" -> json(exchange, snap(sent));
        default -> refuse(exchange, 404, "no such page");
      }
    } catch (IllegalArgumentException e) {
      String why = e.getMessage();
      refuse(exchange, 400, why == null ? "the request is no valid answer" : why);
    } catch (ConflictException e) {
      refuse(exchange, 409, e.getMessage());
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | UnsupportedOperationException
        | ClassCastException e) {
      refuse(exchange, 400, "the request is no valid answer");
    } catch (IOException e) {
      // A full or vanished disk: the reader must hear of it, and nothing counts as saved.
      refuse(exchange, 500, e.getMessage() == null ? "the disk refused" : e.getMessage());
    }
  }

  private JsonObject snap(JsonObject sent) throws IOException {
    Point p =
        session.snap(
            sent.get("image").getAsString(),
            sent.get("frame").getAsInt(),
            new Point(sent.get("x").getAsDouble(), sent.get("y").getAsDouble()));
    JsonObject out = new JsonObject();
    out.addProperty("x", p.x());
    out.addProperty("y", p.y());
    return out;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ReadingServer.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static void json(HttpExchange exchange, JsonObject json) throws IOException {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    send(exchange, 200, "application/json; charset=utf-8", bytes);
  }

  private static void refuse(HttpExchange exchange, int code, String why) throws IOException {
    byte[] bytes = why.getBytes(StandardCharsets.UTF_8);
    send(exchange, code, "text/plain; charset=utf-8", bytes);
  }

  private static void send(HttpExchange exchange, int code, String type, byte[] bytes)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    pool.shutdownNow();
    session.close();
  }
}
