package org.fasciaj.pacs.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.Tag;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.ObjectRef;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.PullCount;

/**
 * Fetches one study: all at once where nothing is there yet, the rest object by object after a
 * break. What was asked for and what came are compared by UID. Not thread-safe.
 */
final class StudyPull {
  /** Any transfer syntax: the object comes as it is stored (PS3.18 8.7.3.5.2). */
  private static final String ACCEPT =
      "multipart/related; type=\"application/dicom\"; transfer-syntax=*";

  private final WebCalls calls;
  private final Inbox inbox;
  private final PullCount count;
  private final Set<String> refused = new HashSet<>();

  StudyPull(WebCalls calls, Inbox inbox, PullCount count) {
    this.calls = calls;
    this.inbox = inbox;
    this.count = count;
  }

  void pull(String study, List<ObjectRef> objects) throws IOException {
    count.expect(objects.size());
    List<ObjectRef> missing = missing(objects);
    count.already(objects.size() - missing.size());
    try {
      if (missing.size() == objects.size() && missing.size() > 1) {
        whole(study, objects);
      }
      for (ObjectRef one : missing(objects)) {
        single(one);
      }
    } finally {
      count.miss(missing(objects).size());
    }
  }

  private List<ObjectRef> missing(List<ObjectRef> objects) {
    List<ObjectRef> missing = new ArrayList<>();
    for (ObjectRef one : objects) {
      if (!inbox.holds(one.object()) && !refused.contains(one.object())) {
        missing.add(one);
      }
    }
    return missing;
  }

  /** One attempt for all: what a break leaves out is fetched one by one. */
  private void whole(String study, List<ObjectRef> objects) throws IOException {
    Set<String> wanted = new HashSet<>();
    objects.forEach(o -> wanted.add(o.object()));
    try {
      fetch("/studies/" + study, study, wanted);
    } catch (BusyException e) {
      calls.waitFor(BackOff.delay(1, e.wish()));
    } catch (PacsException e) {
      if (!e.isPassing()) {
        throw e;
      }
      calls.waitFor(BackOff.delay(1, Duration.ZERO));
    }
  }

  private void single(ObjectRef one) throws IOException {
    String path =
        "/studies/" + one.study() + "/series/" + one.series() + "/instances/" + one.object();
    for (int attempt = 1; ; attempt++) {
      Duration wish = Duration.ZERO;
      PacsException failure;
      try {
        fetch(path, one.study(), Set.of(one.object()));
        return;
      } catch (BusyException e) {
        wish = e.wish();
        failure = e.refusal();
      } catch (PacsException e) {
        failure = e;
      }
      if (!failure.isPassing() || attempt == calls.attempts()) {
        throw failure;
      }
      calls.waitFor(BackOff.delay(attempt, wish));
    }
  }

  private void fetch(String path, String study, Set<String> wanted) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(calls.resource(path)).header("Accept", ACCEPT).GET();
    calls.once(
        request,
        Duration.ZERO,
        (status, type, body) -> {
          if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            MultipartReader parts = new MultipartReader(body, type);
            while (parts.next()) {
              take(parts.part(), study, wanted);
            }
          } else if (type.toLowerCase(Locale.ROOT).startsWith("application/dicom")) {
            take(body, study, wanted); // some servers send one object plainly
          } else {
            throw new PacsException(
                "the server answers with something that is no DICOM object", "Check the address.");
          }
          return null;
        });
  }

  private void take(InputStream body, String study, Set<String> wanted) throws IOException {
    Inbox.Received received = inbox.receive(body, set -> isWanted(set, study, wanted));
    count.add(received.outcome());
    if (received.outcome() == Inbox.Outcome.DIFFERENT) {
      refused.add(received.object());
    }
  }

  private static boolean isWanted(Attributes set, String study, Set<String> wanted) {
    return study.equals(set.text(Tag.STUDY_INSTANCE_UID))
        && wanted.contains(set.text(Tag.SOP_INSTANCE_UID));
  }
}
