package org.fasciaj.pacs.web;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fasciaj.pacs.PacsException;

/**
 * Sends objects, one request each: after a break nobody has to guess which ones arrived. Not
 * thread-safe.
 */
final class StudyPush {
  private static final int FAILED_SEQUENCE = 0x00081198;
  private static final int STORED_SEQUENCE = 0x00081199;
  private static final int FAILURE_REASON = 0x00081197;

  /** A line slower than 16 KiB/s counts as broken. */
  private static final long SLOWEST_BYTES_PER_S = 16 << 10;

  private final WebCalls calls;

  StudyPush(WebCalls calls) {
    this.calls = calls;
  }

  /**
   * Sends a Part 10 file.
   *
   * @throws PacsException when the server does not say that it stored the object
   * @throws IOException when the file cannot be read
   */
  void send(Path file) throws IOException {
    String boundary = UUID.randomUUID().toString();
    BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofString(
                "--" + boundary + "\r\nContent-Type: application/dicom\r\n\r\n"),
            BodyPublishers.ofFile(file),
            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(calls.resource("/studies"))
            .header(
                "Content-Type",
                "multipart/related; type=\"application/dicom\"; boundary=" + boundary)
            .header("Accept", "application/dicom+json")
            .POST(body);
    Duration upload = Duration.ofSeconds(Files.size(file) / SLOWEST_BYTES_PER_S);
    List<JsonObject> answers =
        calls.retrying(request, upload, (status, type, in) -> DicomJson.list(in));
    for (JsonObject answer : answers) {
      if (DicomJson.items(answer, STORED_SEQUENCE) == 1
          && DicomJson.items(answer, FAILED_SEQUENCE) == 0) {
        return;
      }
    }
    throw new PacsException(
        "the server did not store the object" + reason(answers), "Ask its administrator.");
  }

  private static String reason(List<JsonObject> answers) {
    for (JsonObject answer : answers) {
      String code = DicomJson.itemText(answer, FAILED_SEQUENCE, FAILURE_REASON);
      if (code.matches("[0-9]{1,5}")) {
        return " (failure reason " + code + ")"; // PS3.18 I.2.2
      }
    }
    return "";
  }
}
