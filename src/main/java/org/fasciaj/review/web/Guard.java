package org.fasciaj.review.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Decides whether a request comes from our own page: right Host (no rebinding of names), right
 * Origin, and a cookie that only the holder of the one-time token got. Thread-safe.
 */
final class Guard {
  private static final int TOKEN_BYTES = 32;
  private static final String COOKIE = "fasciaj";

  private final String token = secret();
  private final String session = secret();
  private final AtomicBoolean used = new AtomicBoolean();
  private final String host;

  Guard(int port) {
    this.host = "127.0.0.1:" + port;
  }

  private static String secret() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String token() {
    return token;
  }

  /** The cookie that replaces a token, once; null when the token is wrong or spent. */
  String redeem(String given) {
    boolean right = same(given, token);
    if (!right || !used.compareAndSet(false, true)) {
      return null;
    }
    return COOKIE + "=" + session + "; HttpOnly; SameSite=Strict; Path=/";
  }

  /** Whether the request names this server and no other site sent it. */
  boolean ours(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    String origin = headers.getFirst("Origin");
    String site = headers.getFirst("Sec-Fetch-Site");
    boolean read = exchange.getRequestMethod().equals("GET");
    return host.equals(headers.getFirst("Host"))
        && (origin == null ? read : origin.equals("http://" + host))
        && (site == null || site.equals("same-origin") || (read && site.equals("none")));
  }

  /** Whether the request carries the session's cookie. */
  boolean known(HttpExchange exchange) {
    String cookie = exchange.getRequestHeaders().getFirst("Cookie");
    if (cookie == null) {
      return false;
    }
    for (String part : cookie.split(";", -1)) {
      String[] pair = part.strip().split("=", 2);
      if (pair.length == 2 && pair[0].equals(COOKIE) && same(pair[1], session)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(String a, String b) {
    return a != null
        && MessageDigest.isEqual(
            a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
