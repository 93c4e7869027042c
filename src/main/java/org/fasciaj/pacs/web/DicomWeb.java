package org.fasciaj.pacs.web;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fasciaj.dicom.Tag;
import org.fasciaj.pacs.Archive;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.ObjectRef;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.PullCount;
import org.fasciaj.pacs.StudyAnswer;
import org.fasciaj.pacs.StudyQuery;

/**
 * A DICOMweb server: find studies, fetch them. Opened for one command, whose total time begins with
 * it. Not thread-safe.
 */
public final class DicomWeb implements Archive {
  /** Answers per page: servers cut long lists, often at 100 or 1000. */
  private static final int PAGE = 100;

  /** Studies or objects of one query; more is a mistake in the keys. */
  private static final int MOST = 100_000;

  private static final int MODALITIES_IN_STUDY = 0x00080061;
  private static final int OBJECTS_IN_STUDY = 0x00201208;

  private final WebCalls calls;

  /**
   * Opens.
   *
   * @throws PacsException when the token or a TLS file is unfit
   */
  public DicomWeb(WebSettings settings) throws PacsException {
    calls = new WebCalls(settings);
  }

  /** QIDO-RS, PS3.18 10.6. */
  @Override
  public List<StudyAnswer> find(StudyQuery query) throws PacsException {
    Map<String, String> keys = new LinkedHashMap<>();
    put(keys, "StudyInstanceUID", query.studyUid());
    put(keys, "PatientID", query.patientId());
    put(keys, "StudyDate", query.dates());
    put(keys, "ModalitiesInStudy", query.modality());
    put(keys, "StudyDescription", query.description());
    List<Integer> extra = List.of(Tag.STUDY_DESCRIPTION, MODALITIES_IN_STUDY, OBJECTS_IN_STUDY);
    return pages("/studies", keys, extra, DicomWeb::study, StudyAnswer::studyUid);
  }

  private static void put(Map<String, String> keys, String name, String value) {
    if (!value.isEmpty()) {
      keys.put(name, value);
    }
  }

  private static StudyAnswer study(JsonObject set) {
    String uid = DicomJson.text(set, Tag.STUDY_INSTANCE_UID);
    String count = DicomJson.text(set, OBJECTS_IN_STUDY);
    return !ObjectRef.isUid(uid)
        ? null
        : new StudyAnswer(
            uid,
            DicomJson.text(set, Tag.PATIENT_ID),
            DicomJson.text(set, Tag.PATIENT_NAME),
            DicomJson.text(set, Tag.STUDY_DATE),
            DicomJson.text(set, Tag.STUDY_DESCRIPTION),
            String.join("/", DicomJson.texts(set, MODALITIES_IN_STUDY)),
            count.matches("[0-9]{1,7}") ? Integer.parseInt(count) : -1);
  }

  /** The objects of a study. */
  public List<ObjectRef> objects(String study) throws PacsException {
    Function<JsonObject, ObjectRef> read =
        set -> {
          String series = DicomJson.text(set, Tag.SERIES_INSTANCE_UID);
          String object = DicomJson.text(set, Tag.SOP_INSTANCE_UID);
          boolean named = ObjectRef.isUid(series) && ObjectRef.isUid(object);
          return named ? new ObjectRef(study, series, object) : null;
        };
    List<Integer> extra = List.of(Tag.SERIES_INSTANCE_UID);
    String path = "/studies/" + study + "/instances";
    return pages(path, Map.of(), extra, read, ObjectRef::object);
  }

  /** Asks page by page until one brings nothing new: some servers ignore limit and offset. */
  private <T> List<T> pages(
      String path,
      Map<String, String> keys,
      List<Integer> extra,
      Function<JsonObject, T> read,
      Function<T, String> name)
      throws PacsException {
    List<T> all = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (int offset = 0; ; ) {
      List<JsonObject> page = page(path, keys, extra, offset);
      boolean news = false;
      for (JsonObject set : page) {
        T item = read.apply(set);
        if (item == null) {
          throw new PacsException(
              "an answer names no valid UID", "Tell the archive's administrator.");
        }
        if (known.add(name.apply(item))) {
          all.add(item);
          news = true;
        }
      }
      if (!news) {
        return List.copyOf(all);
      }
      if (all.size() > MOST) {
        throw new PacsException("the server lists more than " + MOST, "Narrow the query.");
      }
      offset += page.size();
    }
  }

  private List<JsonObject> page(
      String path, Map<String, String> keys, List<Integer> extra, int offset) throws PacsException {
    StringBuilder query = new StringBuilder("?limit=" + PAGE + "&offset=" + offset);
    extra.forEach(tag -> query.append(String.format(Locale.ROOT, "&includefield=%08X", tag)));
    keys.forEach((key, value) -> query.append('&').append(key).append('=').append(encode(value)));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(calls.resource(path + query))
            .header("Accept", "application/dicom+json")
            .GET();
    return calls.retrying(
        request,
        Duration.ZERO,
        (status, type, body) -> status == 204 ? List.of() : DicomJson.list(body));
  }

  /** A query value: URLEncoder's plus sign is a blank only in forms. */
  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** WADO-RS, PS3.18 10.4: the objects come as they are stored. */
  @Override
  public void pull(String study, Inbox inbox, PullCount count) throws IOException {
    new StudyPull(calls, inbox, count).pull(study, objects(study));
  }

  /** A small picture of an object for choosing; empty when the server gives none. */
  public byte[] thumbnail(ObjectRef object) throws PacsException {
    return Thumbnail.fetch(calls, object);
  }

  /** STOW-RS, PS3.18 10.5. */
  @Override
  public void push(Path file) throws IOException {
    new StudyPush(calls).send(file);
  }

  @Override
  public void close() {
    calls.close();
  }
}
