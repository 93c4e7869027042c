package org.fasciaj.pacs.web;

import java.net.http.HttpRequest;
import java.time.Duration;
import org.fasciaj.pacs.ObjectRef;
import org.fasciaj.pacs.PacsException;

/** A rendered picture of an object (PS3.18 10.4.1.1.3); many servers give none. */
final class Thumbnail {
  /** Width and height that is asked for, in pixels; servers may send more. */
  private static final int SIDE = 160;

  /** A picture of a whole screen as JPEG. */
  private static final int MOST_BYTES = 4 << 20;

  private Thumbnail() {}

  static byte[] fetch(WebCalls calls, ObjectRef object) throws PacsException {
    String path =
        "/studies/"
            + object.study()
            + "/series/"
            + object.series()
            + "/instances/"
            + object.object()
            + "/rendered?viewport="
            + SIDE
            + ","
            + SIDE;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(calls.resource(path)).header("Accept", "image/jpeg").GET();
    try {
      return calls.once(
          request,
          Duration.ZERO,
          (status, type, body) -> {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            boolean picture = type.startsWith("image/") && bytes.length <= MOST_BYTES;
            return picture ? bytes : new byte[0];
          });
    } catch (BusyException e) {
      return new byte[0]; // a picture is a convenience: the next one may come
    }
  }
}
