package org.fasciaj.pacs.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.fasciaj.pacs.DrawnStudy;

/** A DICOMweb server in this process that fails in the ways in which real ones do. */
public final class FakeArchive implements Closeable {
  private static final String BOUNDARY = "b0undary";

  final List<String> requests = new ArrayList<>();
  final List<String> authorizations = new ArrayList<>();

  /** Statuses of the first answers, before the server works. */
  final List<Integer> first = new ArrayList<>();

  /** Breaks the connection after so many bytes of a WADO answer, so many times. */
  int cutAfter = -1;

  int cuts;

  /** Falls silent after so many bytes of a WADO answer. */
  int silentAfter = -1;

  /** Never answers at all. */
  boolean hangs;

  /** Ends the body without the closing boundary, as if it were whole. */
  boolean withoutEnd;

  /** An object that nobody asked for comes along. */
  Path stray;

  /** Ignores limit and offset of a query. */
  boolean ignoresPaging;

  /** Answers per page at most. */
  int pageCap = 1000;

  /** What a query answers instead of a list. */
  String badJson;

  /** What STOW-RS answers. */
  String stored = "{\"00081199\":{\"vr\":\"SQ\",\"Value\":[{}]}}";

  byte[] posted = new byte[0];

  private String study = DrawnStudy.UID;

  private final CountDownLatch end = new CountDownLatch(1);
  private final Map<String, Path> objects = new LinkedHashMap<>();
  private final HttpServer server;
  private final ExecutorService pool = Executors.newCachedThreadPool();

  /** Without TLS. */
  public FakeArchive(List<Path> files) throws IOException {
    this(files, null);
  }

  /** With TLS where a context is given. */
  FakeArchive(List<Path> files, SSLContext tls) throws IOException {
    for (Path file : files) {
      objects.put(DrawnStudy.object(file), file);
    }
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    if (tls == null) {
      server = HttpServer.create(address, 0);
    } else {
      HttpsServer secure = HttpsServer.create(address, 0);
      secure.setHttpsConfigurator(new HttpsConfigurator(tls));
      server = secure;
    }
    server.createContext("/", this::handle);
    server.setExecutor(pool);
    server.start();
  }

  public URI root() {
    return URI.create(
        (server instanceof HttpsServer ? "https" : "http")
            + "://127.0.0.1:"
            + server.getAddress().getPort()
            + "/dicom-web/");
  }

  /** Tells another study's UID than that of the drawn one. */
  public FakeArchive of(String uid) {
    study = uid;
    return this;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    int status = 200;
    synchronized (this) {
      requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
      if (!first.isEmpty()) {
        status = first.remove(0);
      }
    }
    try (exchange) {
      if (hangs) {
        sleep();
      } else if (status != 200) {
        exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
        exchange.sendResponseHeaders(status, -1);
      } else if (exchange.getRequestMethod().equals("POST")) {
        posted = exchange.getRequestBody().readAllBytes();
        json(exchange, stored);
      } else if (path.endsWith("/studies") || path.endsWith("/instances")) {
        json(exchange, badJson == null ? query(exchange) : badJson);
      } else {
        String last = path.substring(path.lastIndexOf('/') + 1);
        wado(exchange, objects.containsKey(last) ? List.of(last) : List.copyOf(objects.keySet()));
      }
    }
  }

  private void sleep() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String query(HttpExchange exchange) {
    List<JsonObject> all = new ArrayList<>();
    boolean studies = exchange.getRequestURI().getPath().endsWith("/studies");
    for (String object : studies ? List.of("") : List.copyOf(objects.keySet())) {
      JsonObject set = new JsonObject();
      set.add("0020000D", value(study));
      set.add("0020000E", value(study + ".1"));
      set.add("00080018", value(object));
      set.add("00100020", value("DRAWN-7"));
      set.add("00201208", value(Integer.toString(objects.size())));
      all.add(set);
    }
    int offset = number(exchange, "offset");
    int limit = Math.min(pageCap, number(exchange, "limit"));
    JsonArray page = new JsonArray();
    int from = ignoresPaging ? 0 : Math.min(offset, all.size());
    int to = ignoresPaging ? all.size() : Math.min(from + limit, all.size());
    all.subList(from, to).forEach(page::add);
    return page.toString();
  }

  private static int number(HttpExchange exchange, String key) {
    for (String pair : exchange.getRequestURI().getQuery().split("&", -1)) {
      if (pair.startsWith(key + "=")) {
        return Integer.parseInt(pair.substring(key.length() + 1));
      }
    }
    throw new AssertionError("the query has no " + key);
  }

  private static JsonObject value(String text) {
    JsonArray values = new JsonArray();
    values.add(text);
    JsonObject attribute = new JsonObject();
    attribute.addProperty("vr", "UI");
    attribute.add("Value", values);
    return attribute;
  }

  private static void json(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/dicom+json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void wado(HttpExchange exchange, List<String> wanted) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    List<Path> files = new ArrayList<>();
    if (stray != null) {
      files.add(stray);
    }
    wanted.forEach(w -> files.add(objects.get(w)));
    for (Path file : files) {
      write(body, "--" + BOUNDARY + "\r\nContent-Type: application/dicom\r\n\r\n");
      body.write(Files.readAllBytes(file));
      write(body, "\r\n");
    }
    if (!withoutEnd) {
      write(body, "--" + BOUNDARY + "--\r\n");
    }
    byte[] bytes = body.toByteArray();
    String type = "multipart/related; type=\"application/dicom\"; boundary=\"" + BOUNDARY + "\"";
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    boolean cut;
    synchronized (this) {
      cut = cutAfter >= 0 && cuts-- > 0;
    }
    int send = cut ? cutAfter : silentAfter >= 0 ? silentAfter : bytes.length;
    exchange.getResponseBody().write(Arrays.copyOf(bytes, Math.min(send, bytes.length)));
    exchange.getResponseBody().flush();
    if (!cut && silentAfter >= 0) {
      sleep();
    }
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    pool.shutdownNow();
  }
}
