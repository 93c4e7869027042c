package org.fasciaj.pacs.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.fasciaj.pacs.PacsException;

/** What a status or a broken connection means to the user (PS3.18 8.5). */
final class WebStatus {
  private WebStatus() {}

  /** Lets answers with content pass, and 409, with which STOW-RS lists what it refused. */
  static void check(HttpResponse<?> answer) throws PacsException, BusyException {
    int status = answer.statusCode();
    switch (status) {
      case 200, 202, 204, 206, 409 -> {
        // Read on.
      }
      case 408, 429, 500, 502, 503, 504 -> throw new BusyException(status, wish(answer));
      case 401, 403 ->
          throw refused(status, "access is denied", "Check the token (--token) and its rights.");
      case 404, 410 ->
          throw refused(status, "there is no such resource", "Check the address and the study.");
      case 406, 415 ->
          throw refused(
              status, "the server does not give the objects as stored", "Use another way (DIMSE).");
      case 413 ->
          throw refused(status, "the server takes no object so large", "Ask its administrator.");
      default ->
          throw status >= 300 && status < 400
              ? refused(status, "the server points elsewhere", "Give the final address.")
              : refused(
                  status, "the server refused the request", "Check the address and the keys.");
    }
  }

  private static PacsException refused(int status, String cause, String remedy) {
    return new PacsException(cause + " (HTTP " + status + ")", remedy);
  }

  /** Retry-After in seconds; the form with a date is rare and counts as silence. */
  private static Duration wish(HttpResponse<?> answer) {
    String text = answer.headers().firstValue("Retry-After").orElse("").strip();
    return text.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.ZERO;
  }

  /** A connection that could not be made or broke. */
  static PacsException broken(IOException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SSLException) {
        return new PacsException(
            "the server's TLS certificate or protocol is not accepted",
            "Give the certificate of its authority (--tls-ca).",
            e);
      }
      if (t instanceof UnknownHostException || t instanceof UnresolvedAddressException) {
        return new PacsException("the host is unknown", "Check the address.", e);
      }
    }
    if (e instanceof HttpConnectTimeoutException || e instanceof ConnectException) {
      return PacsException.passing(
          "nothing answers at this address", "Check host and port, and that the server runs.", e);
    }
    return PacsException.passing(
        "the connection broke or the answer is malformed", "Start again to fetch the rest.", e);
  }
}
