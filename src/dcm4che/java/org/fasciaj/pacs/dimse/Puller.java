package org.fasciaj.pacs.dimse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.fasciaj.pacs.Dimse;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.ObjectRef;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.PullCount;

/**
 * Fetches one study: C-GET, for which no port of ours must be open; then, where a receiver is
 * named, C-MOVE for the rest. What was asked for and what came are compared by UID. Not
 * thread-safe.
 */
final class Puller implements Dimse.Arrivals {
  /** Objects of one request: a break costs no more than these. */
  private static final int BATCH = 100;

  private final Line line;
  private final Inbox inbox;
  private final PullCount count;
  private final Set<String> refused = new HashSet<>();
  private PacsException trouble;

  Puller(Line line, Inbox inbox, PullCount count) {
    this.line = line;
    this.inbox = inbox;
    this.count = count;
  }

  /** Called from the association's thread while {@link #pull} waits. */
  @Override
  public synchronized void received(Inbox.Received received) {
    count.add(received.outcome());
    if (received.outcome() == Inbox.Outcome.DIFFERENT) {
      refused.add(received.object());
    }
  }

  @Override
  public synchronized void trouble(String what) {
    // The request's own end tells; a full disk is found again below.
  }

  void pull(String study, List<ObjectRef> objects) throws IOException {
    count.expect(objects.size());
    count.already(objects.size() - missing(objects).size());
    Set<String> asked = new HashSet<>();
    objects.forEach(o -> asked.add(o.object()));
    StoreService store =
        new StoreService(
            inbox,
            set ->
                study.equals(set.text(Tag.StudyInstanceUID))
                    && asked.contains(set.text(Tag.SOPInstanceUID)),
            this);
    try {
      round(new Getter(line, store), objects);
      if (!missing(objects).isEmpty() && !line.settings().receiver().isEmpty()) {
        trouble = null;
        try (Mover mover = new Mover(line, store)) {
          round(mover, objects);
        }
      }
      if (trouble != null && !missing(objects).isEmpty()) {
        throw trouble;
      }
    } finally {
      count.miss(missing(objects).size());
    }
  }

  /** One pass over what is missing; a batch that fails does not stop the others. */
  private void round(Retriever retriever, List<ObjectRef> objects) throws IOException {
    for (List<ObjectRef> batch : batches(missing(objects))) {
      try {
        retriever.fetch(identifier(batch));
      } catch (PacsException e) {
        trouble = e;
        if (e.kind() == PacsException.Kind.STOPPED || line.overdue()) {
          throw e;
        }
        if (!e.isPassing()) {
          return;
        }
      }
      inbox.checkRoom();
    }
  }

  private synchronized List<ObjectRef> missing(List<ObjectRef> objects) {
    List<ObjectRef> missing = new ArrayList<>();
    for (ObjectRef one : objects) {
      if (!inbox.holds(one.object()) && !refused.contains(one.object())) {
        missing.add(one);
      }
    }
    return missing;
  }

  private static List<List<ObjectRef>> batches(List<ObjectRef> objects) {
    Map<String, List<ObjectRef>> bySeries = new LinkedHashMap<>();
    objects.forEach(o -> bySeries.computeIfAbsent(o.series(), s -> new ArrayList<>()).add(o));
    List<List<ObjectRef>> batches = new ArrayList<>();
    for (List<ObjectRef> series : bySeries.values()) {
      for (int from = 0; from < series.size(); from += BATCH) {
        batches.add(series.subList(from, Math.min(from + BATCH, series.size())));
      }
    }
    return batches;
  }

  /** A list of UIDs of one series (PS3.4 C.2.2.2.2). */
  private static Attributes identifier(List<ObjectRef> batch) {
    Attributes keys = new Attributes();
    keys.setString(Tag.QueryRetrieveLevel, VR.CS, "IMAGE");
    keys.setString(Tag.StudyInstanceUID, VR.UI, batch.get(0).study());
    keys.setString(Tag.SeriesInstanceUID, VR.UI, batch.get(0).series());
    keys.setString(
        Tag.SOPInstanceUID, VR.UI, batch.stream().map(ObjectRef::object).toArray(String[]::new));
    return keys;
  }
}
