package org.fasciaj.pacs.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.SecretFile;
import org.fasciaj.pacs.TlsFiles;

/**
 * Sends requests, again where that may help, and turns every failure into one clear line. Redirects
 * are not followed: a token must not travel to another host. Thread-safe.
 */
final class WebCalls implements Closeable {
  /** Takes the answer's body. */
  interface Reader<T> {
    /**
     * Reads.
     *
     * @param status 200, 202, 204, 206 or 409
     * @param contentType "" when the server names none
     */
    T read(int status, String contentType, InputStream body) throws IOException;
  }

  private final WebSettings settings;
  private final HttpClient client;
  private final String token;
  private final long deadline;
  private final ScheduledExecutorService watcher =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "fasciaj-web-watch");
            thread.setDaemon(true);
            return thread;
          });

  /** The total time begins now. */
  WebCalls(WebSettings settings) throws PacsException {
    this.settings = settings;
    this.token = settings.token() == null ? "" : SecretFile.firstLine(settings.token());
    this.deadline = System.nanoTime() + settings.total().toNanos();
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            // Some archives answer the upgrade to HTTP/2 with an error.
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.idle());
    if (!settings.tls().equals(TlsFiles.NONE)) {
      builder.sslContext(settings.tls().context());
    }
    this.client = builder.build();
  }

  /** Sends a request until it is answered or the attempts are used up. */
  <T> T retrying(HttpRequest.Builder request, Duration forBody, Reader<T> reader)
      throws PacsException {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(request, forBody, reader);
      } catch (BusyException e) {
        if (attempt == settings.attempts()) {
          throw e.refusal();
        }
        waitFor(BackOff.delay(attempt, e.wish()));
      } catch (PacsException e) {
        if (!e.isPassing() || attempt == settings.attempts()) {
          throw e;
        }
        waitFor(BackOff.delay(attempt, Duration.ZERO));
      }
    }
  }

  /** Waits, unless the total time is over by then. */
  void waitFor(Duration delay) throws PacsException {
    if (left().compareTo(delay) <= 0) {
      throw overdue(null);
    }
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw PacsException.stopped(e);
    }
  }

  /** Sends a request once. */
  <T> T once(HttpRequest.Builder request, Duration forBody, Reader<T> reader)
      throws PacsException, BusyException {
    Duration left = left();
    Duration headers = settings.idle().plus(forBody);
    if (left.isNegative() || left.isZero()) {
      throw overdue(null);
    }
    HttpRequest.Builder full = request.copy();
    full.timeout(headers.compareTo(left) < 0 ? headers : left);
    if (!token.isEmpty()) {
      full.setHeader("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<InputStream> answer =
          client.send(full.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body =
          new WatchedStream(answer.body(), settings.idle(), deadline, watcher)) {
        WebStatus.check(answer);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return reader.read(answer.statusCode(), type, body);
      }
    } catch (BusyException | PacsException e) {
      throw e;
    } catch (IOException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw PacsException.stopped(e);
    }
  }

  private PacsException failure(IOException e) {
    if (left().isNegative()) {
      return overdue(e);
    }
    if (e instanceof HttpTimeoutException) {
      return PacsException.passing(
          "the server was silent for " + settings.idle().toSeconds() + " s",
          "Check the server, or allow more time (--idle).",
          e);
    }
    return WebStatus.broken(e);
  }

  private PacsException overdue(Throwable e) {
    return new PacsException(
        "the total time of " + settings.total().toSeconds() + " s is over",
        "Start again to fetch the rest, or allow more time (--total).",
        e);
  }

  private Duration left() {
    return Duration.ofNanos(deadline - System.nanoTime());
  }

  URI resource(String path) {
    return settings.resource(path);
  }

  int attempts() {
    return settings.attempts();
  }

  @Override
  public void close() {
    watcher.shutdownNow();
  }
}
